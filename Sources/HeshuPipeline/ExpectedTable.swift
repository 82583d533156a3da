import HeshuRecords

/// The rows that a test expects of one table, in order; a cell that is not named is not compared.
public struct ExpectedTable: Sendable, Hashable {
  /// A column and the text or figure that it must hold; nil for null.
  public struct Cell: Sendable, Hashable {
    public var field: Located<String>
    public var value: Located<String>?

    public init(_ field: Located<String>, _ value: Located<String>?) {
      self.field = field
      self.value = value
    }
  }

  public var table: Located<String>
  public var rows: [[Cell]]

  public init(_ table: Located<String>, rows: [[Cell]]) {
    self.table = table
    self.rows = rows
  }
}
