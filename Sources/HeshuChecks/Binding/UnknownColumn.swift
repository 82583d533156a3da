import HeshuRecords

/// The diagnostic for a name that is no column of a table.
enum UnknownColumn {
  /// - Parameters:
  ///   - name: as it was written.
  ///   - own: the same without the table's own name in front.
  ///   - neighbors: the tables that may be named; nil where columns of another table cannot stand.
  static func report(
    _ name: String, own: String, in schema: Schema, beside neighbors: NeighborTables? = nil,
    at location: SourceLocation?, _ diagnostics: inout Diagnostics
  ) {
    if let point = own.firstIndex(of: ".") {
      let (table, field) = (String(own[..<point]), String(own[own.index(after: point)...]))
      guard let neighbors else {
        return diagnostics.error(
          "other-table", "`\(name)` is a column of another table, which can be named only in the expression of a check",
          at: location, hint: "`join: {table: \(table), …}` brings its columns here")
      }
      return report(table, field, neighbors, at: location, &diagnostics)
    }
    diagnostics.error(
      "unknown-column", "no column is called `\(name)`", at: location, hint: hint(for: own, in: schema))
  }

  /// A column of another table that is not there, or a table.
  private static func report(
    _ table: String, _ field: String, _ neighbors: NeighborTables, at location: SourceLocation?,
    _ diagnostics: inout Diagnostics
  ) {
    guard let schema = neighbors.known[table] else {
      let names = neighbors.known.keys.sorted()
      let near = Spelling.nearest(to: table, among: names)
      return diagnostics.error(
        "unknown-table", "no other table is called '\(table)'", at: location,
        hint: near.map { "did you mean '\($0)'?" }
          ?? "name a table of `tables:`; `join` reads a table of a file")
    }
    diagnostics.error(
      "unknown-column", "table '\(table)' has no column '\(field)'", at: location,
      hint: Spelling.hint(for: field, among: schema.names, lead: "it has"))
  }

  private static func hint(for name: String, in schema: Schema) -> String {
    if let near = Spelling.nearest(to: name, among: schema.names) { return "did you mean \(near)?" }
    if schema.fields.isEmpty { return "the table has no columns here" }
    let columns = "the columns are \(schema.names.joined(separator: ", "))"
    guard name == "period", let figure = schema.fields.first(where: { $0.type == .figure }) else { return columns }
    return "\(columns); `extract` takes the time of a figure with `take: {period: period of \(figure.name)}`"
  }
}
