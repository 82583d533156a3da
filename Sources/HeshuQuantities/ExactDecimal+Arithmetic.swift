extension ExactDecimal {
  /// The exact sum in the finer of both scales, or in the finest that 38 digits allow; nil where none does.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = min(exponent, other.exponent)
    if let a = PowersOfTen.multiply(significand, byPowerOfTen: Int(exponent) - Int(scale)),
      let b = PowersOfTen.multiply(other.significand, byPowerOfTen: Int(other.exponent) - Int(scale))
    {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow, sum.magnitude < ExactDecimal.bound { return ExactDecimal(significand: sum, exponent: scale) }
    }
    return addingWide(other)
  }

  /// The exact difference; scale and nil as for `adding`.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? {
    adding(other.negated)
  }

  /// The exact product, its scale the sum of both or the finest that 38 digits allow; nil where none does.
  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let scale = Int(exponent) + Int(other.exponent)
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    if !overflow, product.magnitude < ExactDecimal.bound { return ExactDecimal.checked(product, scale) }
    return ExactDecimal(
      shortening: ExactInteger(significand) * ExactInteger(other.significand), exponent: scale)
  }

  /// 10^38: significands lie below it.
  static let bound: UInt128 = 100_000_000_000_000_000_000_000_000_000_000_000_000

  /// `integer` times 10 to the power `exponent` with as few zeros dropped at its end as needed; nil where that is not enough.
  init?(shortening integer: ExactInteger, exponent: Int) {
    var rest = integer
    var power = exponent
    let ten = ExactInteger(10)
    while true {
      if let value = rest.asInt128, value.magnitude < ExactDecimal.bound {
        guard let result = ExactDecimal.checked(value, power) else { return nil }
        self = result
        return
      }
      guard let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: ten), remainder.isZero else { return nil }
      rest = quotient
      power += 1
    }
  }

  private static func checked(_ significand: Int128, _ exponent: Int) -> ExactDecimal? {
    guard abs(exponent) <= maximumExponent else { return nil }
    return ExactDecimal(significand: significand, exponent: Int32(exponent))
  }

  private func addingWide(_ other: ExactDecimal) -> ExactDecimal? {
    if isZero { return other }
    if other.isZero { return self }
    let (a, b) = (normalized, other.normalized)
    let scale = min(a.exponent, b.exponent)
    let powers = (Int(a.exponent) - Int(scale), Int(b.exponent) - Int(scale))
    // Without zeros at their ends, numbers whose scales are further apart have a sum of more digits than fit.
    guard max(powers.0, powers.1) <= ExactDecimal.maximumDigits,
      let left = ExactInteger.powerOfTen(powers.0), let right = ExactInteger.powerOfTen(powers.1)
    else { return nil }
    let sum = ExactInteger(a.significand) * left + ExactInteger(b.significand) * right
    return ExactDecimal(shortening: sum, exponent: Int(scale))
  }
}
