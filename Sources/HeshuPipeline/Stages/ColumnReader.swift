import HeshuRecords

/// Finds the columns that a stage names.
enum ColumnReader {
  /// The place of a column; a diagnostic with a suggestion where there is none.
  static func column(_ name: Located<String>, in schema: Schema, diagnostics: inout Diagnostics) -> Int? {
    if let index = schema.index(of: name.value) { return index }
    diagnostics.error(
      "unknown-column", "no column is called '\(name.value)' here", at: name.location,
      hint: schema.names.isEmpty ? "there are no columns yet" : Spelling.hint(for: name.value, among: schema.names))
    return nil
  }

  /// The place of a column of figures as they were written.
  static func figureColumn(_ name: Located<String>, in schema: Schema, diagnostics: inout Diagnostics) -> Int? {
    guard let index = column(name, in: schema, diagnostics: &diagnostics) else { return nil }
    guard schema.fields[index].type == .figure else {
      diagnostics.error(
        "not-a-figure", "column '\(name.value)' holds \(schema.fields[index].type.rawValue), not figures",
        at: name.location, hint: "name a column that a pattern draws with a kind, such as %{MONEY:\(name.value)}")
      return nil
    }
    return index
  }
}
