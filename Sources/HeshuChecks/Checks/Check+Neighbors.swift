import HeshuRecords

extension Check {
  /// How a check that names other tables finds their rows; nil after a diagnostic.
  func bindNeighbors(
    _ bound: BoundFormula, _ neighbors: NeighborTables?, _ grouping: RowGrouping, _ diagnostics: inout Diagnostics
  ) -> [NeighborGrouping]? {
    guard let neighbors, !neighbors.isEmpty else { return [] }
    var used: [NeighborGrouping] = []
    for (place, table) in neighbors.tables.enumerated()
    where bound.nodes.contains(where: { $0.readColumn.map(table.range.contains) ?? false }) {
      if table.isAggregated, !grouping.isAcrossDocuments {
        diagnostics.error(
          "aggregated-rows",
          "a row of '\(table.name)' is made of those of many documents, and the check looks into one",
          at: formula.location, hint: "add `across: documents`, or name the table without its aggregate")
        return nil
      }
      used.append(NeighborGrouping(table, at: place, neighbors, grouping, bound))
    }
    guard !used.isEmpty else { return [] }
    let count = diagnostics.all.count
    if bound.hasPrevious {
      diagnostics.error(
        "other-table", "`previous` follows the rows of one table, and the check names another one",
        at: formula.location, hint: "`join` the other table first, or write two checks")
    }
    refuseTexts(bound, used, neighbors, &diagnostics)
    refuseMixtures(bound, neighbors, &diagnostics)
    return diagnostics.all.count == count ? used : nil
  }

  /// Texts of another table, and whether it has a value, would need a row of it for each own one.
  private func refuseTexts(
    _ bound: BoundFormula, _ used: [NeighborGrouping], _ neighbors: NeighborTables, _ diagnostics: inout Diagnostics
  ) {
    for node in bound.outer {
      let operands: [Int]
      switch bound.nodes[node].kind {
      case .presence(let child, _): operands = [child]
      case .textComparison(_, let left, let right): operands = [left, right]
      default: continue
      }
      for operand in operands {
        guard let column = bound.nodes[operand].readColumn, used.contains(where: { $0.columns.contains(column) })
        else { continue }
        diagnostics.error(
          "other-table",
          "`\(neighbors.schema.fields[column].name)` stands in another table, of which a check takes numbers alone",
          at: formula.location(of: bound.nodes[operand].source),
          hint: "`join` the table to compare its texts, or count them: count(\(neighbors.schema.fields[column].name))")
      }
    }
  }

  /// An aggregate goes over the rows of one table.
  private func refuseMixtures(
    _ bound: BoundFormula, _ neighbors: NeighborTables, _ diagnostics: inout Diagnostics
  ) {
    for (index, node) in bound.nodes.enumerated() {
      guard case .aggregate(let function, .some) = node.kind else { continue }
      let columns = bound.nodes[node.start..<index].compactMap(\.readColumn)
      let owners = Set(columns.map { column in neighbors.tables.firstIndex { $0.range.contains(column) } ?? -1 })
      guard owners.count > 1 else { continue }
      diagnostics.error(
        "mixed-tables", "`\(function.rawValue)` goes over the rows of one table, and its columns are of several",
        at: formula.location(of: node.source), hint: "`join` the other table, or write an aggregate for each")
    }
  }
}

extension BoundNode {
  /// The column that the node reads; nil for every other node.
  var readColumn: Int? {
    switch kind {
    case .column(let column, _), .text(let column, _): column
    default: nil
    }
  }
}
