import HeshuRecords

/// Which part of a file is the table, where the file holds several tables or has something above its header.
public struct TablePart: Sendable, Hashable {
  /// The sheet of a workbook, by name or by its place from 1, or the table of a database; the first sheet, or the only table, where it is nil.
  public var sheet: Located<String>?
  /// The row of the header, from 1; the first row with a cell where it is nil.
  public var header: Located<Int>?
  /// Columns that the file names otherwise: those that are not listed keep their names.
  public var columns: [TableColumnName]

  /// Makes a part; without arguments the file is read as it is.
  public init(sheet: Located<String>? = nil, header: Located<Int>? = nil, columns: [TableColumnName] = []) {
    self.sheet = sheet
    self.header = header
    self.columns = columns
  }

  /// Whether the file is read as it is.
  var isWhole: Bool { sheet == nil && header == nil && columns.isEmpty }

  /// Tells of options that a format does not have.
  func prove(_ reader: any TableReader, path: String, diagnostics: inout Diagnostics) {
    if let sheet, !reader.holdsSeveralTables {
      diagnostics.error(
        "bad-option", "'\(path)' holds one table, and has no sheet '\(sheet.value)'", at: sheet.location,
        hint: "leave `sheet` out")
    }
    if let header, !reader.takesHeaderRow {
      diagnostics.error(
        "bad-option", "the header of '\(path)' is its first row, and no other can be named", at: header.location,
        hint: "leave `header` out; it is for workbooks")
    }
  }

  /// Reads the part of a file.
  func read(_ reader: any TableReader, _ bytes: [UInt8], path: String) throws -> TextTable {
    var table = try reader.read(bytes, path: path, table: sheet?.value, header: header?.value)
    let written = table.header
    for column in columns {
      guard let place = written.firstIndex(where: column.written.value.hasBytes) else {
        throw TableColumnName.Missing(column: column.written.value, header: written)
      }
      table.header[place] = column.name.value
    }
    return table
  }
}
