import BigInt
import HeshuQuantities
import Testing

@Suite struct ExactIntegerTests {
  /// Two operands: half of the cases within 128 bits, half beyond.
  private static func forPairs(_ seed: UInt64, _ count: Int, _ body: (ExactInteger, ExactInteger) -> Bool) -> Int {
    var random = SplitMix64(seed: seed)
    for number in 0..<count {
      let bits = number % 2 == 0 ? 128 : 320
      if !body(random.integer(bits: bits), random.integer(bits: bits)) { return number }
    }
    return -1
  }

  @Test func addsAndSubtractsLikeTheOracle() {
    let failed = Self.forPairs(1, 100_000) { a, b in
      let (x, y) = (BigInt(a), BigInt(b))
      return BigInt(a + b) == x + y && BigInt(a - b) == x - y && a + b == ExactInteger(x + y)
    }
    #expect(failed == -1)
  }

  @Test func multipliesLikeTheOracle() {
    let failed = Self.forPairs(2, 100_000) { a, b in BigInt(a * b) == BigInt(a) * BigInt(b) }
    #expect(failed == -1)
  }

  @Test func dividesLikeTheOracle() {
    var random = SplitMix64(seed: 3)
    for number in 0..<100_000 {
      let a = random.integer(bits: number % 2 == 0 ? 128 : 400)
      let b = random.integer(bits: number % 3 == 0 ? 128 : 260)
      let got = a.quotientAndRemainder(dividingBy: b)
      guard !b.isZero else {
        #expect(got == nil)
        continue
      }
      let expected = BigInt(a).quotientAndRemainder(dividingBy: BigInt(b))
      guard let got, BigInt(got.quotient) == expected.quotient, BigInt(got.remainder) == expected.remainder else {
        Issue.record("case \(number): \(a) / \(b)")
        return
      }
    }
  }

  /// Divisors and dividends for which the guess of a limb is too great, twice and by the addition back.
  @Test func dividesWhereTheGuessOfALimbIsTooGreat() throws {
    let patterns: [UInt64] = [0, 1, 2, .max, .max - 1, 1 << 63, (1 << 63) - 1, (1 << 63) + 1]
    var cases = 0
    for a in patterns {
      for b in patterns {
        for c in patterns {
          for d in patterns {
            let dividend = BigInt(BigUInt(words: [b, a, d, c, b].map { UInt($0) }))
            let divisor = BigInt(BigUInt(words: [c, d, a].map { UInt($0) }))
            if divisor == 0 { continue }
            let got = try #require(ExactInteger(dividend).quotientAndRemainder(dividingBy: ExactInteger(divisor)))
            let expected = dividend.quotientAndRemainder(dividingBy: divisor)
            #expect(BigInt(got.quotient) == expected.quotient && BigInt(got.remainder) == expected.remainder)
            cases += 1
          }
        }
      }
    }
    #expect(cases > 4000)
  }

  @Test func findsTheGreatestCommonDivisor() {
    var random = SplitMix64(seed: 4)
    for number in 0..<100_000 {
      let isWide = number % 16 == 0
      let common = random.integer(bits: isWide ? 100 : 50)
      let a = random.integer(bits: isWide ? 120 : 70) * common
      let b = random.integer(bits: isWide ? 120 : 70) * common
      let got = ExactInteger.gcd(a, b)
      // The oracle's own divisor is slow: a divisor of both whose quotients have no common divisor is the greatest.
      if number % 8 == 0 {
        guard BigInt(got) == BigInt(a).greatestCommonDivisor(with: BigInt(b)) else {
          Issue.record("case \(number): gcd(\(a), \(b)) is not \(got)")
          return
        }
      } else if !got.isZero {
        let (x, y) = (a.quotientAndRemainder(dividingBy: got), b.quotientAndRemainder(dividingBy: got))
        guard let x, let y, x.remainder.isZero, y.remainder.isZero, ExactInteger.gcd(x.quotient, y.quotient) == .one
        else {
          Issue.record("case \(number): gcd(\(a), \(b)) is not \(got)")
          return
        }
      }
    }
  }

  @Test func ordersLikeTheOracle() {
    let failed = Self.forPairs(5, 100_000) { a, b in
      let (x, y) = (BigInt(a), BigInt(b))
      return (a < b) == (x < y) && (a == b) == (x == y) && a.isNegative == (x < 0) && a.negated == ExactInteger(-x)
        && a.isOdd == (x.magnitude.words.first.map { $0 & 1 == 1 } ?? false)
    }
    #expect(failed == -1)
  }

  @Test func writesWhatTheOracleWrites() {
    var random = SplitMix64(seed: 6)
    for number in 0..<20_000 {
      let value = random.integer(bits: 400)
      let expected = BigInt(value).description
      guard value.description == expected, value.digitCount == expected.drop(while: { $0 == "-" }).count else {
        Issue.record("case \(number): \(value) is \(expected)")
        return
      }
    }
  }

  @Test(arguments: [
    (Int128.max, "170141183460469231731687303715884105727"), (Int128.min, "-170141183460469231731687303715884105728"),
    (0, "0"), (-1, "-1"),
  ])
  func keepsTheLimitsOfInt128(value: Int128, text: String) {
    let integer = ExactInteger(value)
    #expect(integer.description == text)
    #expect(integer.asInt128 == value)
    #expect(integer + .one - .one == integer)
    #expect(integer - .one + .one == integer)
    #expect(integer.negated.negated == integer)
    #expect((integer - .one).hashValue != (integer + .one).hashValue)
  }

  @Test func smallestDividedByMinusOne() throws {
    let result = try #require(ExactInteger(Int128.min).quotientAndRemainder(dividingBy: ExactInteger(-1)))
    #expect(result.quotient.description == "170141183460469231731687303715884105728")
    #expect(result.remainder.isZero)
    #expect(result.quotient.asInt128 == nil)
  }

  @Test func powersOfTen() {
    for power in 0...300 {
      #expect(ExactInteger.powerOfTen(power)?.description == "1" + String(repeating: "0", count: power))
    }
    #expect(ExactInteger.powerOfTen(-1) == nil)
    #expect(ExactInteger.powerOfTen(.max) == nil)
  }
}
