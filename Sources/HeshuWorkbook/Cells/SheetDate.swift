#if XLSX
  /// Full days as the numbers that a sheet counts them by.
  enum SheetDate {
    static let format = "yyyy\"年\"m\"月\"d\"日\""

    /// The number of a day that is written as `2022-11-15`; nil for any other text and for days before 1 March 1900, which spreadsheets count differently.
    static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
      guard bytes.count == 10 else { return nil }
      var parts = [0]
      for (place, byte) in bytes.enumerated() {
        if place == 4 || place == 7 {
          guard byte == 0x2D else { return nil }
          parts.append(0)
        } else {
          guard (0x30...0x39).contains(byte) else { return nil }
          parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
        }
      }
      let (year, month, day) = (parts[0], parts[1], parts[2])
      guard (1...12).contains(month), day >= 1, day <= days(in: month, of: year) else { return nil }
      let number = number(year, month, day)
      return number >= 61 ? number : nil
    }

    /// Days since 30 December 1899 in the Gregorian calendar.
    static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
      // Years that begin in March put the day that some years have at their end.
      let y = month <= 2 ? year - 1 : year
      let m = (month + 9) % 12
      let days = y * 365 + y / 4 - y / 100 + y / 400 + (m * 306 + 5) / 10 + day - 1
      return days - 693_899
    }

    /// The day of a number as `2022-11-15`.
    static func text(_ number: Int) -> String {
      let days = number + 693_899
      var year = Int((Int64(days) * 10_000 + 14_780) / 3_652_425)
      var rest = days - (year * 365 + year / 4 - year / 100 + year / 400)
      if rest < 0 {
        year -= 1
        rest = days - (year * 365 + year / 4 - year / 100 + year / 400)
      }
      let m = (rest * 100 + 52) / 3060
      let month = (m + 2) % 12 + 1
      let day = rest - (m * 306 + 5) / 10 + 1
      return "\(padded(year + (m + 2) / 12, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    private static func days(in month: Int, of year: Int) -> Int {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
  }
#endif
