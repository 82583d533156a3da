/// Quotients of short whole numbers, rounded to so many significant digits with one division.
package enum ShortQuotient {
  /// A number is below 2 to the power 44.
  private static let bound: UInt64 = 1 << 44

  /// 10^0 to 10^19.
  private static let powers: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000,
    100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]

  /// The number with `digits` significant digits next below the quotient or next above it; no zero stands at its end that a fraction does not need.
  ///
  /// What `ExactRatio.decimal(orRoundedTo:_:)` gives of the same quotient times 10 to the power `power`; nil where the quotient ends, and where the
  /// numbers are too long for this way.
  package static func rounded(
    _ numerator: UInt64, over denominator: UInt64, power: Int, digits: Int, isUp: Bool
  ) -> (significand: UInt64, exponent: Int)? {
    guard numerator > 0, denominator > 0, numerator < bound, denominator < bound, digits > 0, digits <= 18,
      !ends(numerator, denominator)
    else { return nil }
    let places = digits - firstPlace(numerator, denominator)
    guard places >= 0, places < powers.count else { return nil }
    let (high, low) = numerator.multipliedFullWidth(by: powers[places])
    guard high < denominator else { return nil }
    var quotient = high == 0 ? low / denominator : denominator.dividingFullWidth((high, low)).quotient
    // There is a remainder: the quotient does not end.
    if isUp { quotient &+= 1 }
    var exponent = power - places
    if quotient == powers[digits] {
      quotient = powers[digits - 1]
      exponent += 1
    }
    while exponent < 0, quotient.isMultiple(of: 10) {
      quotient /= 10
      exponent += 1
    }
    return (quotient, exponent)
  }

  /// Whether what is left of the denominator without its factors 2 and 5 divides the numerator.
  @inline(__always)
  private static func ends(_ numerator: UInt64, _ denominator: UInt64) -> Bool {
    var rest = denominator &>> UInt64(truncatingIfNeeded: denominator.trailingZeroBitCount)
    while rest.isMultiple(of: 5) { rest /= 5 }
    return numerator.isMultiple(of: rest)
  }

  /// p where 10^(p-1) <= quotient < 10^p.
  @inline(__always)
  private static func firstPlace(_ numerator: UInt64, _ denominator: UInt64) -> Int {
    let guess = count(numerator) - count(denominator)
    let isReached =
      guess < 0 ? numerator &* powers[0 - guess] >= denominator : numerator >= denominator &* powers[guess]
    return isReached ? guess + 1 : guess
  }

  /// How many digits a number above 0 has.
  @inline(__always)
  private static func count(_ number: UInt64) -> Int {
    // 1233/4096 is just below log10(2): the guess is the number of digits or one less.
    let guess = ((64 &- number.leadingZeroBitCount) &* 1233) &>> 12
    return number >= powers[guess] ? guess &+ 1 : guess
  }
}
