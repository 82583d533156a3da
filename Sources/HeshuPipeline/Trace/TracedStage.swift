import HeshuPatterns
import HeshuQuantities
import HeshuRecords

/// A stage that can say what it did to a cell.
protocol TracedStage {
  /// What the stage did to the cell of a column; nil where it did not touch it.
  ///
  /// - Parameters:
  ///   - before: the row in front of the stage; nil where the stage made the row.
  ///   - after: the row behind it.
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep?
}

/// What stages are declared as, for the words of their steps.
struct TracedTable {
  let declarations: [any StageDeclaration]
  /// The rows of the table behind each stage.
  var rowCount = 0

  /// The expression of a column that a stage of one kind computes, the last one where several do.
  func expression(of column: String, stage: any StageDeclaration.Type) -> String? {
    for declaration in declarations.reversed() where type(of: declaration) == stage {
      let columns = (declaration as? Derive)?.columns ?? (declaration as? Aggregate)?.values ?? []
      if let found = columns.first(where: { $0.name.value == column }) { return found.expression.value }
    }
    return nil
  }
}

extension ExtractStage: TracedStage {
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep? {
    guard let place = output.index(of: column) else { return nil }
    let pattern = set.patterns.indices.contains(after.rule) ? set.patterns[after.rule].source.id : "?"
    var detail = "pattern \(pattern)"
    if takes.indices.contains(place) {
      detail += ", \(takes[place].property.rawValue) of \(set.fields[takes[place].group].name)"
    }
    return TraceStep(stage: "extract", detail: detail, after: after.cells[column]?.shown)
  }
}

extension FigureTable: TracedStage {
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep? {
    guard output.index(of: column) != nil else { return nil }
    return TraceStep(
      stage: "extract", detail: "\(column) of the figure, as the figure contract has it",
      after: after.cells[column]?.shown)
  }
}

extension TableRows: TracedStage {
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep? {
    guard output.index(of: column) != nil else { return nil }
    return TraceStep(stage: "read", detail: "column \(column) of the record", after: after.cells[column]?.shown)
  }
}

extension NormalizeStage: TracedStage {
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep? {
    guard let target = targets.first(where: { output.fields[$0.column].name == column }) else { return nil }
    return TraceStep(
      stage: "normalize", detail: "to \(target.unit.text)", before: before?.cells[column]?.shown,
      after: after.cells[column]?.shown)
  }
}

extension DeriveStage: TracedStage {
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep? {
    guard steps.contains(where: { $0.unit.field.name == column }) else { return nil }
    return TraceStep.computed(Derive.self, column, after: after, operands: after, in: table)
  }
}

extension AggregateStage: TracedStage {
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep? {
    guard let place = output.index(of: column) else { return nil }
    guard place >= aggregation.keyCount else {
      return TraceStep(stage: "aggregate", detail: "a key of the group", after: after.cells[column]?.shown)
    }
    return TraceStep.computed(Aggregate.self, column, after: after, operands: nil, in: table)
  }
}

extension JoinStage: TracedStage {
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep? {
    guard columns.contains(where: { $0.field.name == column }) else { return nil }
    let names = keys.map { output.fields[$0].name }
    let operands = names.map { TraceStep.Operand($0, after.cells[$0]?.shown ?? "nothing") }
    let line = key(operands: after, names).flatMap { index[$0] }.map { lines[$0] }
    let detail = line.map { "\(file), line \($0)" } ?? "\(file) has no record with this key"
    return TraceStep(stage: "join", detail: detail, after: after.cells[column]?.shown, operands: operands)
  }

  /// The key as ``index`` has it; nil where a part of it is null or a number, whose text is not kept here.
  private func key(operands row: TracedRow, _ names: [String]) -> [UInt8]? {
    var key: [UInt8] = []
    for (place, name) in zip(keys, names) {
      guard let shown = row.cells[name]?.shown else { return nil }
      let text = output.fields[place].isNumeric ? shown.prefix { $0 != " " } : TableCellParser.trim(shown)
      key.append(contentsOf: text.utf8)
      key.append(0)
    }
    return key
  }
}

extension TableJoinStage: TracedStage {
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep? {
    guard columns.contains(where: { $0.field.name == column }) else { return nil }
    let operands = keys.map { key in
      let name = output.fields[key.own].name
      return TraceStep.Operand(name, after.cells[name]?.shown ?? "nothing")
    }
    let cell = after.cells[column]
    var detail = "table \(self.table)"
    if cell?.shown == nil {
      detail += " has nothing for this key in the document"
    } else if let span = cell?.span {
      detail += ", bytes \(span.lowerBound)-\(span.upperBound)"
    }
    return TraceStep(stage: "join", detail: detail, after: cell?.shown, operands: operands)
  }
}

extension RankStage: TracedStage {
  func step(_ column: String, before: TracedRow?, after: TracedRow, in table: TracedTable) -> TraceStep? {
    guard output.fields.last?.name == column else { return nil }
    let by = output.fields[self.column].name
    let groups = keys.map { output.fields[$0].name }.joined(separator: ", ")
    let scope = groups.isEmpty ? "" : ", within \(groups)"
    return TraceStep(
      stage: "rank",
      detail: "by \(by), \(isDescending ? "descending" : "ascending")\(scope), of \(table.rowCount) rows",
      after: after.cells[column]?.shown, operands: [TraceStep.Operand(by, after.cells[by]?.shown ?? "nothing")])
  }
}

extension TraceStep {
  /// The step of a column that an expression gives.
  fileprivate static func computed(
    _ type: any StageDeclaration.Type, _ column: String, after: TracedRow, operands row: TracedRow?,
    in table: TracedTable
  ) -> TraceStep {
    let stage = type.specification.name
    guard let expression = table.expression(of: column, stage: type) else {
      return TraceStep(stage: stage, detail: column, after: after.cells[column]?.shown)
    }
    var operands: [Operand] = []
    if let row {
      for name in FormulaFields.names(in: expression) {
        operands.append(Operand(name, row.cells[name]?.shown ?? "nothing"))
      }
    }
    return TraceStep(
      stage: stage, detail: "\(column) = \(expression)", after: after.cells[column]?.shown, operands: operands)
  }
}
