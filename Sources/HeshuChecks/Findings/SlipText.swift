import HeshuQuantities
import HeshuRecords

/// Writes what an operand would be without its slip as the operand is written: `93.0亿元` for 39.0亿元.
enum SlipText {
  static func text(
    _ kind: FindingSlip.Kind, _ value: ExactDecimal, _ operand: FindingOperand, _ side: Side
  ) -> String {
    let written = operand.text.isNull ? "" : side.string(operand.text)
    guard let (number, scale) = WrittenScale.split(written, operand.unit) else { return plain(value, written, operand) }
    let rest = String(written.dropFirst(number.count))
    if kind == .multiplier, let other = otherMultiplier(rest, isGreater: isGreater(value, number, scale)) {
      return number + other
    }
    return value.scaled(byPowerOfTen: -scale.power).description + rest
  }

  /// A cell without its unit is in that of its column.
  private static func plain(_ value: ExactDecimal, _ written: String, _ operand: FindingOperand) -> String {
    let digits = written.filter { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard let number = ExactDecimal(digits), let middle = middle(of: operand.interval), !number.isZero,
      let factor = middle.divided(by: ExactRatio(number))?.terminatingDecimal?.normalized, factor.significand == 1
    else { return value.description }
    return value.scaled(byPowerOfTen: -Int(factor.exponent)).description
  }

  private static func middle(of interval: Interval) -> ExactRatio? {
    guard let low = interval.low, let high = interval.high else { return nil }
    return (low + high) * ExactRatio(ExactDecimal(significand: 5, exponent: -1))
  }

  private static func isGreater(_ value: ExactDecimal, _ number: String, _ scale: WrittenScale) -> Bool {
    guard let written = ExactDecimal(number) else { return false }
    return value.magnitude > written.scaled(byPowerOfTen: scale.power).magnitude
  }

  /// 亿 for 万 or the reverse; nil where the unit has neither.
  private static func otherMultiplier(_ unit: String, isGreater: Bool) -> String? {
    let (from, to) = isGreater ? ("万", "亿") : ("亿", "万")
    guard unit.hasPrefix(from) else { return nil }
    return to + unit.dropFirst(from.count)
  }
}
