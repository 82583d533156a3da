/// The columns of a table, in order.
public struct Schema: Sendable, Hashable {
  public var fields: [Field]

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

  public var names: [String] { fields.map(\.name) }
}
