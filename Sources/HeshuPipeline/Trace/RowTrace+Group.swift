extension RowTrace {
  /// The rows that an aggregated row was made of.
  public struct Group: Sendable {
    /// How many there are; `rows` holds no more than some of them.
    public var rowCount: Int
    /// The first rows, in the order of the run, and those that give an extreme.
    public var rows: [GroupRow]
    /// For each column of the aggregated row the columns of the group's rows that it was made of.
    public var operands: [String: [String]]
    /// For each column that is the largest or smallest value of another the place in `rows` of the row that gives it.
    public var givers: [String: Int]
  }

  /// One row of a group.
  public struct GroupRow: Sendable {
    /// The document's id and the sha256 that it has now.
    public var document: String
    public var version: String
    /// The row's passage in the original bytes, end exclusive.
    public var start: Int
    public var end: Int
    /// Where the passage begins, from 1; zeros where its text was not at hand any more.
    public var line: Int
    public var column: Int
    /// The sentences that hold the passage; the record, where rows come from a table; empty where the text was not at hand any more.
    public var passage: String
    public var marks: [Mark]
    /// The cells that are not null by their columns, with their units.
    public var cells: [String: String]
  }
}
