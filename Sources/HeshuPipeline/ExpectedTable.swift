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

  /// What is said where the run has no such table.
  ///
  /// - Parameter names: the tables that it has.
  func unknownTable(among names: [String]) -> Diagnostic {
    let near = Spelling.nearest(to: table.value, among: names).map { "did you mean '\($0)'?" }
    return Diagnostic(
      level: .error, code: "unknown-table", message: "there is no table '\(table.value)'", location: table.location,
      hint: near ?? "there are: \(names.joined(separator: ", "))")
  }
}
