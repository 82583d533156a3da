import HeshuQuantities
import HeshuRecords

/// Turns the columns of a reference table into cells.
struct ReferenceReader {
  /// One column of a reference table, with a cell for each record.
  struct ReferenceColumn: Sendable {
    var field: Field
    var figures: [FigureCell] = []
    /// The cells as they were written; nil for null.
    var texts: [[UInt8]?] = []
  }

  let table: TextTable
  let file: String
  private(set) var columns: [ReferenceColumn] = []
  private var cells = TableCellReader()

  init(table: TextTable, file: String) {
    self.table = table
    self.file = file
  }

  /// Reads a column in its unit, or as text; a cell that is neither empty nor a figure is a diagnostic with its line.
  mutating func add(_ entry: FieldUnit, header: Int, diagnostics: inout Diagnostics) -> Field? {
    if entry.unit.value == "text" {
      columns.append(
        ReferenceColumn(
          field: Field(name: entry.field.value, type: .text, origin: file),
          texts: table.records.map { TableCellReader.text($0.cells[header], isExact: table.textsAreExact) }))
      return columns.last?.field
    }
    guard let unit = UnitReader.unit(entry.unit, diagnostics: &diagnostics) else { return nil }
    var column = ReferenceColumn(
      field: Field(name: entry.field.value, type: .figure, kind: unit.unit.kind, unit: unit, origin: file))
    for record in table.records {
      column.texts.append(TableCellReader.text(record.cells[header]))
      column.figures.append(figure(record, header, unit, diagnostics: &diagnostics))
    }
    columns.append(column)
    return column.field
  }

  /// The records by their keys; a key that occurs twice is a diagnostic, a record that lacks a key is no one's partner.
  func index(
    by headers: [Int], at location: SourceLocation?, diagnostics: inout Diagnostics
  ) -> [[UInt8]: Int] {
    var index: [[UInt8]: Int] = [:]
    for (place, record) in table.records.enumerated() {
      var key: [UInt8] = []
      guard headers.allSatisfy({ TableCellReader.text(record.cells[$0]) != nil }) else { continue }
      for header in headers {
        key.append(contentsOf: TableCellReader.text(record.cells[header]) ?? [])
        key.append(0)
      }
      if let first = index[key] {
        let name = headers.map { record.cells[$0] ?? "" }.joined(separator: ", ")
        diagnostics.error(
          "duplicate-key",
          "\(file): the key '\(name)' stands on line \(table.records[first].line) and on line \(record.line)",
          at: location, hint: "keep one record for each key")
      } else {
        index[key] = place
      }
    }
    return index
  }

  private mutating func figure(
    _ record: TextRecord, _ header: Int, _ unit: WrittenUnit, diagnostics: inout Diagnostics
  ) -> FigureCell {
    guard let written = record.cells[header], TableCellReader.text(written) != nil else { return .null }
    if let cell = cells.figure(written, unit, of: record) { return cell }
    let problem = TableCellReader.problem(written, column: table.header[header], unit)
    diagnostics.error(
      "bad-cell", problem.message, at: SourceLocation(file: file, line: record.line, column: 1), hint: problem.hint)
    return .null
  }
}
