/// A decimal number as it was written: a whole significand times a power of ten.
///
/// The scale is kept (`45.10` has two fraction digits), equality and order are those of the numbers (`45.10 == 45.1`).
/// A significand has at most 38 digits; what does not fit is refused, never rounded.
public struct ExactDecimal: Sendable {
  /// The digits with their sign.
  public var significand: Int128
  /// The power of ten that the significand is multiplied by.
  public var exponent: Int32

  /// The most decimal digits that a significand can have.
  public static let maximumDigits = 38
  public static let zero = ExactDecimal(significand: 0, exponent: 0)

  @inlinable
  public init(significand: Int128, exponent: Int32) {
    self.significand = significand
    self.exponent = exponent
  }

  @inlinable
  public init(_ integer: Int) {
    self.init(significand: Int128(integer), exponent: 0)
  }

  @inlinable public var isZero: Bool { significand == 0 }
  @inlinable public var isNegative: Bool { significand < 0 }
  @inlinable public var negated: ExactDecimal { ExactDecimal(significand: -significand, exponent: exponent) }
  @inlinable public var magnitude: ExactDecimal { isNegative ? negated : self }

  /// This number times 10 to the power `power`, exactly.
  @inlinable
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    ExactDecimal(significand: significand, exponent: exponent + Int32(power))
  }

  /// Digits behind the decimal point: 2 of `45.10`, 0 of `1200`.
  @inlinable public var fractionDigits: Int { Int(max(0, -exponent)) }
}
