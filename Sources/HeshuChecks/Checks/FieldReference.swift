import HeshuRecords

/// A field that a pipeline file names outside a formula, with its place.
public struct FieldReference: Sendable, Hashable {
  /// The column's name, with or without its table: `done` or `projects.done`.
  public var name: String
  /// Where it is written; nil for what a program made.
  public var location: SourceLocation?

  /// Takes a name as it is written; that the table has the column is proven when it is bound.
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
