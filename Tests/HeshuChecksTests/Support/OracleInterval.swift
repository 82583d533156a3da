import BigInt
import HeshuQuantities

/// An interval of rational numbers that shares no code with ours.
struct OracleInterval {
  var low: Fraction
  var high: Fraction
  var isLowClosed: Bool
  var isHighClosed: Bool

  /// What a written number can stand for, by the definition of each rounding.
  init(_ digits: BigInt, decimals: Int, _ rounding: WrittenRounding) {
    let power = BigInt(10).power(decimals)
    let value = Fraction(digits, power)
    let unit = Fraction(1, power)
    let half = Fraction(1, power * 2)
    var ends: (Fraction, Fraction, Bool, Bool)
    let magnitude = digits < 0 ? Fraction(-digits, power) : value
    switch rounding {
    case .nearest: ends = (magnitude - half, magnitude + half, true, true)
    case .halfUp: ends = (magnitude - half, magnitude + half, digits != 0, false)
    case .truncated:
      ends = digits == 0 ? (value - unit, unit, false, false) : (magnitude, magnitude + unit, true, false)
    case .ceiling: ends = digits == 0 ? (value, value, true, true) : (magnitude - unit, magnitude, false, true)
    case .any: ends = (magnitude - unit, magnitude + unit, false, false)
    }
    if digits < 0 { ends = (Fraction(0) - ends.1, Fraction(0) - ends.0, ends.3, ends.2) }
    (low, high, isLowClosed, isHighClosed) = ends
  }

  private init(_ low: Fraction, _ high: Fraction, _ isLowClosed: Bool, _ isHighClosed: Bool) {
    (self.low, self.high, self.isLowClosed, self.isHighClosed) = (low, high, isLowClosed, isHighClosed)
  }

  var negated: OracleInterval {
    OracleInterval(Fraction(0) - high, Fraction(0) - low, isHighClosed, isLowClosed)
  }

  static func + (left: OracleInterval, right: OracleInterval) -> OracleInterval {
    OracleInterval(
      left.low + right.low, left.high + right.high, left.isLowClosed && right.isLowClosed,
      left.isHighClosed && right.isHighClosed)
  }

  /// All quotients; nil where the divisor comes near to zero.
  static func / (left: OracleInterval, right: OracleInterval) -> OracleInterval? {
    let zero = Fraction(0)
    if right.high < zero { return left.negated / right.negated }
    guard right.low > zero else { return nil }
    // A quotient is greatest where the dividend is, over the least divisor for a dividend above zero and the greatest for one below.
    let highBelow = left.high > zero ? (right.low, right.isLowClosed) : (right.high, right.isHighClosed)
    let lowBelow = left.low > zero ? (right.high, right.isHighClosed) : (right.low, right.isLowClosed)
    return OracleInterval(
      left.low / lowBelow.0, left.high / highBelow.0, left.isLowClosed && (lowBelow.1 || left.low.isZero),
      left.isHighClosed && (highBelow.1 || left.high.isZero))
  }

  func meets(_ other: OracleInterval) -> Bool {
    if high < other.low || other.high < low { return false }
    if high == other.low { return isHighClosed && other.isLowClosed }
    if other.high == low { return other.isHighClosed && isLowClosed }
    return true
  }
}
