import HeshuQuantities

/// The part of a check that can be computed again from the columns of one row, without the rest of what the check knows.
public struct RowArithmetic: Sendable, Hashable {
  /// An equation or inequality over columns in the language of checks, such as `done / plan = share`; what is no arithmetic of one row may stand here too.
  public var expression: String
  /// Whether the check is asked of some rows only, by a condition that says more than that its columns are present.
  public var isConditional: Bool
  /// How many units of its last place a figure with 约 may be off.
  public var aboutWidth: Int
  /// How the source rounds.
  public var rounding: WrittenRounding

  /// Takes the expression as it is; whether a sheet can do it shows when it is read.
  public init(
    _ expression: String, isConditional: Bool = false, aboutWidth: Int = 1, rounding: WrittenRounding = .nearest
  ) {
    self.expression = expression
    self.isConditional = isConditional
    self.aboutWidth = aboutWidth
    self.rounding = rounding
  }
}
