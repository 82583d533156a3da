#if XLSX
  import HeshuQuantities

  /// Dates and times as a workbook counts them: days since the end of 1899 or of 1903, and the time of day as their fraction.
  enum StoredDate {
    /// `2022-11-15`, `2022-11-15T08:30:00` or `08:30:00`; nil for what is no date.
    static func text(_ number: ExactDecimal, countsFrom1904: Bool) -> String? {
      guard !number.isNegative, number < ExactDecimal(2_958_466) else { return nil }
      let ratio = ExactRatio(number)
      guard let seconds = (ratio * ExactRatio(86_400)).rounded(toFractionDigits: 0, .halfEven) else { return nil }
      let total = Int(truncatingIfNeeded: seconds.significand)
      var days = total / 86_400
      let time = total % 86_400
      if days == 0, !countsFrom1904 { return clock(time) }
      if countsFrom1904 {
        days += 1462
      } else if days < 60 {
        // Spreadsheets count a 29 February 1900, which was not.
        days += 1
      }
      let day = SheetDate.text(days)
      return time == 0 ? day : day + "T" + clock(time)
    }

    private static func clock(_ seconds: Int) -> String {
      [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
  }
#endif
