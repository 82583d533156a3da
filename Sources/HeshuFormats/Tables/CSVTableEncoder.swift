import HeshuRecords

/// Writes rows as CSV in one of the dialects.
public struct CSVTableEncoder: TableEncoder {
  let dialect: CSVDialect
  let headers: HeaderNames

  /// - Parameter headers: what the header calls the columns; nil for what the dialect does.
  public init(dialect: CSVDialect, headers: HeaderNames? = nil) {
    self.dialect = dialect
    self.headers = headers ?? (dialect.usesDisplayNames ? .zh : .machine)
  }

  public var separator: [UInt8] { [] }

  public func header(_ layout: TableLayout) -> [UInt8] {
    var output: [UInt8] = []
    var writer = CSVCellWriter(dialect: dialect)
    writer.begin(&output)
    for name in DisplayName.list(layout.columns, headers) { writer.appendText(name, to: &output) }
    writer.endRecord(&output)
    return output
  }

  public func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
    var risks = SpreadsheetRisks()
    encode(batch, layout, into: &output, counting: &risks)
  }

  public func encode(
    _ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8], counting risks: inout SpreadsheetRisks
  ) {
    var writer = CSVCellWriter(dialect: dialect)
    var cell = CellText()
    for row in 0..<batch.rows.count {
      for column in layout.columns {
        switch cell.make(column, row, batch) {
        case .null: writer.appendNull(to: &output)
        case .text(let range):
          risks.addText(batch.bytes, range)
          writer.appendText(batch.bytes, range, to: &output)
        case .made:
          risks.addText(cell.scratch, 0..<cell.scratch.count)
          writer.appendText(cell.scratch, 0..<cell.scratch.count, to: &output)
        case .number:
          risks.addNumber(cell.scratch, 0..<cell.scratch.count)
          writer.appendNumber(cell.scratch, 0..<cell.scratch.count, to: &output)
        }
      }
      writer.endRecord(&output)
    }
  }

  public func footer(_ layout: TableLayout) -> [UInt8] { [] }
}
