/// A whole number of any size: 128 bits while they suffice, an array of limbs beyond. No operation traps or rounds.
public struct ExactInteger: Sendable, Hashable {
  /// `wide` only holds what does not fit in `small`, so that equal numbers are stored alike.
  enum Storage: Sendable, Hashable {
    case small(Int128)
    case wide(isNegative: Bool, magnitude: [UInt64])
  }

  let storage: Storage

  /// 1.
  public static let one = ExactInteger(1)

  /// A whole number.
  public init(_ value: Int) {
    storage = .small(Int128(value))
  }

  /// A whole number.
  public init(_ value: Int128) {
    storage = .small(value)
  }

  /// The number with these limbs, the least first.
  init(isNegative: Bool, magnitude: [UInt64]) {
    let limbs = Limbs.trimmed(magnitude)
    if let value = Limbs.value(limbs) {
      if value <= Int128.max.magnitude {
        let plain = Int128(truncatingIfNeeded: value)
        storage = .small(isNegative ? 0 &- plain : plain)
        return
      }
      if isNegative, value == Int128.min.magnitude {
        storage = .small(.min)
        return
      }
    }
    storage = .wide(isNegative: isNegative, magnitude: limbs)
  }

  /// The value, or nil where it needs more than 128 bits.
  public var asInt128: Int128? {
    if case .small(let value) = storage { return value }
    return nil
  }

  /// Whether this is 0.
  public var isZero: Bool { storage == .small(0) }

  /// Whether this is below 0.
  public var isNegative: Bool {
    switch storage {
    case .small(let value): value < 0
    case .wide(let isNegative, _): isNegative
    }
  }

  /// Whether the magnitude needs more than `bits` bits.
  func isLonger(than bits: Int) -> Bool {
    switch storage {
    case .small(let value): 128 - value.magnitude.leadingZeroBitCount > bits
    case .wide(_, let magnitude): magnitude.count * 64 - (magnitude.last ?? 0).leadingZeroBitCount > bits
    }
  }

  /// Whether 2 does not divide this number.
  public var isOdd: Bool {
    switch storage {
    case .small(let value): value & 1 != 0
    case .wide(_, let magnitude): magnitude[0] & 1 != 0
    }
  }

  /// The number with the other sign.
  public var negated: ExactInteger {
    if case .small(let value) = storage, value != .min { return ExactInteger(0 &- value) }
    return ExactInteger(isNegative: !isNegative, magnitude: limbs)
  }

  /// The number without its sign.
  public var magnitude: ExactInteger { isNegative ? negated : self }

  /// The magnitude's limbs, the least first.
  var limbs: [UInt64] {
    switch storage {
    case .small(let value): Limbs.limbs(value.magnitude)
    case .wide(_, let magnitude): magnitude
    }
  }
}

extension ExactInteger: Comparable {
  /// Order of the numbers.
  public static func < (left: ExactInteger, right: ExactInteger) -> Bool {
    if case .small(let a) = left.storage, case .small(let b) = right.storage { return a < b }
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? Limbs.isLess(right.limbs, left.limbs) : Limbs.isLess(left.limbs, right.limbs)
  }
}

extension ExactInteger: CustomStringConvertible {
  /// The decimal digits, with `-` in front of a negative number.
  public var description: String {
    if case .small(let value) = storage { return ExactDecimal(significand: value, exponent: 0).description }
    var groups: [UInt64] = []
    var rest = limbs
    while !rest.isEmpty {
      let (quotient, remainder) = Limbs.quotientAndRemainder(rest, by: 10_000_000_000_000_000_000)
      groups.append(remainder)
      rest = quotient
    }
    var text = isNegative ? "-" : ""
    for (index, group) in groups.reversed().enumerated() {
      let digits = String(group)
      if index > 0 { text += String(repeating: "0", count: 19 - digits.count) }
      text += digits
    }
    return text
  }
}
