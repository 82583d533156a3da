import HeshuQuantities

/// One operand of a finding: its role in the formula, what it can stand for, and where it is written.
public struct FindingOperand: Sendable {
  /// The field or role, such as `done`.
  public var role: String
  /// The operand as it was written, as text of the side outputs; null for a computed one.
  public var text: TextCell
  /// The base unit of `interval`.
  public var unit: FigureUnit
  /// In the unit's base.
  public var interval: Interval
  /// The document's place in the side outputs' documents, and the original bytes.
  public var source: SourceSpan

  /// Takes the parts as they are; `text` and `source` point into the side outputs that the operand goes to.
  public init(role: String, text: TextCell, unit: FigureUnit, interval: Interval, source: SourceSpan) {
    self.role = role
    self.text = text
    self.unit = unit
    self.interval = interval
    self.source = source
  }
}
