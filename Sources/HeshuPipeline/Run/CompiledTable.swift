import HeshuRecords

/// A table whose stages know their columns, ready to run.
public struct CompiledTable: Sendable {
  /// The table's name.
  public var name: String
  /// The chain; what comes before the first barrier streams.
  public var stages: [BoundStage]
  /// The columns behind the last stage.
  public var schema: Schema
  /// Where the rows go; empty for a table that only others look at.
  public var outputs: [OutputPlan]
  /// The names of the patterns that draw its rows, in their order; empty where there are none.
  public var rules: [String] = []
  /// The places of the columns that other tables need of its rows; empty where none of them looks.
  var keptColumns: [Int] = []

  /// The place of the first barrier; the length of the chain where there is none.
  var streamingCount: Int { stages.firstIndex { $0.stage is any BarrierStage } ?? stages.count }
  /// The columns that the first barrier gets.
  var schemaBeforeBarrier: Schema { streamingCount == 0 ? Schema() : stages[streamingCount - 1].stage.output }
  /// Reduces a batch to what its first barrier must keep; with the passages of rows where a stage behind it may reject them.
  func partial(_ batch: borrowing Batch, _ barrier: any BarrierStage) -> Batch {
    let rejects = stages[streamingCount...].contains { bound in
      bound.stage is JoinStage || bound.stage is TableJoinStage || bound.stage is NormalizeStage
    }
    return rejects && !(barrier is AggregateStage) ? batch.detachedRowsWithPassages() : barrier.partial(batch)
  }

  /// The other tables that its stages look at.
  var neededTables: [String] {
    stages.flatMap { ($0.stage as? any CrossTableStage)?.neededColumns.keys.sorted() ?? [] }
  }
  var hasBarrier: Bool { streamingCount < stages.count }
  /// The first barrier.
  var barrier: (any BarrierStage)? { hasBarrier ? stages[streamingCount].stage as? any BarrierStage : nil }
  var emptyCounts: [StageCounts] { stages.map { StageCounts(name: $0.name, mayDropRows: $0.mayDropRows) } }
}
