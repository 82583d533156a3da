/// Reads a table of texts: CSV, JSON or NDJSON for joins and raw amounts, or one table of a database or workbook.
public protocol TableReader: Sendable {
  /// Whether a file of the format holds tables with names, of which one is read.
  var holdsSeveralTables: Bool { get }

  /// Reads the whole table, of several the only one.
  ///
  /// - Parameters:
  ///   - path: the file, for messages.
  ///   - bytes: its content.
  /// - Returns: the header and the records; each cell is the text as written, nil for null.
  func read(_ bytes: [UInt8], path: String) throws -> TextTable

  /// Reads one table of a file that holds several.
  ///
  /// - Parameter table: its name; nil where there is only one.
  func read(_ bytes: [UInt8], path: String, table: String?) throws -> TextTable
}

extension TableReader {
  public var holdsSeveralTables: Bool { false }

  public func read(_ bytes: [UInt8], path: String, table: String?) throws -> TextTable {
    try read(bytes, path: path)
  }
}
