/// A way to write a unit, and what it means.
public struct UnitSymbol: Sendable, Hashable {
  /// The text behind a number, such as `公斤` or `GWh`.
  public let written: String
  /// The unit without multipliers.
  public let unit: FigureUnit
  /// The power of ten that leads to the unit: 6 for GWh, whose unit is kWh.
  public let power: Int8
  /// Whether the text behind a bare numeral often means something else (年 月 日 号 点 分 …), so that the words around it must decide.
  public let careful: Bool

  /// A symbol with its meaning.
  public init(written: String, unit: FigureUnit, power: Int8, careful: Bool = false) {
    self.written = written
    self.unit = unit
    self.power = power
    self.careful = careful
  }
}
