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
    let rows = batch.rows
    let bytes = batch.bytes
    let columns = layout.columns.map { EncodedColumn($0, rows) }
    var writer = CSVCellWriter(dialect: dialect)
    var cell = CellText()
    for row in 0..<rows.count {
      for place in columns.indices {
        switch columns[place].kind {
        case .text(let field):
          let text = rows.columns[field].texts[row]
          guard !text.isNull else {
            writer.appendNull(to: &output)
            continue
          }
          risks.addText(bytes, text.range)
          writer.appendText(bytes, text.range, to: &output)
        case .figure(let field, let power):
          append(rows.columns[field].figures[row], power, &writer, &risks, to: &output)
        case .other:
          append(cell.make(columns[place].column, row, batch), cell.scratch, bytes, &writer, &risks, to: &output)
        }
      }
      writer.endRecord(&output)
    }
  }

  @inline(__always)
  private func append(
    _ figure: FigureCell, _ power: Int, _ writer: inout CSVCellWriter, _ risks: inout SpreadsheetRisks,
    to output: inout [UInt8]
  ) {
    guard !figure.isNull else { return writer.appendNull(to: &output) }
    let value = power == 0 ? figure.value : figure.value.scaled(byPowerOfTen: power)
    if value.significantDigits > SpreadsheetRisks.keptDigits { risks.longNumbers &+= 1 }
    output.append(addingCapacity: value.textLimit &+ 4) { writer.append(value, to: &$0) }
  }

  private func append(
    _ kind: CellText.Kind, _ scratch: [UInt8], _ bytes: [UInt8], _ writer: inout CSVCellWriter,
    _ risks: inout SpreadsheetRisks, to output: inout [UInt8]
  ) {
    switch kind {
    case .null: writer.appendNull(to: &output)
    case .text(let range):
      risks.addText(bytes, range)
      writer.appendText(bytes, range, to: &output)
    case .made:
      risks.addText(scratch, 0..<scratch.count)
      writer.appendText(scratch, 0..<scratch.count, to: &output)
    case .number:
      risks.addNumber(scratch, 0..<scratch.count)
      writer.appendNumber(scratch, 0..<scratch.count, to: &output)
    }
  }

  public func footer(_ layout: TableLayout) -> [UInt8] { [] }
}
