import HeshuRecords

/// One output of one table while it is written.
protocol TableSink: AnyObject {
  /// Rows so far.
  var rows: Int { get }

  /// Sets the columns, before the first row; later calls change nothing.
  func begin(_ layout: TableLayout) throws

  /// Adds encoded rows; there is at least one.
  func write(_ part: [UInt8], rows: Int, _ layout: TableLayout) throws
}

/// A table that is a file of its own.
final class FileTableSink: TableSink {
  let writer: OutputWriter
  let encoder: any TableEncoder
  private(set) var rows = 0
  /// Cells that a spreadsheet would change.
  var risks = SpreadsheetRisks()
  private var hasHeader = false

  init(_ writer: OutputWriter, _ encoder: any TableEncoder) {
    self.writer = writer
    self.encoder = encoder
  }

  func begin(_ layout: TableLayout) throws {
    guard !hasHeader else { return }
    hasHeader = true
    try writer.write(encoder.header(layout))
  }

  func write(_ part: [UInt8], rows: Int, _ layout: TableLayout) throws {
    if self.rows > 0, !encoder.separator.isEmpty { try writer.write(encoder.separator) }
    self.rows += rows
    try writer.write(part)
  }

  /// Writes what stands behind the last row, and makes the file last.
  func finish(_ layout: TableLayout) throws {
    try writer.write(encoder.footer(layout))
    try writer.finish()
  }
}

/// A table that is one of several in a store.
final class StoreTableSink: TableSink {
  let output: StoreOutput
  private(set) var rows = 0
  private var hasBegun = false

  init(_ output: StoreOutput) {
    self.output = output
  }

  func begin(_ layout: TableLayout) throws {
    guard !hasBegun else { return }
    hasBegun = true
    try output.store.begin(layout)
  }

  func write(_ part: [UInt8], rows: Int, _ layout: TableLayout) throws {
    self.rows += rows
    try output.store.write(part, rows: rows, layout: layout)
  }
}
