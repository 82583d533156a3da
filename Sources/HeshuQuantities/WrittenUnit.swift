/// A unit as it is written, with its multipliers: 亿元 is CNY and the power 8.
public struct WrittenUnit: Sendable, Hashable {
  /// The unit without multipliers.
  public let unit: FigureUnit
  /// A number in front of the text is multiplied by 10 to this power to be in `unit`.
  public let power: Int
  /// The text that was read.
  public let text: String

  /// A unit with the power of its multipliers.
  public init(unit: FigureUnit, power: Int, text: String) {
    self.unit = unit
    self.power = power
    self.text = text
  }
}
