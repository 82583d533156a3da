/// Reads a table of texts: CSV, JSON or NDJSON for joins and raw amounts, or one table of a database or workbook.
public protocol TableReader: Sendable {
  /// Whether a file of the format holds tables with names, of which one is read.
  var holdsSeveralTables: Bool { get }
  /// Whether a row can be named in which the header stands.
  var takesHeaderRow: Bool { get }

  /// Reads the whole table, of several the only one.
  ///
  /// - Parameters:
  ///   - path: the file, for messages.
  ///   - bytes: its content.
  /// - Returns: the header and the records; each cell is the text as written, nil for null.
  /// - Throws: where the bytes are no file of the format; a record that cannot be used is a reject of the table.
  func read(_ bytes: [UInt8], path: String) throws -> TextTable

  /// Reads one table of a file that holds several.
  ///
  /// - Parameter table: its name; nil where there is only one.
  /// - Throws: the same, and where the file has no such table.
  func read(_ bytes: [UInt8], path: String, table: String?) throws -> TextTable

  /// The same where the header stands in a row that is named.
  ///
  /// - Parameter header: the row, from 1; nil for the first one.
  /// - Throws: the same, and where that row is empty.
  func read(_ bytes: [UInt8], path: String, table: String?, header: Int?) throws -> TextTable

  /// A reader of the table's records that does not hold the table; nil where there is none for such a file.
  ///
  /// - Throws: where the beginning of the file cannot be read.
  func records(_ file: any InputFile, path: String) throws -> (any RecordReader)?
}

extension TableReader {
  /// False: a file is one table.
  public var holdsSeveralTables: Bool { false }
  /// False: the header is the first row.
  public var takesHeaderRow: Bool { false }

  /// Reads the only table, whatever name is asked for.
  public func read(_ bytes: [UInt8], path: String, table: String?) throws -> TextTable {
    try read(bytes, path: path)
  }

  /// Reads with the header in the first row, whatever row is asked for.
  public func read(_ bytes: [UInt8], path: String, table: String?, header: Int?) throws -> TextTable {
    try read(bytes, path: path, table: table)
  }

  /// Only whole tables can be read.
  public func records(_ file: any InputFile, path: String) throws -> (any RecordReader)? { nil }
}
