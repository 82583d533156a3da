#if XLSX
  import HeshuQuantities

  /// A number as a workbook stores it, as exact decimal text.
  ///
  /// A spreadsheet stores binary floats and shows 15 digits of them: 0.1 + 0.2 is stored as `0.30000000000000004` and shown as 0.3. Of up to 15 digits the stored
  /// text is the decimal that was typed, and is kept; of more it is rounded half-even to 15, as every spreadsheet shows it.
  struct StoredNumber {
    let decimal: ExactDecimal
    /// Whether digits beyond the fifteenth were rounded away.
    let isRounded: Bool

    /// - Parameter text: such as `45.1`, `1.2E+18` or `-0.30000000000000004`; nil for any other one.
    init?(_ text: String) {
      let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
      guard (1...2).contains(parts.count), let mantissa = ExactDecimal(Self.whole(parts[0])) else { return nil }
      var power = 0
      if parts.count == 2 {
        guard let exponent = Int(parts[1]), abs(exponent) <= 400 else { return nil }
        power = exponent
      }
      let number = mantissa.scaled(byPowerOfTen: power)
      guard number.normalized.significantDigits > SheetLimits.digits else {
        (decimal, isRounded) = (number, false)
        return
      }
      guard let rounded = ExactRatio(number).rounded(toSignificantDigits: SheetLimits.digits, .halfEven) else {
        return nil
      }
      (decimal, isRounded) = (rounded.normalized, true)
    }

    /// The number as a cell shows it that is formatted with so many decimals: `4` is `4.00`, with zeros only.
    func text(decimals: Int, asPercent: Bool) -> String {
      var number = asPercent ? decimal.scaled(byPowerOfTen: 2) : decimal
      let zeros = decimals + Int(number.exponent)
      if decimals > number.fractionDigits, number.significantDigits + zeros <= ExactDecimal.maximumDigits {
        var significand = number.significand
        for _ in 0..<zeros { significand *= 10 }
        number = ExactDecimal(significand: significand, exponent: -Int32(decimals))
      }
      return number.description + (asPercent ? "%" : "")
    }

    /// A digit before the point, which some programs leave out.
    private static func whole(_ text: Substring) -> String {
      if text.hasPrefix(".") { return "0" + text }
      if text.hasPrefix("-.") { return "-0" + text.dropFirst() }
      return String(text)
    }
  }
#endif
