extension ExactRatio {
  /// The decimal that is this number, with as few fraction digits as it needs; nil where it does not end or does not fit in 38 digits.
  public var terminatingDecimal: ExactDecimal? {
    let (n, d) = lowestTerms
    let (twos, afterTwos) = ExactRatio.factors(of: 2, in: d)
    let (fives, rest) = ExactRatio.factors(of: 5, in: afterTwos)
    let places = max(twos, fives)
    guard rest == .one, places <= ExactDecimal.maximumExponent, let power = ExactInteger.powerOfTen(places),
      let significand = (n * power).quotientAndRemainder(dividingBy: d)?.quotient
    else { return nil }
    return ExactDecimal(shortening: significand, exponent: -places)
  }

  /// The decimal with `digits` fraction digits (fewer than 0: whole tens, hundreds …) that `rule` leads to; nil where it has more than 38 digits.
  public func rounded(toFractionDigits digits: Int, _ rule: RoundingRule) -> ExactDecimal? {
    guard abs(digits) <= ExactDecimal.maximumExponent, let power = ExactInteger.powerOfTen(abs(digits)) else {
      return nil
    }
    let (n, d) = terms
    let (numerator, denominator) = digits < 0 ? (n, d * power) : (n * power, d)
    guard let value = ExactRatio.quotient(numerator, denominator, rule)?.asInt128,
      value.magnitude < ExactDecimal.bound
    else { return nil }
    return ExactDecimal(significand: value, exponent: Int32(-digits))
  }

  /// The decimal with `digits` significant digits (1 to 38) that `rule` leads to; nil for another number of digits.
  ///
  /// A carry into a new first digit keeps the number of digits: 9.996 to three digits is 10.0.
  public func rounded(toSignificantDigits digits: Int, _ rule: RoundingRule) -> ExactDecimal? {
    guard digits >= 1, digits <= ExactDecimal.maximumDigits else { return nil }
    if isZero { return .zero }
    if let small = smallRounded(toSignificantDigits: digits, rule) { return small }
    let places = digits - firstPlace
    guard abs(places) <= ExactDecimal.maximumExponent, let power = ExactInteger.powerOfTen(abs(places)) else {
      return nil
    }
    let (n, d) = terms
    let (numerator, denominator) = places < 0 ? (n, d * power) : (n * power, d)
    guard let value = ExactRatio.quotient(numerator, denominator, rule)?.asInt128 else { return nil }
    let isCarried = PowersOfTen.digits(of: value.magnitude) > digits
    return ExactDecimal(significand: isCarried ? value / 10 : value, exponent: Int32(isCarried ? 1 - places : -places))
  }

  /// The same for a number above 0 where nothing on the way needs more than 128 bits.
  private func smallRounded(toSignificantDigits digits: Int, _ rule: RoundingRule) -> ExactDecimal? {
    guard case .small(let n, let d) = storage, n > 0 else { return nil }
    let guess = PowersOfTen.digits(of: n.magnitude) - PowersOfTen.digits(of: d.magnitude)
    guard let one = PowersOfTen.multiply(n, byPowerOfTen: max(0, -guess)),
      let other = PowersOfTen.multiply(d, byPowerOfTen: max(0, guess))
    else { return nil }
    let places = digits - (one >= other ? guess + 1 : guess)
    guard let numerator = PowersOfTen.multiply(n, byPowerOfTen: max(0, places)),
      let denominator = PowersOfTen.multiply(d, byPowerOfTen: max(0, -places)),
      // So that twice the remainder fits too.
      denominator <= .max / 2
    else { return nil }
    var (value, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let isUp =
      switch rule {
      case .down: false
      case .up: remainder > 0
      case .halfEven: 2 * remainder > denominator || (2 * remainder == denominator && value & 1 == 1)
      }
    if isUp { value += 1 }
    guard PowersOfTen.digits(of: value.magnitude) > digits else {
      return ExactDecimal(significand: value, exponent: Int32(-places))
    }
    return ExactDecimal(significand: value / 10, exponent: Int32(1 - places))
  }

  /// p where 10^(p-1) <= magnitude < 10^p, for a number that is not 0.
  var firstPlace: Int {
    let (n, d) = terms
    // Between 10^(guess-1) and 10^(guess+1).
    let guess = n.digitCount - d.digitCount
    let power = ExactInteger.powerOfTen(abs(guess)) ?? .one
    let isReached = guess < 0 ? n.magnitude * power >= d : n.magnitude >= d * power
    return isReached ? guess + 1 : guess
  }

  /// The whole number that `rule` leads to from `numerator / denominator`, which is above 0.
  static func quotient(_ numerator: ExactInteger, _ denominator: ExactInteger, _ rule: RoundingRule)
    -> ExactInteger?
  {
    guard let (toward, remainder) = numerator.quotientAndRemainder(dividingBy: denominator) else { return nil }
    if remainder.isZero { return toward }
    let isBelowZero = remainder.isNegative
    let lower = isBelowZero ? toward - .one : toward
    switch rule {
    case .down: return lower
    case .up: return lower + .one
    case .halfEven:
      let above = isBelowZero ? remainder + denominator : remainder
      let twice = above + above
      if twice == denominator { return lower.isOdd ? lower + .one : lower }
      return twice < denominator ? lower : lower + .one
    }
  }

  /// How often `prime` divides `number`, which is above 0, and what remains.
  private static func factors(of prime: Int, in number: ExactInteger) -> (count: Int, rest: ExactInteger) {
    let divisor = ExactInteger(prime)
    var rest = number
    var count = 0
    while let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: divisor), remainder.isZero, !rest.isZero {
      rest = quotient
      count += 1
    }
    return (count, rest)
  }
}
