import HeshuRecords

/// A column and the unit that it is written in.
public struct FieldUnit: Sendable, Hashable {
  /// The column's name.
  public var field: Located<String>
  /// A unit as people write it (`亿元`, `percent`), or `text` where a table's column is no figure.
  public var unit: Located<String>

  /// Makes the pair; that the unit is one is proven when the stage is bound.
  public init(_ field: Located<String>, _ unit: Located<String>) {
    self.field = field
    self.unit = unit
  }
}
