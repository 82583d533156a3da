import HeshuRecords

/// A file that holds several tables one after another, while it is written: the rows of a table wait until those before it are all there.
final class SharedFile {
  /// Bytes of rows that wait in memory; more wait in a file beside the output.
  private static let waitingBytes = 32 << 20

  let writer: OutputWriter
  private let container: TableContainer
  private let budget = Spool.Budget(limit: SharedFile.waitingBytes)
  private var tables: [SharedTableSink] = []

  init(_ writer: OutputWriter, _ container: TableContainer) {
    self.writer = writer
    self.container = container
  }

  /// A place for a table behind those that have one.
  func makeSink(_ encoder: any TableEncoder) -> SharedTableSink {
    let folder = PathParts.split(writer.path).folder
    let sink = SharedTableSink(encoder, spool: Spool(budget: budget, folder: folder))
    tables.append(sink)
    return sink
  }

  /// Writes the tables in their order, and makes the file last.
  func finish() throws {
    try writer.write(container.opening)
    for (place, table) in tables.enumerated() {
      if place > 0 { try writer.write(container.separator) }
      try table.write(to: writer)
    }
    try writer.write(container.closing)
    try writer.finish()
  }

  var stored: [OutputReport.Stored] {
    tables.compactMap { table in table.layout.map { OutputReport.Stored(layout: $0, rows: table.rows) } }
  }
}

/// A table that is one of several in a file.
final class SharedTableSink: TableSink {
  private let encoder: any TableEncoder
  private let spool: Spool
  private(set) var layout: TableLayout?
  private(set) var rows = 0

  init(_ encoder: any TableEncoder, spool: Spool) {
    self.encoder = encoder
    self.spool = spool
  }

  func begin(_ layout: TableLayout) {
    if self.layout == nil { self.layout = layout }
  }

  func write(_ part: [UInt8], rows: Int, _ layout: TableLayout) throws {
    self.rows += rows
    try spool.append(part)
  }

  /// Writes the whole table, without a line feed behind it.
  fileprivate func write(to writer: OutputWriter) throws {
    guard let layout else { return }
    try writer.write(encoder.header(layout))
    var isFirst = true
    try spool.visit { part in
      if !isFirst, !encoder.separator.isEmpty { try writer.write(encoder.separator) }
      isFirst = false
      try writer.write(part)
      return true
    }
    var footer = encoder.footer(layout)
    if footer.last == 0x0A { footer.removeLast() }
    try writer.write(footer)
  }
}
