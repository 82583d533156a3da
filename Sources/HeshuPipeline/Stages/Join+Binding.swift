import HeshuQuantities
import HeshuRecords

extension Join: RowStageDeclaration {
  /// Reads the reference file, or looks at the other table's columns; nil, with diagnostics, where a column or key is
  /// wrong.
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    switch source {
    case .file(let file, let part): bind(file, part, to: input, in: context, diagnostics: &diagnostics)
    case .table(let table, let columns): bind(table, columns, to: input, in: context, diagnostics: &diagnostics)
    }
  }

  /// The table of the run that partners come from; none for a file.
  public var namedTables: [String] {
    if case .table(let table, _) = source { [table.value] } else { [] }
  }

  private func bind(
    _ file: Located<String>, _ part: TablePart, to input: Schema, in context: BindingContext,
    diagnostics: inout Diagnostics
  ) -> (any Stage)? {
    guard let table = context.references.table(at: file, part, diagnostics: &diagnostics) else { return nil }
    var keys: [(column: Int, header: Int)] = []
    for name in match {
      let column = ColumnReader.column(name, in: input, diagnostics: &diagnostics)
      let header = header(name, in: table, file, diagnostics: &diagnostics)
      if let column, let header { keys.append((column, header)) }
    }
    var output = input
    var reader = ReferenceReader(table: table, file: file.value)
    for entry in take {
      guard let header = header(entry.field, in: table, file, diagnostics: &diagnostics) else { continue }
      guard output.index(of: entry.field.value) == nil else {
        diagnostics.error(
          "duplicate-column", "a column is called '\(entry.field.value)' already", at: entry.field.location,
          hint: "rename the column in the reference table")
        continue
      }
      guard let field = reader.add(entry, header: header, diagnostics: &diagnostics) else { continue }
      output.fields.append(field)
    }
    guard !diagnostics.hasErrors else { return nil }
    let index = reader.index(by: keys.map(\.header), at: match.first?.location, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    return JoinStage(
      output: output, keys: keys.map(\.column), index: index, columns: reader.columns,
      lines: table.records.map(\.line), isRequired: isRequired,
      file: file.value)
  }

  private func header(
    _ name: Located<String>, in table: TextTable, _ file: Located<String>, diagnostics: inout Diagnostics
  ) -> Int? {
    if let header = table.header.firstIndex(where: name.value.hasBytes) { return header }
    diagnostics.error(
      "unknown-column", "\(file.value) has no column '\(name.value)'", at: name.location,
      hint: Spelling.hint(for: name.value, among: table.header, lead: "it has"))
    return nil
  }
}
