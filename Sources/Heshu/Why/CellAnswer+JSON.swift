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
    members += passage(columns)
    if let group = trace.group {
      let rows = (giver.map { [$0] } ?? []) + otherRows
      members.append(("group_rows", number(group.rowCount)))
      members.append(("drawn_from", .array(rows.map { object(origin(of: $0)) })))
    }
    members += [
      ("steps", .array(columns.flatMap { column in (trace.steps[column] ?? []).map { step(column, $0) } })),
      ("checks", .array(trace.checks.map(check))), ("warnings", .array(warnings.map(JSONValue.string))),
    ]
    var output: [UInt8] = []
    IndentedJSON.append(object(members), to: &output)
    return output
  }

  /// The passage of the row; that of the row of the group that gives the cell where one does.
  private func passage(_ columns: [String]) -> [(String, JSONValue)] {
    if let giver { return origin(of: giver).filter { $0.0 != "cells" } }
    let marks = trace.marks.filter { columns.contains($0.column) }
    return [
      ("document", .string(trace.document)), ("sha256", .string(trace.version)), ("byte_start", number(trace.start)),
      ("byte_end", number(trace.end)), ("line", number(trace.line)), ("column_of_line", number(trace.column)),
      ("passage", .string(trace.passage)), ("marks", .array(marks.map { mark($0, in: trace.passage) })),
    ]
  }

  private func origin(of row: RowTrace.GroupRow) -> [(String, JSONValue)] {
    let columns = groupColumns
    let marks = row.marks.filter { columns.contains($0.column) }
    return [
      ("document", .string(row.document)), ("sha256", .string(row.version)), ("byte_start", number(row.start)),
      ("byte_end", number(row.end)), ("line", number(row.line)), ("column_of_line", number(row.column)),
      ("passage", .string(row.passage)), ("marks", .array(marks.map { mark($0, in: row.passage) })),
      ("cells", object(columns.map { ($0, row.cells[$0].map(JSONValue.string) ?? .null) })),
    ]
  }

  private func mark(_ mark: RowTrace.Mark, in passage: String) -> JSONValue {
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
