#if XLSX
  import HeshuQuantities

  /// Which decimals a sheet can hold as numbers.
  ///
  /// A cell's number is a binary float. It shows every decimal of at most 15 significant digits as it was, and no longer one: 16 digits change when a spreadsheet
  /// saves them. So this is the one place where a float is made, at the very end, and only where nothing is lost.
  enum SheetNumber {
    private static let limit = Int128(1_000_000_000_000_000)
    /// Powers of ten that a float holds exactly.
    private static let powers: [Double] = [
      1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
      1e20,
      1e21, 1e22,
    ]

    /// The float that shows the decimal; nil where it has too many digits, or is out of a float's reach.
    static func value(_ decimal: ExactDecimal) -> Double? {
      var decimal = decimal
      if decimal.significand >= limit || decimal.significand <= -limit {
        decimal = decimal.normalized
        guard decimal.significand < limit, decimal.significand > -limit else { return nil }
      }
      // Both operands are exact, so the one operation rounds once.
      let significand = Double(Int64(truncatingIfNeeded: decimal.significand))
      let power = Int(decimal.exponent)
      if power == 0 { return significand }
      if power < 0, power >= -22 { return significand / powers[-power] }
      if power > 0, power <= 22 { return significand * powers[power] }
      guard abs(power) <= 280 else { return decimal.isZero ? 0 : nil }
      return Double("\(decimal.significand)e\(power)")
    }

    /// The nearest number of 15 significant digits, for the outcome of a formula.
    static func nearest(_ ratio: ExactRatio) -> Double? {
      ratio.rounded(toSignificantDigits: SheetLimits.digits, .halfEven).flatMap(value)
    }
  }
#endif
