extension ExactRatio {
  /// The decimal that is this number, where it ends and fits in 38 digits, else the one with so many significant digits that `rule` leads to; no zero
  /// stands at the end of its fraction. Nil where neither fits.
  public func decimal(orRoundedTo digits: Int, _ rule: RoundingRule) -> ExactDecimal? {
    let small = smallDecimal
    if let decimal = small.decimal { return decimal }
    if small.mayEnd, let exact = terminatingDecimal { return exact.withoutFractionZeros }
    return rounded(toSignificantDigits: min(max(digits, 1), ExactDecimal.maximumDigits), rule)?.withoutFractionZeros
  }

  /// Without a common divisor or long division: for denominators of 64 bits. Where it gives none, it tells whether there may be one all the same.
  private var smallDecimal: (decimal: ExactDecimal?, mayEnd: Bool) {
    guard case .small(let n, let d) = storage, n.magnitude < ExactDecimal.bound else { return (nil, true) }
    if d == 1 { return (ExactDecimal(significand: n, exponent: 0), true) }
    if let places = PowersOfTen.exponent(of: d) {
      return (ExactDecimal(significand: n, exponent: -Int32(places)).withoutFractionZeros, true)
    }
    guard let denominator = UInt64(exactly: d) else { return (nil, true) }
    let twos = denominator.trailingZeroBitCount
    var rest = denominator &>> UInt64(twos)
    var fives = 0
    while rest.isMultiple(of: 5) {
      rest /= 5
      fives &+= 1
    }
    // What is left of the denominator must divide the numerator, or the number never ends.
    guard rest == 1 || n % Int128(rest) == 0 else { return (nil, false) }
    let places = max(twos, fives)
    guard let power = PowersOfTen.int128(places) else { return (nil, true) }
    let part = rest == 1 ? n : n / Int128(rest)
    let (significand, overflow) = part.multipliedReportingOverflow(by: power / (d / Int128(rest)))
    guard !overflow, significand.magnitude < ExactDecimal.bound else { return (nil, true) }
    return (ExactDecimal(significand: significand, exponent: -Int32(places)).withoutFractionZeros, true)
  }
}
extension ExactDecimal {
  /// The same number with no zero at the end of its fraction; whole numbers stay as they are.
  var withoutFractionZeros: ExactDecimal {
    guard exponent < 0 else { return self }
    if let small = Int64(exactly: significand) {
      if small == 0 { return .zero }
      var (rest, power) = (small, exponent)
      while power < 0, rest.isMultiple(of: 10) {
        rest /= 10
        power += 1
      }
      return ExactDecimal(significand: Int128(rest), exponent: power)
    }
    var (rest, power) = (significand, exponent)
    while power < 0, rest % 10 == 0 {
      rest /= 10
      power += 1
    }
    return ExactDecimal(significand: rest, exponent: power)
  }
}
