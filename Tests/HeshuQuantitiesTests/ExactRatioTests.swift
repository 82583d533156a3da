import BigInt
import HeshuQuantities
import Testing

@Suite struct ExactRatioTests {
  private static func fails(_ seed: UInt64, _ count: Int, _ body: (ExactRatio, ExactRatio) -> Bool) -> String? {
    var random = SplitMix64(seed: seed)
    for number in 0..<count {
      let (a, b) = (random.ratio(), random.ratio())
      if !body(a, b) { return "case \(number): \(a) and \(b)" }
    }
    return nil
  }

  @Test func addsLikeTheOracle() {
    let failure = Self.fails(21, 100_000) { Rational($0 + $1) == Rational($0) + Rational($1) }
    #expect(failure == nil)
  }

  @Test func subtractsLikeTheOracle() {
    let failure = Self.fails(22, 100_000) { Rational($0 - $1) == Rational($0) - Rational($1) }
    #expect(failure == nil)
  }

  @Test func multipliesLikeTheOracle() {
    let failure = Self.fails(23, 100_000) { Rational($0 * $1) == Rational($0) * Rational($1) }
    #expect(failure == nil)
  }

  @Test func dividesLikeTheOracle() {
    let failure = Self.fails(24, 100_000) { a, b in
      guard let quotient = a.divided(by: b) else { return b.isZero }
      let (x, y) = (Rational(a), Rational(b))
      return !b.isZero && Rational(quotient) == Rational(x.n * y.d, x.d * y.n)
    }
    #expect(failure == nil)
  }

  @Test func ordersLikeTheOracle() {
    let failure = Self.fails(25, 100_000) { a, b in
      let (x, y) = (Rational(a), Rational(b))
      return (a < b) == (x < y) && (a == b) == (x == y) && a.isNegative == (x.n < 0) && a.negated.negated == a
    }
    #expect(failure == nil)
  }

  @Test func termsAreLowest() {
    let failure = Self.fails(26, 20_000) { a, b in
      let sum = a + b
      let (n, d) = sum.lowestTerms
      guard let same = (a - b.negated) as ExactRatio?, same.hashValue == sum.hashValue else { return false }
      return ExactInteger.gcd(n, d) == .one && !d.isNegative && !d.isZero
        && Rational(sum) == Rational(BigInt(n), BigInt(d))
        && sum.isInteger == (d == .one)
    }
    #expect(failure == nil)
  }

  /// The whole number below `numerator / denominator`, and whether nothing remains and how the rest compares to a half.
  private static func expected(_ value: Rational, places: Int, _ rule: RoundingRule) -> BigInt {
    let n = places > 0 ? value.n * .ten(places) : value.n
    let d = places < 0 ? value.d * .ten(-places) : value.d
    var (lower, rest) = n.quotientAndRemainder(dividingBy: d)
    if rest < 0 {
      lower -= 1
      rest += d
    }
    if rest == 0 { return lower }
    switch rule {
    case .down: return lower
    case .up: return lower + 1
    case .halfEven:
      if rest * 2 == d { return lower % 2 == 0 ? lower : lower + 1 }
      return rest * 2 < d ? lower : lower + 1
    }
  }

  @Test(arguments: RoundingRule.allCases)
  func roundsToFractionDigits(rule: RoundingRule) {
    var random = SplitMix64(seed: 27)
    for number in 0..<34_000 {
      // Halves are rare among random quotients, so every fourth case is one.
      let half = ExactRatio(ExactDecimal(significand: Int128(random.below(2000)) * 10 - 9995, exponent: -3))
      let value = number % 4 == 0 ? half : random.ratio()
      let places = number % 4 == 0 ? 2 : random.below(14) - 4
      let digits = Self.expected(Rational(value), places: places, rule)
      let got = value.rounded(toFractionDigits: places, rule)
      let isRight =
        got.map { BigInt(ExactInteger($0.significand)) == digits && Int($0.exponent) == -places }
        ?? (digits.magnitude >= BigInt.ten(38).magnitude)
      if !isRight {
        Issue.record("case \(number): \(value) to \(places) places")
        return
      }
    }
  }

