import HeshuRecords

/// A column of a file under the name that the pipeline calls it by.
public struct TableColumnName: Sendable, Hashable {
  /// As the pipeline calls it: `[a-z][a-z0-9_]{0,31}`.
  public var name: Located<String>
  /// As the file's header has it, such as `完成投资(亿元)`.
  public var written: Located<String>

  /// Takes both names as they are; that the file has the column is proven when it is read.
  public init(_ name: Located<String>, written: Located<String>) {
    self.name = name
    self.written = written
  }

  /// The file's header lacks a column.
  struct Missing: Error, CustomStringConvertible {
    var column: String
    var header: [String]

    var description: String {
      "it has no column '\(column)'; " + Spelling.hint(for: column, among: header, lead: "it has")
    }
  }
}
