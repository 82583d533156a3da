import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Runs the tests that a pipeline file carries: texts and the rows that they must give. A pipeline that reads a table of amounts takes the
/// text as that table.
public struct PipelineTester: Sendable {
  let pipeline: CompiledPipeline
  let environment: RunEnvironment

  /// Takes the pipeline with its tests; nothing that it would write is written.
  public init(_ pipeline: CompiledPipeline, environment: RunEnvironment) {
    self.pipeline = pipeline
    self.environment = environment
  }

  /// Runs every test, in the order of the file.
  ///
  /// - Throws: what stops a run, such as a table of amounts that lacks a column.
  public func run() throws -> [PipelineTestResult] {
    var results: [PipelineTestResult] = []
    for (place, test) in pipeline.pipeline.tests.enumerated() {
      var differences = Diagnostics()
      let report = try report(of: test, differences: &differences)
      if let report {
        for expected in test.expect { compare(expected, report, &differences) }
      }
      results.append(
        PipelineTestResult(
          number: place + 1, location: test.location ?? test.text.location, title: title(of: test.text.value),
          differences: differences.all))
    }
    return results
  }

  private func report(of test: PipelineTest, differences: inout Diagnostics) throws -> RunReport? {
    var published: CalendarDay?
    if let day = test.published {
      published = CalendarDay(day.value)
      guard published != nil else {
        differences.error(
          "bad-date", "'\(day.value)' is no day", at: day.location, hint: "write it as 2022-11-21")
        return nil
      }
    }
    let options = RunOptions(previewRows: .max, publishes: false)
    var runner = PipelineRunner(pipeline, environment: environment, options: options) { [published] in
      MemoryReader(id: "test", text: test.text.value, published: published)
    }
    runner.tableContent = Array(test.text.value.utf8)
    return try runner.run()
  }

  private func title(of text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 40 ? line.prefix(39) + "…" : line
  }

  private func compare(_ expected: ExpectedTable, _ report: RunReport, _ differences: inout Diagnostics) {
    guard let table = report.tables.first(where: { $0.name == expected.table.value }) else {
      differences.append(expected.unknownTable(among: report.tables.map(\.name)))
      return
    }
    let rows = table.preview.rows
    if rows.count != expected.rows.count {
      differences.error(
        "row-count", "table '\(table.name)' has \(rows.count) rows, expected \(expected.rows.count)",
        at: expected.table.location)
    }
    for (row, cells) in zip(rows, expected.rows) {
      for cell in cells { compare(cell, row, table.preview.schema, table.name, &differences) }
    }
  }

  private func compare(
    _ cell: ExpectedTable.Cell, _ row: PreviewRow, _ schema: Schema, _ table: String, _ differences: inout Diagnostics
  ) {
    guard let column = ColumnReader.column(cell.field, in: schema, diagnostics: &differences) else { return }
    let found = row.cells[column]
    let field = schema.fields[column]
    if let value = cell.value {
      if ExpectedValue(value.value, field).matches(row, column) { return }
    } else if found == nil {
      return
    }
    let unit = field.isNumeric ? field.unit?.text ?? "" : ""
    differences.error(
      "cell-differs",
      "\(table).\(field.name) is \(found.map { "'\($0)\(unit)'" } ?? "null"), expected \(cell.value.map { "'\($0.value)'" } ?? "null")",
      at: cell.value?.location ?? cell.field.location)
  }
}
