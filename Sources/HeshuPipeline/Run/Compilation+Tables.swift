import HeshuRecords

extension Compilation {
  /// Binds the stages of one table. Behind one that is wrong and would change the columns these are not known, and the rest of the chain is not
  /// looked at.
  mutating func bind(_ table: TableDeclaration) -> CompiledTable {
    var bound = CompiledTable(name: table.name.value, stages: [], schema: Schema(), outputs: [])
    if let source = compiled.tableSource {
      bound.schema = source.schema
      bound.stages.append(BoundStage(name: TableRows.name, stage: TableRows(output: bound.schema), mayDropRows: false))
    }
    if table.stages.isEmpty {
      diagnostics.error(
        "no-stages", "table '\(table.name.value)' has no stages", at: table.name.location, hint: "begin with `extract`")
    }
    var loads: [Load] = []
    let demands = PeriodDemands(table.stages)
    for (place, declaration) in table.stages.enumerated() {
      checkOrder(declaration, place, table, isLoaded: !loads.isEmpty)
      switch declaration {
      case let load as Load: loads.append(load)
      case let archive as Archive: note(archive)
      case let stage as any RowStageDeclaration:
        guard bind(stage, place, demands, to: &bound) else { return bound }
      default: continue
      }
    }
    applyLabels(&bound)
    for load in loads { bound.outputs += outputs(load, bound) }
    return bound
  }

  private mutating func bind(
    _ stage: any RowStageDeclaration, _ place: Int, _ demands: PeriodDemands, to table: inout CompiledTable
  ) -> Bool {
    // A named table that could not be bound has its own diagnostics.
    let missing = stage.namedTables.contains { $0 != table.name && isDeclared($0) && boundSchemas[$0] == nil }
    guard !missing else { return false }
    let context = BindingContext(
      table: table.name, position: place + 1, schemas: boundSchemas, references: references,
      keepsPeriods: demands.keepsPeriods, needsPeriod: demands.needsPeriod, aggregated: aggregated(before: table))
    var found = Diagnostics()
    let result = stage.bind(to: table.schema, in: context, diagnostics: &found)
    for diagnostic in found.all { diagnostics.append(diagnostic) }
    guard let result else { return stage.keepsColumns }
    let name = type(of: stage).specification.name
    table.stages.append(
      BoundStage(
        name: name, stage: result, mayDropRows: name == "filter" || name == "aggregate", location: stage.location))
    table.schema = result.output
    if let extract = result as? ExtractStage {
      compiled.hasPatterns = true
      table.rules = extract.set.patterns.map(\.source.id)
      if extract.set.needsNumbers { compiled.needsNumbers = true }
      if !extract.takes.isEmpty || demands.keepsPeriods { compiled.needsLinks = true }
    } else if result is FigureTable {
      compiled.needsLinks = true
    }
    return true
  }

  /// The bound tables whose rows are made of those of many documents, and the one at hand where an aggregate stands in its chain so far.
  private func aggregated(before table: CompiledTable) -> Set<String> {
    Set((boundTables + [table]).filter { $0.stages.contains { $0.stage is AggregateStage } }.map(\.name))
  }

  private mutating func checkOrder(
    _ declaration: any StageDeclaration, _ place: Int, _ table: TableDeclaration, isLoaded: Bool
  ) {
    let name = table.name.value
    if declaration is Extract {
      if compiled.tableSource != nil {
        diagnostics.error(
          "extract-from-table", "table '\(name)' gets its rows from a table of amounts, which has no text",
          at: declaration.location, hint: "take `extract` away, or read files")
      } else if place > 0 {
        diagnostics.error(
          "second-extract", "table '\(name)' extracts twice", at: declaration.location,
          hint: "give the patterns to one extract, or make a second table")
      }
    } else if place == 0, case .files = pipeline.read {
      diagnostics.error(
        "extract-first", "the chain of table '\(name)' does not begin with extract",
        at: declaration.location ?? table.name.location, hint: "put `extract` first: it makes the rows")
    }
    if isLoaded, declaration is any RowStageDeclaration {
      diagnostics.error(
        "stage-after-load", "'\(type(of: declaration).specification.name)' stands behind a load",
        at: declaration.location, hint: "put `load` last: it writes the rows as they leave the chain")
    }
  }

  private func applyLabels(_ table: inout CompiledTable) {
    for index in table.schema.fields.indices {
      if let label = pipeline.labels[table.schema.fields[index].name] { table.schema.fields[index].label = label }
    }
  }

  private mutating func outputs(_ load: Load, _ table: CompiledTable) -> [OutputPlan] {
    load.targets.compactMap { target in
      checkColumns(table.schema, target)
      checkNewRows(target, of: table)
      if let format = storeFormat(of: target) { return storeOutput(target, format, table: table.name) }
      guard let path = paths.fill(target.path, table: table.name, diagnostics: &diagnostics) else { return nil }
      guard sharedPlaces.contains(ExactName(PathParts.normalized(path))) else {
        guard paths.claim(path, at: target.path.location, for: "an output", diagnostics: &diagnostics) else {
          return nil
        }
        return output(target, path: path)
      }
      guard var plan = output(target, path: path) else { return nil }
      if let container = plan.encoder.container {
        plan.isShared = true
        return sharedOutput(plan, container, table: table.name)
      }
      return paths.claim(path, at: target.path.location, for: "an output", diagnostics: &diagnostics) ? plan : nil
    }
  }

  /// Columns that every output gets must not meet with those of the table.
  private mutating func checkColumns(_ schema: Schema, _ target: LoadTarget) {
    let added = ["source"] + (target.hasVerdicts ? ["verdict", "failed_checks"] : [])
    for name in added where schema.index(of: name) != nil {
      diagnostics.error(
        "duplicate-column", "outputs end with a column '\(name)' of their own, and the table has one",
        at: target.path.location, hint: "give the table's column another name")
    }
  }

  private mutating func output(_ target: LoadTarget, path: String) -> OutputPlan? {
    var endings = PathParts.extensions(path)[...]
    let compressor = environment.compressors.first { $0.pathExtension == endings.first }
    if compressor != nil { endings.removeFirst() }
    let format = target.format?.value ?? endings.first ?? ""
    guard environment.formats.contains(format) else {
      let formats = environment.formats + environment.stores.map(\.name)
      let message = format.isEmpty ? "'\(path)' has no ending that names a format" : "no format is called '\(format)'"
      diagnostics.error(
        "unknown-format", message, at: target.format?.location ?? target.path.location,
        hint: Spelling.hint(for: format, among: formats))
      return nil
    }
    refuseStoreOptions(target, format, knows: [])
    guard let encoder = environment.makeEncoder(format, target, &diagnostics) else { return nil }
    return OutputPlan(path: path, format: format, target: target, encoder: encoder, compressor: compressor)
  }
}
