extension ExactRatio: Comparable, Hashable {
  /// Whether both are the same number.
  public static func == (left: ExactRatio, right: ExactRatio) -> Bool {
    left.order(against: right) == 0
  }

  /// Order of the numbers.
  public static func < (left: ExactRatio, right: ExactRatio) -> Bool {
    left.order(against: right) < 0
  }

  /// Feeds the lowest terms.
  public func hash(into hasher: inout Hasher) {
    let (n, d) = lowestTerms
    hasher.combine(n)
    hasher.combine(d)
  }

  /// Below 0, 0 or above 0 as this number is below, equal to or above `other`.
  func order(against other: ExactRatio) -> Int {
    guard case .small(let n1, let d1) = storage, case .small(let n2, let d2) = other.storage else {
      let (n1, d1) = terms
      let (n2, d2) = other.terms
      let (a, b) = (n1 * d2, n2 * d1)
      return a == b ? 0 : a < b ? -1 : 1
    }
    if d1 == d2 { return n1 == n2 ? 0 : n1 < n2 ? -1 : 1 }
    let a = n1.multipliedFullWidth(by: d2)
    let b = n2.multipliedFullWidth(by: d1)
    if a.high != b.high { return a.high < b.high ? -1 : 1 }
    return a.low == b.low ? 0 : a.low < b.low ? -1 : 1
  }

  /// The exact sum.
  public static func + (left: ExactRatio, right: ExactRatio) -> ExactRatio {
    if case .small(let n1, let d1) = left.storage, case .small(let n2, let d2) = right.storage {
      if let sum = smallSum(n1, d1, n2, d2) { return sum }
      let (a, b) = (reduced(n1, d1), reduced(n2, d2))
      if let sum = smallSum(a.0, a.1, b.0, b.1) { return sum }
    }
    return wideSum(left.lowestTerms, right.lowestTerms)
  }

  /// The exact difference.
  public static func - (left: ExactRatio, right: ExactRatio) -> ExactRatio {
    left + right.negated
  }

  /// The exact product.
  public static func * (left: ExactRatio, right: ExactRatio) -> ExactRatio {
    if case .small(let n1, let d1) = left.storage, case .small(let n2, let d2) = right.storage {
      if let product = smallProduct(n1, d1, n2, d2) { return product }
      // Each numerator against the other denominator, after which the product is in lowest terms.
      let (a, b) = (reduced(n1, d1), reduced(n2, d2))
      let (c, d) = (reduced(a.0, b.1), reduced(b.0, a.1))
      if let product = smallProduct(c.0, d.1, d.0, c.1) { return product }
    }
    let (n1, d1) = left.lowestTerms
    let (n2, d2) = right.lowestTerms
    // Across first: where one factor is short, so are the numbers that a common divisor is looked for in.
    let (a, b) = crossReduced(n1, d2)
    let (c, d) = crossReduced(n2, d1)
    return ExactRatio(reduced: a * c, d * b)
  }

  /// The exact quotient, or nil where `divisor` is 0.
  public func divided(by divisor: ExactRatio) -> ExactRatio? {
    guard let reciprocal = divisor.reciprocal else { return nil }
    return self * reciprocal
  }

  /// 1 divided by this number, or nil where it is 0.
  public var reciprocal: ExactRatio? {
    switch storage {
    case .small(let n, let d):
      if n == 0 { return nil }
      return ExactRatio(storage: n < 0 ? .small(0 &- d, 0 &- n) : .small(d, n))
    case .wide(let n, let d):
      return ExactRatio(storage: n.isNegative ? .wide(d.negated, n.negated) : .wide(d, n))
    }
  }

