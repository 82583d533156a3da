/// A decimal number as it was written: a whole significand times a power of ten.
///
/// The scale is kept (`45.10` has two fraction digits), equality and order are those of the numbers (`45.10 == 45.1`).
/// A significand has at most 38 digits and an exponent lies within ±9999; what does not fit is refused, never rounded.
public struct ExactDecimal: Sendable {
  /// The digits with their sign.
  public var significand: Int128
  /// The power of ten that the significand is multiplied by.
  public var exponent: Int32

  /// The most decimal digits that a significand can have.
  public static let maximumDigits = 38
  /// The greatest magnitude of an exponent; no text or operation of this module leads beyond it.
  public static let maximumExponent = 9999
  /// 0 without fraction digits.
  public static let zero = ExactDecimal(significand: 0, exponent: 0)

  /// `significand` times 10 to the power `exponent`, which the caller keeps within the limits of the type.
  @inlinable
  public init(significand: Int128, exponent: Int32) {
    self.significand = significand
    self.exponent = exponent
  }

  /// A whole number.
  @inlinable
  public init(_ integer: Int) {
    self.init(significand: Int128(integer), exponent: 0)
  }

  /// Whether this is 0 of any scale.
  @inlinable public var isZero: Bool { significand == 0 }
  /// Whether this is below 0.
  @inlinable public var isNegative: Bool { significand < 0 }
  /// The number with the other sign, in the same scale.
  @inlinable public var negated: ExactDecimal { ExactDecimal(significand: 0 &- significand, exponent: exponent) }
  /// The number without its sign, in the same scale.
  @inlinable public var magnitude: ExactDecimal { isNegative ? negated : self }

  /// This number times 10 to the power `power`, exactly. An exponent that would leave the type's limits stops there.
  @inlinable
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    let limit = ExactDecimal.maximumExponent
    let (sum, overflow) = Int(exponent).addingReportingOverflow(power)
    let bounded = overflow ? (power < 0 ? -limit : limit) : min(max(sum, -limit), limit)
    return ExactDecimal(significand: significand, exponent: Int32(bounded))
  }

  /// Digits behind the decimal point: 2 of `45.10`, 0 of `1200`.
  @inlinable public var fractionDigits: Int { max(0, -Int(exponent)) }

  /// Digits from the first that is not zero to the last written one: 4 of `45.10`, 1 of `0.05`, 1 of 0.
  public var significantDigits: Int { PowersOfTen.digits(of: significand.magnitude) }

  /// The same number with no zero at the significand's end; 0 has the exponent 0.
  public var normalized: ExactDecimal {
    guard significand != 0 else { return .zero }
    var rest = significand
    var power = exponent
    while true {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 || Int(power) >= ExactDecimal.maximumExponent { break }
      rest = quotient
      power += 1
    }
    return ExactDecimal(significand: rest, exponent: power)
  }
}
