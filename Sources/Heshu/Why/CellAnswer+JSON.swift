import HeshuFormats
import HeshuPipeline
import HeshuRecords

extension CellAnswer {
  /// The columns that the cell was made of, itself first: its own, and those that its steps took operands from.
  public var columns: [String] {
    var columns = [field]
    var next = 0
    while next < columns.count {
      for step in trace.steps[columns[next]] ?? [] {
        for operand in step.operands where !columns.contains(operand.name) { columns.append(operand.name) }
      }
      next += 1
    }
    return columns
  }

  /// The answer as JSON for programs, indented.
  public func json() -> [UInt8] {
    let columns = columns
    var members: [(String, JSONValue)] = [
      ("output", .string(self.output)), ("table", .string(table)), ("row", number(row)), ("column", .string(column)),
      ("value", value.map(JSONValue.string) ?? .null), ("value_now", valueNow.map(JSONValue.string) ?? .null),
    ]
    // Of an aggregated row the passage of the row of its group that gives the cell, where one does.
    members += self.members(of: giver?.passage ?? trace.passage, marking: giver == nil ? columns : groupColumns)
    if let group = trace.group {
      let rows = (giver.map { [$0] } ?? []) + otherRows
      members.append(("group_rows", number(group.rowCount)))
      members.append(("drawn_from", .array(rows.map(origin))))
    }
    members += [
      ("steps", .array(columns.flatMap { column in (trace.steps[column] ?? []).map { step(column, $0) } })),
      ("checks", .array(trace.checks.map(check))), ("warnings", .array(warnings.map(JSONValue.string))),
    ]
    var output: [UInt8] = []
    IndentedJSON.append(object(members), to: &output)
    return output
  }

  private func members(of passage: TracedPassage, marking columns: [String]) -> [(String, JSONValue)] {
    let marks = passage.marks.filter { columns.contains($0.column) }
    return [
      ("document", .string(passage.document)), ("sha256", .string(passage.version)),
      ("byte_start", number(passage.start)), ("byte_end", number(passage.end)), ("line", number(passage.line)),
      ("column_of_line", number(passage.column)), ("passage", .string(passage.text)),
      ("marks", .array(marks.map { mark($0, in: passage.text) })),
    ]
  }

  private func origin(of row: RowTrace.GroupRow) -> JSONValue {
    let cells = groupColumns.map { ($0, row.cells[$0].map(JSONValue.string) ?? .null) }
    return object(members(of: row.passage, marking: groupColumns) + [("cells", object(cells))])
  }

  private func mark(_ mark: TracedPassage.Mark, in passage: String) -> JSONValue {
    let text = String(decoding: Array(passage.utf8)[mark.range], as: UTF8.self)
    return object([
      ("column", .string(mark.column)), ("byte_start", number(mark.start)), ("byte_end", number(mark.end)),
      ("text", .string(text)),
    ])
  }

  private func step(_ column: String, _ step: TraceStep) -> JSONValue {
    object([
      ("column", .string(column)), ("stage", .string(step.stage)), ("detail", .string(step.detail)),
      ("before", step.before.map(JSONValue.string) ?? .null), ("after", step.after.map(JSONValue.string) ?? .null),
      ("operands", object(step.operands.map { ($0.name, .string($0.value)) })),
    ])
  }

  private func check(_ check: RowTrace.Check) -> JSONValue {
    object([
      ("check", .string(check.name)), ("verdict", .string(check.verdict.name)),
      ("severity", .string(check.severity.rawValue)), ("columns", .array(check.columns.map(JSONValue.string))),
      ("arithmetic", .string(check.arithmetic)),
    ])
  }

  private func number(_ value: Int) -> JSONValue { .number("\(value)") }

  private func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember(name: $0.0, value: $0.1) })
  }
}
