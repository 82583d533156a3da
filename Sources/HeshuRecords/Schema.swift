/// The columns of a table, in order.
public struct Schema: Sendable, Hashable {
  /// The fields in the order of the columns; their names are unique.
  public var fields: [Field]

  /// Makes a schema; without fields that of a table that nothing has been drawn into.
  public init(fields: [Field] = []) {
    self.fields = fields
  }

  /// The place of the column of that name.
  public func index(of name: String) -> Int? {
    fields.firstIndex { $0.name.hasBytes(of: name) }
  }

  /// The column of that name.
  public func field(named name: String) -> Field? {
    fields.first { $0.name.hasBytes(of: name) }
  }

  /// The machine names, in the order of the columns.
  public var names: [String] { fields.map(\.name) }
}
