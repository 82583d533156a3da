import HeshuQuantities

/// A number with what it can stand for: the outcome of an expression, or a figure taken as an operand.
public struct Quantity: Sendable {
  /// The point: the written number, or the expression over the written numbers. In the unit's base.
  public var value: ExactRatio
  /// Every number that the quantity can stand for. In the unit's base.
  public var interval: Interval
  /// The base unit of `value` and `interval`.
  public var unit: FigureUnit
  /// Significant digits of the coarsest written operand; a quotient is written with four more.
  public var digits: Int
  /// Whether it is computed from rows of different periods, so that it proves nothing.
  public var isOfSeveralPeriods = false

  /// Takes the parts as they are; `value` may be an end of `interval` that does not belong to it, as that of 超4.2亿元.
  public init(value: ExactRatio, interval: Interval, unit: FigureUnit, digits: Int) {
    self.value = value
    self.interval = interval
    self.unit = unit
    self.digits = digits
  }

  /// The quantity that a figure stands for.
  public init(_ cell: FigureCell, aboutWidth: Int = 1, rounding: WrittenRounding = .nearest) {
    self.init(
      value: ExactRatio(cell.value), interval: cell.interval(aboutWidth: aboutWidth, rounding: rounding),
      unit: cell.unit, digits: cell.value.significantDigits)
  }
}
