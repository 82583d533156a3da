import HeshuRecords

/// The tables that a traced table looks at, made of the same documents again.
final class NeededTables {
  private struct Chain {
    let table: CompiledTable
    let worker: ChainWorker
    let waiting: WaitingRows?
  }

  private let chains: [Chain]
  /// Their rows, complete behind ``finish()``.
  let finished = FinishedTables()

  init(of table: CompiledTable, in pipeline: CompiledPipeline) throws {
    var names = Set(table.neededTables)
    var needed: [CompiledTable] = []
    for place in pipeline.order.reversed() where names.contains(pipeline.tables[place].name) {
      needed.append(pipeline.tables[place])
      names.formUnion(pipeline.tables[place].neededTables)
    }
    chains = try needed.reversed().map {
      Chain(table: $0, worker: try ChainWorker($0), waiting: $0.barrier.map(WaitingRows.init))
    }
  }

  /// Takes a batch of documents; its rows are left as they were.
  func take(_ batch: inout Batch) throws {
    guard !chains.isEmpty else { return }
    let records = batch.rows
    for chain in chains {
      batch.rows = records
      var outcome = TableOutcome(counts: chain.table.emptyCounts)
      var side = Side()
      try chain.worker.stream(&batch, &outcome, &side)
      if let waiting = chain.waiting, let barrier = chain.table.barrier {
        waiting.add(chain.table.partial(batch, barrier))
      } else {
        finished.add(batch.detachedRows(columns: chain.table.keptColumns), to: chain.table.name)
      }
    }
    batch.rows = records
  }

  /// Runs barriers, after the last batch.
  func finish() throws {
    for chain in chains {
      guard let waiting = chain.waiting else { continue }
      if waiting.batch.rows.columns.isEmpty { waiting.batch.rows = Rows(schema: chain.table.schemaBeforeBarrier) }
      var outcome = TableOutcome(counts: chain.table.emptyCounts)
      var side = Side()
      try chain.worker.finish(&waiting.batch, beside: finished, &outcome, &side)
      finished.add(waiting.batch.detachedRows(columns: chain.table.keptColumns), to: chain.table.name)
    }
  }
}
