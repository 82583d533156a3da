import HeshuRecords

extension Compilation {
  /// Binds all tables, each behind those that it names; they keep their order.
  mutating func bindTables(_ tables: [TableDeclaration]) {
    var names: Set<String> = []
    for table in tables where !names.insert(table.name.value).inserted {
      diagnostics.error(
        "duplicate-table", "two tables are called '\(table.name.value)'", at: table.name.location,
        hint: "give one of them another name")
    }
    declaredNames = names
    var found = Diagnostics()
    compiled.order = TableOrder(tables, diagnostics: &found).order
    for diagnostic in found.all { diagnostics.append(diagnostic) }
    guard !found.hasErrors else { return }
    var bound: [Int: CompiledTable] = [:]
    for place in compiled.order {
      let errors = diagnostics.all.count { $0.level == .error }
      let table = bind(tables[place])
      if diagnostics.all.count(where: { $0.level == .error }) == errors {
        boundSchemas[table.name] = table.schema
        boundTables.append(table)
      }
      bound[place] = table
    }
    compiled.tables = tables.indices.compactMap { bound[$0] }
    keepColumns()
  }

  func isDeclared(_ table: String) -> Bool { declaredNames.contains(table) }

  /// Says of each table which columns others need.
  private mutating func keepColumns() {
    for stage in compiled.tables.flatMap(\.stages) {
      for (name, columns) in (stage.stage as? any CrossTableStage)?.neededColumns ?? [:] {
        guard let place = compiled.tables.firstIndex(where: { $0.name == name }) else { continue }
        let places = columns.compactMap { compiled.tables[place].schema.index(of: $0) }
        compiled.tables[place].keptColumns = Set(compiled.tables[place].keptColumns).union(places).sorted()
      }
    }
  }
}
