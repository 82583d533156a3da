import HeshuRecords

extension Compilation {
  /// Proves that the tests of the file expect what there can be: tables of the run, and columns of those whose chains are right.
  mutating func proveTests() {
    for expected in pipeline.tests.flatMap(\.expect) {
      let name = expected.table
      guard isDeclared(name.value) else {
        diagnostics.append(expected.unknownTable(among: compiled.tables.map(\.name)))
        continue
      }
      guard let schema = boundSchemas[name.value] else { continue }
      var found = Diagnostics()
      for cell in expected.rows.joined() { _ = ColumnReader.column(cell.field, in: schema, diagnostics: &found) }
      for diagnostic in found.all { diagnostics.append(diagnostic) }
    }
  }
}
