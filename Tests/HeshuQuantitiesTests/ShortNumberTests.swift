import Testing

@testable import HeshuQuantities

/// The short ways to quotients and digits give what the general ones give.
@Suite struct ShortNumberTests {
  @Test func quotientsAreThoseOfRatios() throws {
    var random = SplitMix64(seed: 77)
    var short = 0
    for _ in 0..<40_000 {
      let n = random.next() >> UInt64.random(in: 20...63, using: &random)
      let d = random.next() >> UInt64.random(in: 20...63, using: &random)
      let digits = Int.random(in: 1...22, using: &random)
      let power = Int.random(in: -30...30, using: &random)
      let isUp = random.next() & 1 == 0
      let found = ShortQuotient.rounded(n, over: d, power: power, digits: digits, isUp: isUp)
      guard let found else { continue }
      short += 1
      let ratio = try #require(ExactRatio(Int128(n), over: Int128(d)))
      let expected = try #require(
        ratio.scaled(byPowerOfTen: power).decimal(orRoundedTo: digits, isUp ? .up : .down))
      let decimal = ExactDecimal(significand: Int128(found.significand), exponent: Int32(found.exponent))
      #expect(decimal.description == expected.description, "\(n) / \(d) × 10^\(power), \(digits) digits")
    }
    #expect(short > 10_000, "\(short)")
  }

  @Test(
    arguments: [
      // Ends; nothing; a divisor of nothing; too long; too many digits.
      (1, 8, 5), (0, 7, 5), (7, 0, 5), (1 << 44, 7, 5), (7, 1 << 44, 5), (1, 7, 19), (1, 7, 0), (3_000_000, 3, 5),
    ] as [(UInt64, UInt64, Int)])
  func theRestIsLeftToRatios(_ n: UInt64, _ d: UInt64, _ digits: Int) {
    #expect(ShortQuotient.rounded(n, over: d, power: 0, digits: digits, isUp: true) == nil)
  }

  @Test(
    arguments: [
      // A carry into a new first digit, and zeros at the end of a fraction.
      (999_999, 1_000_003, 3, true, "1"), (2_000_000, 3_000_001, 3, false, "0.666"), (1, 3, 4, true, "0.3334"),
      (1_999_999, 3, 6, true, "666667"), (100_001, 3, 9, false, "33333.6666"),
    ] as [(UInt64, UInt64, Int, Bool, String)])
  func roundedOutward(_ n: UInt64, _ d: UInt64, _ digits: Int, _ isUp: Bool, _ text: String) throws {
    let found = try #require(ShortQuotient.rounded(n, over: d, power: 0, digits: digits, isUp: isUp))
    #expect(
      ExactDecimal(significand: Int128(found.significand), exponent: Int32(found.exponent)).description == text)
  }

  @Test func decimalsAreThoseOfExactDecimals() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<20_000 {
      var number = Int64(truncatingIfNeeded: random.next() >> UInt64.random(in: 6...63, using: &random))
      if random.next() & 1 == 0 { number = -number }
      if random.next() & 7 == 0 { number *= 10 }
      let exponent = Int.random(in: -25...25, using: &random)
      let expected = ExactRatio(ExactDecimal(significand: Int128(number), exponent: Int32(exponent)))
        .decimal(orRoundedTo: 38, .down)
      var bytes: [UInt8] = []
      bytes.append(addingCapacity: 200) { ShortDecimal.append(number, exponent: exponent, to: &$0) }
      #expect(String(decoding: bytes, as: UTF8.self) == expected?.description, "\(number)e\(exponent)")
    }
  }

  @Test(
    arguments: [
      (0, "0000000000000000"), (0x0123_4567_89ab_cdef, "0123456789abcdef"), (UInt64.max, "ffffffffffffffff"),
      (0xca35_32f0_3fef_f356, "ca3532f03feff356"),
    ] as [(UInt64, String)])
  func hexadecimal(_ number: UInt64, _ text: String) {
    var bytes: [UInt8] = []
    bytes.append(addingCapacity: 16) { HexadecimalDigits.append(number, to: &$0) }
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
