import HeshuRecords

/// Writes rows as CSV in one of the dialects.
public struct CSVTableEncoder: TableEncoder {
  let dialect: CSVDialect

  public init(dialect: CSVDialect) {
    self.dialect = dialect
  }

  public var separator: [UInt8] { [] }

  public func header(_ layout: TableLayout) -> [UInt8] {
    var output: [UInt8] = []
    var writer = CSVCellWriter(dialect: dialect)
    writer.begin(&output)
    for column in layout.columns {
      writer.appendText(dialect.usesDisplayNames ? DisplayName.text(column) : column.name, to: &output)
    }
    writer.endRecord(&output)
    return output
  }

  public func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
    var writer = CSVCellWriter(dialect: dialect)
    var cell = CellText()
    for row in 0..<batch.rows.count {
      for column in layout.columns {
        switch cell.make(column, row, batch) {
        case .null: writer.appendNull(to: &output)
        case .text(let range): writer.appendText(batch.bytes, range, to: &output)
        case .made: writer.appendText(cell.scratch, 0..<cell.scratch.count, to: &output)
        case .number: writer.appendNumber(cell.scratch, 0..<cell.scratch.count, to: &output)
        }
      }
      writer.endRecord(&output)
    }
  }

  public func footer(_ layout: TableLayout) -> [UInt8] { [] }
}
