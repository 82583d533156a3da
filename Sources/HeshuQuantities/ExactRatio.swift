/// A quotient of two whole numbers of any size, exactly. No operation traps or rounds.
public struct ExactRatio: Sendable {
  /// `small` need not be in lowest terms, which spares a division per operation; its numerator is never `Int128.min`.
  /// `wide` is in lowest terms and holds only what does not fit in `small`. Denominators are above 0.
  enum Storage: Sendable {
    case small(Int128, Int128)
    case wide(ExactInteger, ExactInteger)
  }

  let storage: Storage

  /// 0.
  public static let zero = ExactRatio(0)
  /// 1.
  public static let one = ExactRatio(1)

  init(storage: Storage) {
    self.storage = storage
  }

  /// A whole number.
  public init(_ integer: Int) {
    storage = .small(Int128(integer), 1)
  }

  /// A whole number.
  public init(_ integer: ExactInteger) {
    self.init(reducing: integer, ExactInteger.one)
  }

  /// The decimal's number. An exponent beyond the limits of ExactDecimal counts as the limit.
  public init(_ decimal: ExactDecimal) {
    let exponent = Int(decimal.exponent)
    if decimal.significand != .min {
      if exponent >= 0, let value = PowersOfTen.multiply(decimal.significand, byPowerOfTen: exponent), value != .min {
        self.init(storage: .small(value, 1))
        return
      }
      if let power = PowersOfTen.int128(-exponent) {
        self.init(storage: .small(decimal.significand, power))
        return
      }
    }
    let limit = ExactDecimal.maximumExponent
    let power = ExactInteger.powerOfTen(min(abs(exponent), limit)) ?? .one
    let significand = ExactInteger(decimal.significand)
    self.init(reducing: exponent < 0 ? significand : significand * power, exponent < 0 ? power : .one)
  }

  /// The quotient, or nil where `denominator` is 0. The sign of either counts.
  public init?(numerator: ExactInteger, denominator: ExactInteger) {
    if denominator.isZero { return nil }
    if denominator.isNegative {
      self.init(reducing: numerator.negated, denominator.negated)
    } else {
      self.init(reducing: numerator, denominator)
    }
  }

  /// The quotient, or nil where `denominator` is 0.
  public init?(numerator: Int, denominator: Int) {
    self.init(numerator: ExactInteger(numerator), denominator: ExactInteger(denominator))
  }

  /// The quotient of two numbers of 128 bits; nil where `denominator` is not above 0 or `numerator` has no opposite.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator > 0, numerator != .min else { return nil }
    storage = .small(numerator, denominator)
  }

  /// The quotient over a denominator above 0, kept as it is where it fits and in lowest terms else.
  init(reducing numerator: ExactInteger, _ denominator: ExactInteger) {
    if let small = ExactRatio.small(numerator, denominator) {
      storage = small
      return
    }
    let divisor = ExactInteger.gcd(numerator, denominator)
    let n = numerator.quotientAndRemainder(dividingBy: divisor)?.quotient ?? numerator
    let d = denominator.quotientAndRemainder(dividingBy: divisor)?.quotient ?? denominator
    storage = ExactRatio.small(n, d) ?? .wide(n, d)
  }

  /// The quotient of two numbers without a common divisor, over a denominator above 0.
  init(reduced numerator: ExactInteger, _ denominator: ExactInteger) {
    storage = ExactRatio.small(numerator, denominator) ?? .wide(numerator, denominator)
  }

  private static func small(_ numerator: ExactInteger, _ denominator: ExactInteger) -> Storage? {
    guard let n = numerator.asInt128, let d = denominator.asInt128, n != .min else { return nil }
    return .small(n, d)
  }

  /// Numerator and denominator without a common divisor, the denominator above 0.
  public var lowestTerms: (numerator: ExactInteger, denominator: ExactInteger) {
    switch storage {
    case .small(let n, let d):
      let (n, d) = ExactRatio.reduced(n, d)
      return (ExactInteger(n), ExactInteger(d))
    case .wide(let n, let d): return (n, d)
    }
  }

  /// The numerator in lowest terms, with the sign.
  public var numerator: ExactInteger { lowestTerms.numerator }
  /// The denominator in lowest terms, above 0.
  public var denominator: ExactInteger { lowestTerms.denominator }

  /// Whether this is 0.
  public var isZero: Bool {
    if case .small(let n, _) = storage { return n == 0 }
    return false
  }

  /// Whether this is below 0.
  public var isNegative: Bool {
    switch storage {
    case .small(let n, _): n < 0
    case .wide(let n, _): n.isNegative
    }
  }

  /// Whether this is above 0.
  var isPositive: Bool {
    switch storage {
    case .small(let n, _): n > 0
    case .wide(let n, _): !n.isNegative && !n.isZero
    }
  }

  /// Whether this is a whole number.
  public var isInteger: Bool {
    switch storage {
    case .small(let n, let d): d == 1 || n % d == 0
    case .wide(_, let d): d == .one
    }
  }

  /// The number with the other sign.
  public var negated: ExactRatio {
    switch storage {
    case .small(let n, let d): ExactRatio(storage: .small(0 &- n, d))
    case .wide(let n, let d): ExactRatio(storage: .wide(n.negated, d))
    }
  }

  /// The number without its sign.
  public var magnitude: ExactRatio { isNegative ? negated : self }

  /// Lowest terms of a quotient that fits.
  static func reduced(_ n: Int128, _ d: Int128) -> (Int128, Int128) {
    if d == 1 { return (n, d) }
    let divisor = Int128(truncatingIfNeeded: ExactInteger.gcd(n.magnitude, d.magnitude))
    return divisor <= 1 ? (n, d) : (n / divisor, d / divisor)
  }

  /// Numerator and denominator as they are stored.
  var terms: (ExactInteger, ExactInteger) {
    switch storage {
    case .small(let n, let d): (ExactInteger(n), ExactInteger(d))
    case .wide(let n, let d): (n, d)
    }
  }
}

extension ExactRatio: CustomStringConvertible {
  /// `numerator/denominator` in lowest terms, or the whole number alone.
  public var description: String {
    let (n, d) = lowestTerms
    return d == .one ? n.description : "\(n)/\(d)"
  }
}
