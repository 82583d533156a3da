import BigInt

@testable import HeshuQuantities

/// Numbers of an independent implementation, and random operands that lie on both sides of every limit of ours.
extension BigInt {
  init(_ value: ExactInteger) {
    let magnitude = BigUInt(words: value.limbs.map { UInt(truncatingIfNeeded: $0) })
    self.init(sign: value.isNegative ? .minus : .plus, magnitude: magnitude)
  }

  static func ten(_ power: Int) -> BigInt {
    power < powersOfTen.count ? powersOfTen[power] : BigInt(10).power(power)
  }

  private static let powersOfTen: [BigInt] = (0...200).map { BigInt(10).power($0) }
}

extension ExactInteger {
  init(_ value: BigInt) {
    self.init(isNegative: value.sign == .minus, magnitude: value.magnitude.words.map { UInt64(truncatingIfNeeded: $0) })
  }
}

/// A quotient of the oracle, not in lowest terms.
struct Rational: Equatable {
  var n: BigInt
  var d: BigInt

  init(_ n: BigInt, _ d: BigInt) {
    self.n = d.sign == .minus ? -n : n
    self.d = d.sign == .minus ? -d : d
  }

  init(_ value: ExactRatio) {
    let (n, d) = value.terms
    self.init(BigInt(n), BigInt(d))
  }

  init(_ value: ExactDecimal) {
    let power = Int(value.exponent)
    let n = BigInt(ExactInteger(value.significand))
    self.init(power > 0 ? n * .ten(power) : n, power < 0 ? .ten(-power) : 1)
  }

  static func == (a: Rational, b: Rational) -> Bool { a.n * b.d == b.n * a.d }
  static func < (a: Rational, b: Rational) -> Bool { a.n * b.d < b.n * a.d }
  static func + (a: Rational, b: Rational) -> Rational { Rational(a.n * b.d + b.n * a.d, a.d * b.d) }
  static func - (a: Rational, b: Rational) -> Rational { Rational(a.n * b.d - b.n * a.d, a.d * b.d) }
  static func * (a: Rational, b: Rational) -> Rational { Rational(a.n * b.n, a.d * b.d) }
}

extension SplitMix64 {
  /// A whole number of up to `bits` bits, often at or beside a power of two.
  mutating func integer(bits: Int) -> ExactInteger {
    let wanted = below(bits + 1)
    var limbs: [UInt64] = []
    let style = below(8)
    for _ in 0..<(wanted + 63) / 64 {
      limbs.append(style == 0 ? .max : style == 1 ? 0 : next())
    }
    let top = wanted % 64
    if top != 0, let last = limbs.last { limbs[limbs.count - 1] = last & (1 << UInt64(top) - 1) }
    if style == 1, !limbs.isEmpty { limbs[limbs.count - 1] = 1 << UInt64(top) }
    return ExactInteger(isNegative: chance(2), magnitude: limbs)
  }

  /// A significand of 1 to 38 digits, or 0.
  mutating func significand(digits: Int = 38) -> Int128 {
    if chance(40) { return 0 }
    let count = below(digits) + 1
    var value: Int128 = 0
    let style = below(6)
    for place in 0..<count {
      let digit = style == 0 ? 9 : style == 1 ? (place == 0 ? 1 : 0) : below(10)
      value = value * 10 + Int128(digit)
    }
    return chance(2) ? -value : value
  }

  mutating func decimal(digits: Int = 38, scale: Int = 40) -> ExactDecimal {
    ExactDecimal(significand: significand(digits: digits), exponent: Int32(below(2 * scale + 1) - scale))
  }

  /// Mostly numbers as they come in bulletins, sometimes ones that leave 128 bits.
  mutating func ratio() -> ExactRatio {
    switch below(64) {
    case 0: ExactRatio(numerator: integer(bits: 190), denominator: integer(bits: 190)) ?? .one
    case 1: ExactRatio(decimal())
    case 2...20: ExactRatio(numerator: integer(bits: 60), denominator: integer(bits: 60)) ?? .one
    case 21...30: ExactRatio(numerator: integer(bits: 127), denominator: integer(bits: 20)) ?? .one
    default: ExactRatio(decimal(digits: 8, scale: 9))
    }
  }
}
