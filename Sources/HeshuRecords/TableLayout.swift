/// The columns of an output as they are written: which parts of which cells, under which names.
public struct TableLayout: Sendable {
  /// The table's name in the pipeline.
  public var table: String
  /// The columns in the order in which they are written.
  public var columns: [OutputColumn]
  /// The names of the rules that draw the table's rows, at the places that `Rows.rules` gives; empty where no rule does.
  public var rules: [String]

  /// Takes the parts as they are.
  public init(table: String, columns: [OutputColumn], rules: [String] = []) {
    self.table = table
    self.columns = columns
    self.rules = rules
  }
}
