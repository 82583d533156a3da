import HeshuRecords

/// The rows that a test expects of one table, in order; a cell that is not named is not compared.
public struct ExpectedTable: Sendable, Hashable {
  /// A column and the text or figure that it must hold; nil for null.
  public struct Cell: Sendable, Hashable {
    /// The column's name.
    public var field: Located<String>
    /// A text, a number in the column's unit, or a figure with its unit (`45.1亿元`); nil for null.
    public var value: Located<String>?

    /// Makes the expectation of one cell.
    public init(_ field: Located<String>, _ value: Located<String>?) {
      self.field = field
      self.value = value
    }
  }

  /// The table's name.
  public var table: Located<String>
  /// The rows in their order; each names only the cells that are compared.
  public var rows: [[Cell]]

  /// Makes the expectation; no rows expect an empty table.
  public init(_ table: Located<String>, rows: [[Cell]]) {
    self.table = table
    self.rows = rows
  }

  /// What is said where the run has no such table.
  ///
  /// - Parameter names: the tables that it has.
  func unknownTable(among names: [String]) -> Diagnostic {
    Diagnostic(
      level: .error, code: "unknown-table", message: "there is no table '\(table.value)'", location: table.location,
      hint: Spelling.hint(for: table.value, among: names))
  }
}
