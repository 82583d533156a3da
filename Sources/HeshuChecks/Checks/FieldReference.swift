import HeshuRecords

/// A field that a pipeline file names outside a formula, with its place.
public struct FieldReference: Sendable, Hashable {
  public var name: String
  public var location: SourceLocation?

  public init(_ name: String, at location: SourceLocation? = nil) {
    self.name = name
    self.location = location
  }

  /// The column's place; an unknown one is a diagnostic.
  func bind(_ schema: Schema, table: String?, _ diagnostics: inout Diagnostics) -> Int? {
    var own = name
    if let table, name.hasPrefix(table + ".") { own = String(name.dropFirst(table.count + 1)) }
    if let place = schema.index(of: name) ?? schema.index(of: own) { return place }
    UnknownColumn.report(name, own: own, in: schema, at: location, &diagnostics)
    return nil
  }
}
