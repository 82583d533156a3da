import HeshuRecords

/// A column's name and the expression that gives it.
public struct NamedExpression: Sendable, Hashable {
  /// The new column: `[a-z][a-z0-9_]{0,31}`.
  public var name: Located<String>
  /// An expression of the check language, such as `done / share`.
  public var expression: Located<String>
  /// The unit that the column is written in; its dimension's own where none is given.
  public var unit: Located<String>?

  /// Makes the pair; what is wrong with it is told when the stage is bound.
  public init(_ name: Located<String>, _ expression: Located<String>, unit: Located<String>? = nil) {
    self.name = name
    self.expression = expression
    self.unit = unit
  }
}
