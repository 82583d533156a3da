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
    /// Where the row stands, and what is written there.
    public var passage: TracedPassage
    /// The cells that are not null by their columns, with their units.
    public var cells: [String: String]
  }
}
