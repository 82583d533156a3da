import HeshuRecords

/// A column's name and the expression that gives it.
public struct NamedExpression: Sendable, Hashable {
  public var name: Located<String>
  public var expression: Located<String>
  /// The unit that the column is written in; its dimension's own where none is given.
  public var unit: Located<String>?

  public init(_ name: Located<String>, _ expression: Located<String>, unit: Located<String>? = nil) {
    self.name = name
    self.expression = expression
    self.unit = unit
  }
}
