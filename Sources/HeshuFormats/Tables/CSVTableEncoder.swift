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

  /// Nothing: records end themselves.
  public var separator: [UInt8] { [] }

  /// The byte order mark where the dialect has one, and the record of the columns' names.
  public func header(_ layout: TableLayout) -> [UInt8] {
    var output: [UInt8] = []
    var writer = CSVCellWriter(dialect: dialect)
    writer.begin(&output)
    for name in DisplayName.list(layout.columns, headers) { writer.appendText(name, to: &output) }
    writer.endRecord(&output)
    return output
  }

  /// Adds a record for each row, guarded and quoted as the dialect does it.
  public func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
    var risks = SpreadsheetRisks()
    encode(batch, layout, into: &output, counting: &risks)
  }

  /// Adds the same records, and counts the cells that a spreadsheet would change.
  public func encode(
    _ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8], counting risks: inout SpreadsheetRisks
  ) {
    let rows = batch.rows
    let columns = layout.columns.map { EncodedColumn($0, rows) }
    var cells = Cells(writer: CSVCellWriter(dialect: dialect), risks: risks)
    for row in 0..<rows.count {
      for place in columns.indices {
        switch columns[place].kind {
        case .text(let field): cells.append(rows.columns[field].texts[row], batch.bytes, to: &output)
        case .figure(let field, let power): cells.append(rows.columns[field].figures[row], power, to: &output)
        case .other: cells.append(columns[place].column, row, batch, to: &output)
        }
      }
      cells.writer.endRecord(&output)
    }
    risks = cells.risks
  }

  /// Writes cells, and counts those that a spreadsheet would change.
  private struct Cells {
    var writer: CSVCellWriter
    var risks: SpreadsheetRisks
    private var cell = CellText()

    init(writer: CSVCellWriter, risks: SpreadsheetRisks) {
      self.writer = writer
      self.risks = risks
    }

    @inline(__always)
    mutating func append(_ text: TextCell, _ bytes: [UInt8], to output: inout [UInt8]) {
      guard !text.isNull else { return writer.appendNull(to: &output) }
      risks.addText(bytes, text.range)
      writer.appendText(bytes, text.range, to: &output)
    }

    @inline(__always)
    mutating func append(_ figure: FigureCell, _ power: Int, to output: inout [UInt8]) {
      guard !figure.isNull else { return writer.appendNull(to: &output) }
      let value = power == 0 ? figure.value : figure.value.scaled(byPowerOfTen: power)
      risks.addNumber(value)
      writer.appendNumber(value, to: &output)
    }

    mutating func append(_ column: OutputColumn, _ row: Int, _ batch: borrowing Batch, to output: inout [UInt8]) {
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
  }

  /// Nothing.
  public func footer(_ layout: TableLayout) -> [UInt8] { [] }
}
