import HeshuFigures
import HeshuPatterns
import HeshuRecords

/// One worker: recognizes the figures of a batch once and takes it through every table's chain.
final class BatchProcessor {
  private let pipeline: CompiledPipeline
  private let layouts: [[TableLayout]]
  private let previewRows: Int
  private let recognizer: Recognizer
  private let chains: [ChainWorker]
  private let nearMisses = NearMissFinder()
  private let reports: (any ReportEncoding)?
  private var memory: ExtractionMemory?

  /// - Parameters:
  ///   - fingerprint: stands for what extraction depends on, where what it gives is kept; nil where it is not.
  ///   - reports: writes the lines of the reports; nil where there are none.
  init(
    _ pipeline: CompiledPipeline, layouts: [[TableLayout]], previewRows: Int, fingerprint: String? = nil,
    reports: (any ReportEncoding)? = nil
  ) throws {
    self.reports = reports
    memory = fingerprint.map { fingerprint in
      ExtractionMemory(
        fingerprint: fingerprint, schemas: pipeline.tables.map { $0.stages.first?.stage.output ?? Schema() })
    }
    self.pipeline = pipeline
    self.layouts = layouts
    self.previewRows = previewRows
    recognizer = pipeline.makeRecognizer()
    chains = try pipeline.tables.map(ChainWorker.init)
  }

  /// Makes of a batch of documents what the run needs of it.
  func process(_ batch: inout Batch, side: Side) throws -> BatchOutcome {
    var outcome = BatchOutcome(sequence: batch.sequence)
    outcome.side = side
    // Stores take findings one by one.
    outcome.side.keepsWholeNumbers = pipeline.stores.isEmpty
    batch.recognize(with: recognizer)
    try memory?.begin(&batch)
    outcome.knownDocuments = batch.extractions.count
    // A table of amounts is one document, whatever the number of its batches.
    if pipeline.tableSource == nil || batch.sequence == 0 { outcome.documents = batch.documents.filter(\.isBeginning) }
    outcome.rejectedDocuments = batch.rejectedDocuments
    for index in batch.documents.indices {
      outcome.figures += batch.recognitions[index].figures.count { $0.kind != .number } + (memory?.figures(index) ?? 0)
    }
    let records = batch.rows
    let rejectedRecords = pipeline.tableSource == nil ? 0 : side.rejects.count
    for (index, table) in pipeline.tables.enumerated() {
      batch.rows = records
      try process(&batch, table, index, rejectedRecords, &outcome)
    }
    if pipeline.hasPatterns { findNearMisses(batch, &outcome.side) }
    outcome.extractions = memory?.finish(batch) ?? []
    if let reports { outcome.sideText = SideText(outcome.side, reports) }
    return outcome
  }

  private func findNearMisses(_ batch: borrowing Batch, _ side: inout Side) {
    for index in batch.documents.indices {
      if memory?.addNearMisses(of: index, batch, &side) == true { continue }
      let first = side.nearMisses.count
      nearMisses.find(in: batch, document: index, &side)
      memory?.keepNearMisses(of: index, side, from: first)
    }
  }

  private func process(
    _ batch: inout Batch, _ table: CompiledTable, _ index: Int, _ rejectedRecords: Int, _ outcome: inout BatchOutcome
  ) throws {
    var made = TableOutcome(counts: table.emptyCounts)
    try chains[index].stream(&batch, &made, &outcome.side, rejectedRecords: rejectedRecords) { batch, side, first in
      memory?.complete(index, &batch, &side, firstReject: first)
    }
    if let barrier = table.barrier {
      // The barrier itself sees what is left of the rows.
      made.counts[table.streamingCount].rowsIn += batch.rows.count
      outcome.partials[index] = PartialBox(table.partial(batch, barrier))
    } else {
      if !table.keptColumns.isEmpty {
        outcome.kept[index] = PartialBox(batch.detachedRows(columns: table.keptColumns))
      }
      TableFinisher(table: table, layouts: layouts[index], previewRows: previewRows).encode(&batch, into: &made)
    }
    outcome.tables.append(made)
  }
}
