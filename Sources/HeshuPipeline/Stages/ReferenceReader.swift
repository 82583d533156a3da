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
  private var parser = TableCellParser()

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
          texts: table.records.map { text($0, header) }))
      return columns.last?.field
    }
    guard let unit = UnitReader.unit(entry.unit, diagnostics: &diagnostics) else { return nil }
    var column = ReferenceColumn(
      field: Field(name: entry.field.value, type: .figure, kind: unit.unit.kind, unit: unit, origin: file))
    for record in table.records {
      column.texts.append(text(record, header))
      column.figures.append(figure(record, header, unit, diagnostics: &diagnostics))
    }
    columns.append(column)
    return column.field
  }

  /// The records by their keys; a key that occurs twice is a diagnostic.
  func index(
    by headers: [Int], at location: SourceLocation?, diagnostics: inout Diagnostics
  ) -> [[UInt8]: Int] {
    var index: [[UInt8]: Int] = [:]
    for (place, record) in table.records.enumerated() {
      var key: [UInt8] = []
      for header in headers {
        key.append(contentsOf: TableCellParser.trim(record.cells[header] ?? "").utf8)
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

  private func text(_ record: TextRecord, _ header: Int) -> [UInt8]? {
    guard let cell = record.cells[header] else { return nil }
    let trimmed = TableCellParser.trim(cell)
    return trimmed.isEmpty ? nil : Array(trimmed.utf8)
  }

  private mutating func figure(
    _ record: TextRecord, _ header: Int, _ unit: WrittenUnit, diagnostics: inout Diagnostics
  ) -> FigureCell {
    guard let written = record.cells[header], !TableCellParser.trim(written).isEmpty else { return .null }
    guard var cell = parser.parse(written, unit: unit), cell.unit == unit.unit else {
      diagnostics.error(
        "bad-cell", "'\(written)' in column '\(table.header[header])' is no figure in \(unit.text)",
        at: SourceLocation(file: file, line: record.line, column: 1),
        hint: "write a plain number, or a number with a unit of the same kind")
      return .null
    }
    cell.sourceStart = UInt32(truncatingIfNeeded: record.byteStart)
    cell.sourceEnd = UInt32(truncatingIfNeeded: record.byteEnd)
    return cell
  }
}
