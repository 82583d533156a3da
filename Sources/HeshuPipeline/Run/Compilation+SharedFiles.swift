import HeshuRecords

extension Compilation {
  /// The places that outputs of several tables name and that are no stores.
  func findSharedPlaces(_ tables: [TableDeclaration]) -> Set<ExactName> {
    var ignored = Diagnostics()
    var owners: [ExactName: Set<String>] = [:]
    for table in tables {
      for case let load as Load in table.stages {
        for target in load.targets where storeFormat(of: target) == nil {
          guard let path = paths.fill(target.path, table: table.name.value, diagnostics: &ignored) else { continue }
          owners[ExactName(PathParts.normalized(path)), default: []].insert(table.name.value)
        }
      }
    }
    return Set(owners.filter { $0.value.count > 1 }.keys)
  }

  /// The output of one table into a file that several tables share; nil, after a diagnostic, where it cannot be so.
  mutating func sharedOutput(_ plan: OutputPlan, _ container: TableContainer, table: String) -> OutputPlan? {
    if let rows = plan.target.rows {
      diagnostics.error(
        "bad-option", "'\(plan.path)' holds several tables, and each with all its rows", at: rows.location,
        hint: "put {table} into the path of outputs with `rows: new`")
      return nil
    }
    if let known = compiled.sharedFiles.firstIndex(where: { $0.isFor(plan) }) {
      guard !compiled.sharedFiles[known].tables.contains(table) else {
        diagnostics.error(
          "same-path", "'\(plan.path)' would receive table '\(table)' twice", at: plan.target.path.location,
          hint: "keep one of them")
        return nil
      }
      compiled.sharedFiles[known].tables.append(table)
    } else {
      guard paths.claim(plan.path, at: plan.target.path.location, for: "an output", diagnostics: &diagnostics) else {
        return nil
      }
      compiled.sharedFiles.append(
        SharedFilePlan(
          path: plan.path, format: plan.format, container: container, compressor: plan.compressor, tables: [table]))
    }
    return plan
  }
}
