import Testing

@testable import HeshuQuantities

/// Numbers of very many digits are rounded, and nothing else is.
@Suite struct ShorteningTests {
  /// A sum of quotients whose denominators have nothing in common.
  private static let sum = (1...400).reduce(ExactRatio.zero) { sum, step in
    sum + (ExactRatio(numerator: 1, denominator: 2 * step * step + 1) ?? .zero)
  }

  @Test func shortNumbersStayAsTheyAre() throws {
    // 2^255 over 3^160 needs 256 and 254 bits.
    var number = ExactRatio.one
    for _ in 0..<255 { number = number * ExactRatio(2) }
    for _ in 0..<160 { number = number * (try #require(ExactRatio(numerator: 1, denominator: 3))) }
    #expect(!number.isLong)
    #expect(number.shortened(.down) == number)
    #expect(Interval.point(number).shortened == .point(number))
    #expect((number * ExactRatio(2)).isLong)
    #expect(Interval.everything.shortened == .everything)
  }

  @Test func longNumbersAreRoundedToSixtyDigits() throws {
    let sum = ShorteningTests.sum
    #expect(sum.isLong)
    let low = try #require(sum.shortened(.down))
    let high = try #require(sum.shortened(.up))
    let middle = try #require(sum.shortened(.halfEven))
    #expect(low < sum && sum < high)
    #expect(middle == low || middle == high)
    // 0.6…: the sixtieth digit is the sixtieth behind the point.
    #expect(high - low == ExactRatio.one.scaled(byPowerOfTen: -60))
    #expect(try #require(sum.negated.shortened(.down)) == high.negated)
    #expect(try #require(sum.negated.shortened(.up)) == low.negated)
  }

  @Test func aDecimalOfSixtyDigitsIsNotChanged() throws {
    let digits = ExactRatio(ExactDecimal(significand: 12_345_678_901_234_567_890_123_456_789, exponent: 300))
    #expect(digits.isLong)
    #expect(digits.shortened(.down) == digits)
    #expect(digits.shortened(.up) == digits)
  }

  @Test func outerIntervalsHoldTheExactOnes() throws {
    let exact = try #require(
      Interval(low: ShorteningTests.sum.negated, high: ShorteningTests.sum, lowClosed: true, highClosed: false))
    let outer = try #require(exact.shortened)
    #expect(try #require(outer.low) < ShorteningTests.sum.negated)
    #expect(try #require(outer.high) > ShorteningTests.sum)
    #expect(outer.lowClosed && !outer.highClosed)
  }

  @Test func widthsStayBoundedOverTwoThousandSummands() throws {
    var sum = Interval.point(.zero)
    for step in 1...2000 {
      let part = try #require(ExactRatio(numerator: 1_000_003 * step + 1, denominator: 7 * step * step + 3))
      sum = try #require((sum + .point(part)).shortened)
      let low = try #require(sum.low)
      let high = try #require(sum.high)
      #expect(low <= high)
      #expect(!low.isLong && !high.isLong)
    }
  }

  @Test func whatLiesBeyondAllDecimalsHasNoShortForm() throws {
    var number = ExactRatio(ExactDecimal(significand: 7, exponent: 9999))
    number = number * number * number
    #expect(number.shortened(.up) == nil)
    #expect(try #require(number.reciprocal).shortened(.up) == nil)
    #expect(Interval.point(number).shortened == nil)
  }

  /// Sums and products of long numbers against those of the plain definition.
  @Test(arguments: 1...40) func longSumsAndProductsAreInLowestTerms(seed: Int) throws {
    var one = ExactRatio(numerator: seed, denominator: 6) ?? .zero
    var other = ExactRatio(numerator: -seed * seed - 1, denominator: 10) ?? .zero
    for step in 1...30 {
      one = one + (ExactRatio(numerator: 1, denominator: seed + 12 * step) ?? .zero)
      other = other + (ExactRatio(numerator: 1, denominator: 2 * seed + 10 * step) ?? .zero)
    }
    let (n1, d1) = one.lowestTerms
    let (n2, d2) = other.lowestTerms
    let sum = try #require(ExactRatio(numerator: n1 * d2 + n2 * d1, denominator: d1 * d2))
    let product = try #require(ExactRatio(numerator: n1 * n2, denominator: d1 * d2))
    #expect((one + other).numerator == sum.numerator && (one + other).denominator == sum.denominator)
    #expect((one * other).numerator == product.numerator && (one * other).denominator == product.denominator)
    #expect((one - one).isZero)
  }
}
