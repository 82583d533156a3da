import HeshuRecords

/// The diagnostic for a name that is no column of a table.
enum UnknownColumn {
  /// - Parameters:
  ///   - name: as it was written.
  ///   - own: the same without the table's own name in front.
  static func report(
    _ name: String, own: String, in schema: Schema, at location: SourceLocation?, _ diagnostics: inout Diagnostics
  ) {
    if let point = own.firstIndex(of: ".") {
      let field = own[own.index(after: point)...]
      diagnostics.error(
        "other-table", "`\(name)` is a column of another table, and a table's stages see its own rows alone",
        at: location,
        hint: "`load` '\(own[..<point])' in a run before this one and `join` its file, or extract \(field) here too"
      )
      return
    }
    diagnostics.error(
      "unknown-column", "no column is called `\(name)`", at: location, hint: hint(for: own, in: schema))
  }

  private static func hint(for name: String, in schema: Schema) -> String {
    if let near = Spelling.nearest(to: name, among: schema.names) { return "did you mean \(near)?" }
    if schema.fields.isEmpty { return "the table has no columns here" }
    let columns = "the columns are \(schema.names.joined(separator: ", "))"
    guard name == "period", let figure = schema.fields.first(where: { $0.type == .figure }) else { return columns }
    return "\(columns); `extract` takes the time of a figure with `take: {period: period of \(figure.name)}`"
  }
}
