import HeshuQuantities
import HeshuRecords

/// Leads numbers back from plain units to the units that columns hold.
enum RawUnit {
  /// What a number in the plain unit `plain` is multiplied by to be in `raw`; nil where it cannot be.
  static func factor(from plain: FigureUnit, to raw: FigureUnit) -> ExactRatio? {
    let target = PlainUnit(raw)
    guard let factor = Comparison.factor(target.unit, plain, allowsPoints: true) else { return nil }
    return target.power == 0 ? factor : factor.scaled(byPowerOfTen: -target.power)
  }

  /// The interval of a quantity in plain units, in `raw`.
  static func interval(_ quantity: Quantity, in raw: FigureUnit) -> Interval? {
    factor(from: quantity.unit, to: raw).map { quantity.interval.scaled(by: $0) }
  }

  /// The unit that a column's cells are to be shown in, where the cell itself does not tell.
  static func unit(of type: NodeType, or plain: FigureUnit) -> FigureUnit { type.display?.unit ?? plain }
}
