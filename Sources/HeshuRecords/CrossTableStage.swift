/// A barrier that looks at the rows of other tables of the run, whose chains have ended before.
public protocol CrossTableStage: BarrierStage {
  /// The columns that it needs of each other table.
  var neededColumns: [String: [String]] { get }

  /// Works on all rows of its own table beside those of the others.
  ///
  /// - Throws: only what stops the run; rows that cannot be used go to `side`.
  func finish(_ batch: inout Batch, beside tables: FinishedTables, _ side: inout Side) throws
}

extension CrossTableStage {
  /// Works beside no other table, as where a chain is run on its own.
  ///
  /// - Throws: what the other `finish` throws.
  public func finish(_ partial: inout Batch, _ side: inout Side) throws {
    try finish(&partial, beside: FinishedTables(), &side)
  }
}
