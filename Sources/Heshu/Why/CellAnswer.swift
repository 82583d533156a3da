import HeshuPipeline

/// Where a cell comes from.
public struct CellAnswer: Sendable {
  /// The output as the question named it.
  public var output: String
  /// The table that the output holds.
  public var table: String
  /// From 1.
  public var row: Int
  /// The machine name of the column.
  public var column: String
  /// The column of the table that the cell is a part of: `done` of `done_qualifier`.
  public var field: String
  /// The cell as it stands in the output; nil for null.
  public var value: String?
  /// The cell as the pipeline gives it today; nil for null.
  public var valueNow: String?
  /// The columns of the row in which the pipeline gives another cell today.
  public var differingColumns: [String]
  /// What the stages did to the row, from its passage on.
  public var trace: RowTrace
  /// What was not as it was at the run, in words: a reference or a pipeline that has changed.
  public var warnings: [String]

  /// Whether the cell is what the pipeline gives.
  public var isConfirmed: Bool { !differingColumns.contains(column) }
}
