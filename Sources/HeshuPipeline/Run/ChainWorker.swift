import HeshuQuantities
import HeshuRecords

/// Takes batches through one table's chain on behalf of one worker.
final class ChainWorker {
  private let table: CompiledTable
  private let workers: [any StageWorking]

  init(_ table: CompiledTable) throws {
    self.table = table
    workers = try table.stages.map { try makeStageWorker($0.stage) }
  }

  /// Runs the stages before the first barrier.
  ///
  /// - Parameters:
  ///   - rejectedRecords: records of a table of amounts that its reader refused.
  ///   - complete: called behind the first stage, with the place of its first reject.
  func stream(
    _ batch: inout Batch, _ outcome: inout TableOutcome, _ side: inout Side, rejectedRecords: Int = 0,
    complete: (inout Batch, inout Side, Int) -> Void = { _, _, _ in }
  ) throws {
    for index in 0..<table.streamingCount {
      try count(index, &batch, &outcome, &side) { batch, side in
        let firstReject = side.rejects.count
        try workers[index].process(&batch, &side)
        if index == 0 { complete(&batch, &side, firstReject) }
      }
    }
    guard let first = outcome.counts.indices.first else { return }
    if table.stages[first].stage is TableRows {
      outcome.counts[first].rowsIn += rejectedRecords
      outcome.counts[first].rejects += rejectedRecords
    }
    outcome.matches = outcome.counts[first].rowsIn
  }

  /// Runs the first barrier over its partials, whose rows are counted already, and what stands behind it over all rows of the table.
  ///
  /// - Parameter others: the rows of the tables that stages name.
  func finish(
    _ batch: inout Batch, beside others: FinishedTables, _ outcome: inout TableOutcome, _ side: inout Side
  ) throws {
    for index in table.streamingCount..<table.stages.count {
      try count(index, &batch, &outcome, &side) { batch, side in
        let isFirst = index == table.streamingCount
        if try !table.stages[index].finish(&batch, isFirst: isFirst, beside: others, &side) {
          try workers[index].process(&batch, &side)
        }
      }
      if index == table.streamingCount { outcome.counts[index].rowsIn = 0 }
    }
  }

  private func count(
    _ index: Int, _ batch: inout Batch, _ outcome: inout TableOutcome, _ side: inout Side,
    _ work: (inout Batch, inout Side) throws -> Void
  ) throws {
    let rowsBefore = batch.rows.count
    let rejectsBefore = side.rejects.count
    let unpairedBefore = side.unpairedRows
    try work(&batch, &side)
    outcome.counts[index].unpaired += side.unpairedRows - unpairedBefore
    outcome.counts[index].rowsOut += batch.rows.count
    outcome.counts[index].rejects += side.rejects.count - rejectsBefore
    let isSource = table.stages[index].stage is any SourceStage
    outcome.counts[index].rowsIn += isSource ? batch.rows.count + side.rejects.count - rejectsBefore : rowsBefore
  }
}