  /// This number times 10 to the power `power`; a power beyond twice the limits of ExactDecimal counts as the limit.
  public func scaled(byPowerOfTen power: Int) -> ExactRatio {
    if case .small(let n, let d) = storage,
      let numerator = PowersOfTen.multiply(n, byPowerOfTen: max(power, 0)), numerator != .min,
      let denominator = PowersOfTen.multiply(d, byPowerOfTen: max(0 - power, 0))
    {
      return ExactRatio(storage: .small(numerator, denominator))
    }
    let limit = 2 * ExactDecimal.maximumExponent
    let bounded = min(max(power, -limit), limit)
    let factor = ExactInteger.powerOfTen(abs(bounded)) ?? .one
    return self * (bounded < 0 ? ExactRatio(reducing: .one, factor) : ExactRatio(factor))
  }

  /// The sum of two quotients in lowest terms.
  ///
  /// What the denominators have in common is all that the sum's terms can have in common (Knuth, The Art of Computer Programming, 4.5.1).
  private static func wideSum(
    _ left: (numerator: ExactInteger, denominator: ExactInteger),
    _ right: (numerator: ExactInteger, denominator: ExactInteger)
  ) -> ExactRatio {
    let common = ExactInteger.gcd(left.denominator, right.denominator)
    let (d1, d2) = (exactQuotient(left.denominator, common), exactQuotient(right.denominator, common))
    let sum = left.numerator * d2 + right.numerator * d1
    let divisor = ExactInteger.gcd(sum, common)
    let (n, d) = (exactQuotient(sum, divisor), d1 * exactQuotient(right.denominator, divisor))
    return ExactRatio(reduced: n, d)
  }

  private static func crossReduced(_ a: ExactInteger, _ b: ExactInteger) -> (ExactInteger, ExactInteger) {
    let divisor = ExactInteger.gcd(a, b)
    return (exactQuotient(a, divisor), exactQuotient(b, divisor))
  }

  /// A number by one that divides it.
  private static func exactQuotient(_ number: ExactInteger, _ divisor: ExactInteger) -> ExactInteger {
    divisor == .one ? number : number.quotientAndRemainder(dividingBy: divisor)?.quotient ?? number
  }

  private static func smallSum(_ n1: Int128, _ d1: Int128, _ n2: Int128, _ d2: Int128) -> ExactRatio? {
    if d1 == d2 {
      let (sum, overflow) = n1.addingReportingOverflow(n2)
      return overflow || sum == .min ? nil : ExactRatio(storage: .small(sum, d1))
    }
    // Denominators are mostly powers of ten, of which the greater is a multiple of the smaller.
    if let factor = smallQuotient(d1, d2) { return smallSum(n1, n2, times: factor, over: d1) }
    if let factor = smallQuotient(d2, d1) { return smallSum(n2, n1, times: factor, over: d2) }
    let (a, one) = n1.multipliedReportingOverflow(by: d2)
    let (denominator, two) = d1.multipliedReportingOverflow(by: d2)
    return one || two ? nil : smallSum(a, n2, times: d1, over: denominator)
  }

  private static func smallSum(_ a: Int128, _ b: Int128, times factor: Int128, over d: Int128) -> ExactRatio? {
    let (product, one) = b.multipliedReportingOverflow(by: factor)
    let (sum, two) = a.addingReportingOverflow(product)
    return one || two || sum == .min ? nil : ExactRatio(storage: .small(sum, d))
  }

  /// `a / b` where both are of 64 bits and nothing remains.
  private static func smallQuotient(_ a: Int128, _ b: Int128) -> Int128? {
    guard let x = UInt64(exactly: a), let y = UInt64(exactly: b), x >= y else { return nil }
    let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
    return remainder == 0 ? Int128(quotient) : nil
  }

  private static func smallProduct(_ n1: Int128, _ d1: Int128, _ n2: Int128, _ d2: Int128) -> ExactRatio? {
    let (n, one) = n1.multipliedReportingOverflow(by: n2)
    let (d, two) = d1.multipliedReportingOverflow(by: d2)
    return one || two || n == .min ? nil : ExactRatio(storage: .small(n, d))
  }
}
