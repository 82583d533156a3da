import HeshuRecords

/// A table whose stages know their columns, ready to run.
public struct CompiledTable: Sendable {
  public var name: String
  /// The chain; what comes before the first barrier streams.
  public var stages: [BoundStage]
  public var schema: Schema
  public var outputs: [OutputPlan]
  /// The names of the patterns that draw its rows, in their order; empty where there are none.
  public var rules: [String] = []
  /// The places of the columns that other tables need of its rows; empty where none of them looks.
  var keptColumns: [Int] = []

  /// The place of the first barrier; the length of the chain where there is none.
  var streamingCount: Int { stages.firstIndex { $0.stage is any BarrierStage } ?? stages.count }
  /// The columns that the first barrier gets.
  var schemaBeforeBarrier: Schema { streamingCount == 0 ? Schema() : stages[streamingCount - 1].stage.output }
  /// The other tables that its stages look at.
  var neededTables: [String] {
    stages.flatMap { ($0.stage as? any CrossTableStage)?.neededColumns.keys.sorted() ?? [] }
  }
  var hasBarrier: Bool { streamingCount < stages.count }
  /// The first barrier.
  var barrier: (any BarrierStage)? { hasBarrier ? stages[streamingCount].stage as? any BarrierStage : nil }
  var emptyCounts: [StageCounts] { stages.map { StageCounts(name: $0.name, mayDropRows: $0.mayDropRows) } }
}
