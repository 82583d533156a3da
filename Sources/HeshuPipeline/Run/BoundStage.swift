import HeshuRecords

/// A stage of a chain with its name for messages and books.
public struct BoundStage: Sendable {
  /// The stage's name in pipeline files.
  public var name: String
  /// The stage at work, bound to its columns.
  public var stage: any Stage
  /// Whether the stage may leave rows out or make fewer of them without a reject.
  public var mayDropRows: Bool
  /// Where it stands in the pipeline file.
  public var location: SourceLocation?

  /// Runs a barrier over all rows of its table.
  ///
  /// - Parameters:
  ///   - isFirst: whether it gets its own partials, and not rows that another barrier gave back.
  ///   - tables: the rows of the tables that it may look at.
  /// - Returns: false where the stage is no barrier and nothing was done.
  func finish(
    _ batch: inout Batch, isFirst: Bool, beside tables: FinishedTables, _ side: inout Side
  ) throws -> Bool {
    switch stage {
    case let stage as any CrossTableStage: try stage.finish(&batch, beside: tables, &side)
    case let barrier as any BarrierStage:
      if isFirst { try barrier.finish(&batch, &side) } else { try barrier.apply(&batch, &side) }
    default: return false
    }
    return true
  }
}
