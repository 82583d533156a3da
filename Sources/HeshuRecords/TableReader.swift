/// Reads a table of texts: CSV, JSON or NDJSON for joins and raw amounts.
public protocol TableReader: Sendable {
  /// Reads the whole table.
  ///
  /// - Parameters:
  ///   - path: the file, for messages.
  ///   - bytes: its content.
  /// - Returns: the header and the records; each cell is the text as written, nil for null.
  func read(_ bytes: [UInt8], path: String) throws -> TextTable
}
