/// The columns of an output as they are written: which parts of which cells, under which names.
public struct TableLayout: Sendable {
  public var table: String
  public var columns: [OutputColumn]

  public init(table: String, columns: [OutputColumn]) {
    self.table = table
    self.columns = columns
  }
}
