import HeshuFigures
import HeshuPatterns
import HeshuRecords

/// One worker: recognizes the figures of a batch once and takes it through every table's chain.
final class BatchProcessor {
  private let pipeline: CompiledPipeline
  private let layouts: [[TableLayout]]
  private let previewRows: Int
  private let recognizer = Recognizer()
  private let chains: [ChainWorker]
  private var nearMisses = NearMissFinder()

  init(_ pipeline: CompiledPipeline, layouts: [[TableLayout]], previewRows: Int) throws {
    self.pipeline = pipeline
    self.layouts = layouts
    self.previewRows = previewRows
    chains = try pipeline.tables.map(ChainWorker.init)
  }

  /// Makes of a batch of documents what the run needs of it.
  func process(_ batch: inout Batch, side: Side) throws -> BatchOutcome {
    var outcome = BatchOutcome(sequence: batch.sequence)
    outcome.side = side
    recognize(&batch)
    outcome.documents = batch.documents
    outcome.rejectedDocuments = batch.rejectedDocuments
    for index in batch.documents.indices { outcome.figures += batch.recognitions[index].figures.count }
    for (index, table) in pipeline.tables.enumerated() {
      try process(&batch, table, index, &outcome)
    }
    if pipeline.hasPatterns { nearMisses.find(in: batch, &outcome.side) }
    return outcome
  }

  private func recognize(_ batch: inout Batch) {
    while batch.recognitions.count < batch.documents.count {
      batch.recognitions.append(Recognition())
      batch.usedFigures.append([])
    }
    for (index, document) in batch.documents.enumerated() {
      recognizer.recognize(
        batch.bytes, document.text, published: document.published, into: &batch.recognitions[index])
      batch.usedFigures[index].removeAll(keepingCapacity: true)
      batch.usedFigures[index].append(
        contentsOf: repeatElement(false, count: batch.recognitions[index].figures.count))
    }
  }

  private func process(
    _ batch: inout Batch, _ table: CompiledTable, _ index: Int, _ outcome: inout BatchOutcome
  ) throws {
    var made = TableOutcome(counts: table.emptyCounts)
    batch.rows = Rows()
    try chains[index].stream(&batch, &made, &outcome.side)
    if table.hasBarrier {
      outcome.partials[index] = PartialBox(barrierPartial(of: batch, table))
    } else {
      TableFinisher(table: table, layouts: layouts[index], previewRows: previewRows).encode(batch, into: &made)
    }
    outcome.tables.append(made)
  }

  private func barrierPartial(of batch: borrowing Batch, _ table: CompiledTable) -> Batch {
    guard let barrier = table.stages[table.streamingCount].stage as? any BarrierStage else {
      return batch.detachedRows()
    }
    return barrier.partial(batch)
  }
}
