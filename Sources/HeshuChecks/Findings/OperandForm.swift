import HeshuQuantities

/// How the numbers of a column are written, for the operands of a finding that stand in it.
public struct OperandForm: Sendable, Hashable {
  /// The column's unit with its multiplier; nil for plain numbers.
  public var unit: WrittenUnit?
  /// Significant digits of the coarsest figure that a computed number comes from; nil where that is not known.
  public var digits: Int?

  /// Takes what is known of a column; nil for what is not.
  public init(unit: WrittenUnit?, digits: Int?) {
    self.unit = unit
    self.digits = digits
  }
}