  @Test(arguments: RoundingRule.allCases)
  func roundsToSignificantDigits(rule: RoundingRule) {
    var random = SplitMix64(seed: 28)
    for number in 0..<10_000 {
      let value = random.ratio()
      let digits = random.below(12) + 1
      guard let got = value.rounded(toSignificantDigits: digits, rule) else {
        Issue.record("case \(number): nil for \(value)")
        return
      }
      if value.isZero { continue }
      // In the scale that was chosen, or in the next finer one before a carry, this is what the rule leads to.
      let places = -Int(got.exponent)
      let here = Self.expected(Rational(value), places: places, rule)
      let finer = Self.expected(Rational(value), places: places + 1, rule)
      let significand = BigInt(ExactInteger(got.significand))
      guard got.significantDigits == digits, significand == here || significand * 10 == finer else {
        Issue.record("case \(number): \(value) to \(digits) digits is not \(got)")
        return
      }
    }
  }

  @Test func decimalsThatEnd() {
    var random = SplitMix64(seed: 29)
    for number in 0..<100_000 {
      let decimal = random.decimal(digits: number % 4 == 0 ? 38 : 12, scale: 20)
      let got = ExactRatio(decimal).terminatingDecimal
      guard let got, got == decimal, got.exponent <= 0 || got.significand.magnitude > 1 << 64 else {
        Issue.record("case \(number): \(decimal)")
        return
      }
    }
  }

  @Test(arguments: [
    (1, 3, nil), (1, 8, "0.125"), (-7, 20, "-0.35"), (10, 5, "2"), (0, 7, "0"), (1, 1024, "0.0009765625"), (1, 6, nil),
    (1200, 1, "1200"), (6, 15, "0.4"),
  ])
  func terminatingDecimal(numerator: Int, denominator: Int, text: String?) {
    #expect(ExactRatio(numerator: numerator, denominator: denominator)?.terminatingDecimal?.description == text)
  }

  @Test(arguments: [
    ("9.996", 3, RoundingRule.halfEven, "10.0"), ("9.996", 3, .down, "9.99"), ("-9.996", 3, .down, "-10.0"),
    ("1234.5", 2, .halfEven, "1200"), ("1234.5", 2, .up, "1300"), ("0.00125", 2, .halfEven, "0.0012"),
    ("0", 5, .up, "0"),
  ])
  func significantDigits(text: String, digits: Int, rule: RoundingRule, expected: String) throws {
    let value = ExactRatio(try #require(ExactDecimal(text)))
    #expect(value.rounded(toSignificantDigits: digits, rule)?.description == expected)
  }

  @Test func refusesWhatDoesNotFit() {
    #expect(ExactRatio(numerator: 1, denominator: 0) == nil)
    #expect(ExactRatio.one.divided(by: .zero) == nil)
    #expect(ExactRatio.one.rounded(toFractionDigits: 38, .down) == nil)
    #expect(ExactRatio.one.rounded(toFractionDigits: .max, .down) == nil)
    #expect(ExactRatio.one.rounded(toFractionDigits: .min + 1, .up) == nil)
    #expect(ExactRatio.one.rounded(toSignificantDigits: 0, .down) == nil)
    #expect(ExactRatio.one.rounded(toSignificantDigits: 39, .down) == nil)
    #expect(ExactRatio.one.rounded(toSignificantDigits: 38, .down)?.fractionDigits == 37)
  }

  @Test func limitsOfInt128() {
    let least = ExactRatio(ExactInteger(Int128.min))
    #expect(least.negated.numerator.description == "170141183460469231731687303715884105728")
    #expect(least.negated.negated == least)
    #expect(least.reciprocal?.reciprocal == least)
    #expect((least + .one) - .one == least)
    #expect(ExactRatio(ExactDecimal(significand: .min, exponent: 0)) == least)
    #expect(ExactRatio(numerator: ExactInteger(1), denominator: ExactInteger(Int128.min))?.reciprocal == least)
  }
}
