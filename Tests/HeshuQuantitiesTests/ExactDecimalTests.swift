import BigInt
import HeshuQuantities
import Testing

@Suite struct ExactDecimalTests {
  @Test(arguments: [
    ("0", 0, 0, "0"), ("-0", 0, 0, "0"), ("-0.00", 0, -2, "0.00"), ("+2", 2, 0, "2"), ("45.10", 4510, -2, "45.10"),
    ("-45.10", -4510, -2, "-45.10"), ("0.05", 5, -2, "0.05"), ("-0.5", -5, -1, "-0.5"), ("007", 7, 0, "7"),
    ("000.070", 70, -3, "0.070"), ("1200", 1200, 0, "1200"),
  ])
  func reads(text: String, significand: Int128, exponent: Int32, written: String) throws {
    let value = try #require(ExactDecimal(text))
    #expect(value.significand == significand)
    #expect(value.exponent == exponent)
    #expect(value.description == written)
  }

  @Test(arguments: [
    "", "-", "+", ".", "1.", ".5", "-.5", "1e3", "1E3", "1,000", "1 000", " 1", "1 ", "--1", "+-1", "1-", "1.2.3",
    "1..2", "１",
    "一", "0x1", "inf", "nan", "1.-2", "\u{0}", "1\u{301}",
  ])
  func refuses(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test func readsUpToThirtyEightDigits() throws {
    let nines = String(repeating: "9", count: 38)
    #expect(try #require(ExactDecimal(nines)).description == nines)
    #expect(try #require(ExactDecimal("-" + nines)).description == "-" + nines)
    #expect(ExactDecimal(nines + "9") == nil)
    #expect(ExactDecimal("1" + String(repeating: "0", count: 38)) == nil)
    #expect(ExactDecimal("9." + nines) == nil)
    let small = "0." + nines
    #expect(try #require(ExactDecimal(small)).description == small)
    #expect(try #require(ExactDecimal(String(repeating: "0", count: 100) + "1")).description == "1")
    #expect(ExactDecimal("0." + String(repeating: "0", count: 9998) + "1")?.exponent == -9999)
    #expect(ExactDecimal("0." + String(repeating: "0", count: 9999) + "1") == nil)
    #expect(ExactDecimal(Substring("12.5")) == ExactDecimal(significand: 125, exponent: -1))
  }

  @Test func writesWithoutExponent() {
    #expect(ExactDecimal(significand: 451, exponent: 7).description == "4510000000")
    #expect(ExactDecimal(significand: 0, exponent: 7).description == "0")
    #expect(ExactDecimal(significand: -1, exponent: -40).description == "-0." + String(repeating: "0", count: 39) + "1")
    var bytes = Array("x=".utf8)
    ExactDecimal(significand: -125, exponent: -2).append(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "x=-1.25")
  }

  @Test func textIsReadAsWritten() {
    var random = SplitMix64(seed: 11)
    for number in 0..<100_000 {
      let significand = random.significand()
      let value = ExactDecimal(significand: significand, exponent: -Int32(random.below(45)))
      let text = value.description
      guard let read = ExactDecimal(text), read.significand == significand, read.exponent == value.exponent,
        text.utf8.filter({ $0 != 0x2E }).drop(while: { $0 == 0x30 || $0 == 0x2D }).count
          == (significand == 0 ? 0 : value.significantDigits)
      else {
        Issue.record("case \(number): \(text)")
        return
      }
    }
  }

  @Test func orderIsThatOfTheNumbers() {
    var random = SplitMix64(seed: 12)
    for number in 0..<100_000 {
      let a = random.decimal(digits: number % 3 == 0 ? 3 : 38, scale: number % 3 == 0 ? 3 : 40)
      var b = random.decimal(digits: number % 3 == 0 ? 3 : 38, scale: number % 3 == 0 ? 3 : 40)
      if number % 5 == 0 { b = a.normalized }
      let (x, y) = (Rational(a), Rational(b))
      guard (a < b) == (x < y), (a == b) == (x == y), (b < a) == (y < x), a != b || a.hashValue == b.hashValue else {
        Issue.record("case \(number): \(a) and \(b)")
        return
      }
    }
  }

  /// Whether `got` is `expected` times 10 to the power `scale`, or is nil and the number has more digits than fit.
  private static func matches(_ got: ExactDecimal?, _ expected: BigInt, scale: Int) -> Bool {
    if let got {
      let difference = Int(got.exponent) - scale
      let significand = BigInt(ExactInteger(got.significand))
      let isEqual =
        difference < 0 ? significand == expected * .ten(-difference) : significand * .ten(difference) == expected
      return isEqual && significand.magnitude < BigInt.ten(38).magnitude
    }
    var digits = 39
    while expected.magnitude >= BigInt.ten(digits).magnitude { digits += 1 }
    return expected.magnitude >= BigInt.ten(38).magnitude && expected % .ten(digits - 38) != 0
  }

  @Test func addsAndSubtractsLikeTheOracle() {
    var random = SplitMix64(seed: 13)
    for number in 0..<100_000 {
      let isUsual = number % 2 == 0
      let a = random.decimal(digits: isUsual ? 15 : 38, scale: isUsual ? 9 : 40)
      let b = random.decimal(digits: isUsual ? 15 : 38, scale: isUsual ? 9 : 40)
      let (sum, difference) = (a.adding(b), a.subtracting(b))
      let x = BigInt(ExactInteger(a.significand)) * .ten(Int(a.exponent) + 40)
      let y = BigInt(ExactInteger(b.significand)) * .ten(Int(b.exponent) + 40)
      guard Self.matches(sum, x + y, scale: -40), Self.matches(difference, x - y, scale: -40) else {
        Issue.record("case \(number): \(a) and \(b)")
        return
      }
      if isUsual, sum?.exponent != min(a.exponent, b.exponent) {
        Issue.record("case \(number): scale of \(a) + \(b)")
        return
      }
    }
  }

  @Test func multipliesLikeTheOracle() {
    var random = SplitMix64(seed: 14)
    for number in 0..<100_000 {
      let digits = number % 2 == 0 ? 18 : 38
      let (a, b) = (random.decimal(digits: digits), random.decimal(digits: digits))
      let product = a.multiplied(by: b)
      let expected = BigInt(ExactInteger(a.significand)) * BigInt(ExactInteger(b.significand))
      guard Self.matches(product, expected, scale: Int(a.exponent + b.exponent)),
        digits == 38 || product?.exponent == a.exponent + b.exponent
      else {
        Issue.record("case \(number): \(a) and \(b)")
        return
      }
    }
  }

  @Test(arguments: [
    ("45.10", "45.1", 3), ("1200", "1200", 2), ("0.00", "0", 1), ("0.050", "0.05", 1), ("-30", "-30", 1),
  ])
  func normalizes(text: String, plain: String, digits: Int) throws {
    let value = try #require(ExactDecimal(text)).normalized
    #expect(value.description == plain)
    #expect(value.significantDigits == digits)
  }

  @Test func limitsOfTheExponentHold() {
    let one = ExactDecimal(1)
    #expect(one.scaled(byPowerOfTen: .max).exponent == 9999)
    #expect(one.scaled(byPowerOfTen: .min).exponent == -9999)
    let tiny = one.scaled(byPowerOfTen: -9999)
    let huge = one.scaled(byPowerOfTen: 9999)
    #expect(tiny.multiplied(by: tiny) == nil)
    #expect(huge.multiplied(by: huge) == nil)
    #expect(tiny.adding(huge) == nil)
    #expect(tiny < huge)
    #expect(huge.adding(.zero) == huge)
    #expect(huge.negated < tiny)
    #expect(ExactDecimal(significand: .min, exponent: 0).negated.significand == .min)
    #expect(ExactDecimal(significand: .min, exponent: 0).description == "-170141183460469231731687303715884105728")
  }

  /// Every length of digits, with the point at every place.
  @Test func writesDigitsOfEveryLength() throws {
    var digits = ""
    for length in 1...38 {
      digits += "\((length * 7) % 10)"
      let value = try #require(Int128(digits))
      for exponent in [-45, -38, -20, -9, -8, -7, -3, -2, -1, 0, 1, 9] {
        for sign: Int128 in [1, -1] where value != 0 {
          let decimal = ExactDecimal(significand: sign * value, exponent: Int32(exponent))
          var plain = String(value)
          if exponent > 0 { plain += String(repeating: "0", count: exponent) }
          if exponent < 0 {
            plain = String(repeating: "0", count: max(0, 1 - exponent - plain.count)) + plain
            plain.insert(".", at: plain.index(plain.endIndex, offsetBy: exponent))
          }
          #expect(decimal.description == (sign < 0 ? "-" : "") + plain)
        }
      }
    }
    for power in 0...18 {
      let ten = (0..<power).reduce(UInt64(1)) { product, _ in product * 10 }
      for number in [ten - 1, ten, ten + 1, UInt64.max] {
        var bytes: [UInt8] = []
        bytes.append(addingCapacity: 20) { DecimalDigits.append(number, to: &$0) }
        #expect(String(decoding: bytes, as: UTF8.self) == "\(number)")
      }
    }
  }
}
