/// The columns of an output as they are written: which parts of which cells, under which names.
public struct TableLayout: Sendable {
  public var table: String
  public var columns: [OutputColumn]
  /// The names of the rules that draw the table's rows, at the places that `Rows.rules` gives; empty where no rule does.
  public var rules: [String]

  public init(table: String, columns: [OutputColumn], rules: [String] = []) {
    self.table = table
    self.columns = columns
    self.rules = rules
  }
}
