import HeshuRecords

/// The ordered end of a run: takes what workers made of each batch, in document order, and keeps the books.
final class RunCollector {
  private let pipeline: CompiledPipeline
  private let environment: RunEnvironment
  private let options: RunOptions
  private let layouts: [[TableLayout]]
  private var sinks: RunSinks?
  /// For each table with a barrier the rows so far.
  private var waiting: [Int: PartialStore] = [:]
  private(set) var report: RunReport
  /// For each table the figure columns in which a qualified figure occurred.
  private(set) var qualified: [Set<Int>]

  init(
    _ pipeline: CompiledPipeline, environment: RunEnvironment, options: RunOptions, layouts: [[TableLayout]],
    sinks: RunSinks?
  ) {
    self.pipeline = pipeline
    self.environment = environment
    self.options = options
    self.layouts = layouts
    self.sinks = sinks
    qualified = Array(repeating: [], count: pipeline.tables.count)
    report = RunReport(
      pipeline: pipeline.name, version: environment.version,
      tables: pipeline.tables.map { TableReport(name: $0.name, stages: $0.emptyCounts, schema: $0.schema) })
    report.jobs = options.jobs
  }

  /// Takes the outcome of the next batch.
  func take(_ outcome: BatchOutcome) throws {
    report.documents += outcome.documents.count + outcome.rejectedDocuments
    report.usedDocuments += outcome.documents.count
    report.rejectedDocuments += outcome.rejectedDocuments
    report.figures += outcome.figures
    for document in outcome.documents {
      report.bytes += document.byteCount
      report.inputs.append(
        InputReport(path: document.id, sha256: document.version, byteCount: document.byteCount))
    }
    for (index, table) in outcome.tables.enumerated() {
      try take(table, index)
      if let partial = outcome.partials[index] { store(partial, index) }
    }
    try take(outcome.side)
  }

  /// Runs barriers over all rows, after the last batch.
  func finish() throws {
    for (index, table) in pipeline.tables.enumerated() where table.hasBarrier {
      var side = Side()
      var outcome = TableOutcome(counts: table.emptyCounts)
      let store = waiting.removeValue(forKey: index) ?? PartialStore(Batch())
      if store.batch.rows.columns.isEmpty { store.batch.rows = Rows(schema: table.schemaBeforeBarrier) }
      try ChainWorker(table).finish(&store.batch, &outcome, &side)
      let qualified = LayoutBuilder.qualifiedFields(store.batch.rows)
      let exact = table.outputs.map {
        LayoutBuilder.layout(
          table: table.name, schema: table.schema, rules: table.rules, target: $0.target, qualified: qualified)
      }
      sinks?.setLayouts(exact, table: index)
      TableFinisher(table: table, layouts: exact, previewRows: options.previewRows).encode(store.batch, into: &outcome)
      outcome.qualified = []
      try take(outcome, index)
      try take(side)
    }
  }

  private func take(_ outcome: TableOutcome, _ index: Int) throws {
    report.tables[index].add(outcome)
    let missing = options.previewRows - report.tables[index].preview.rows.count
    report.tables[index].preview.rows.append(contentsOf: outcome.preview.prefix(max(0, missing)))
    qualified[index].formUnion(outcome.qualified)
    try sinks?.write(outcome.parts, rows: outcome.rows, risks: outcome.risks, table: index)
  }

  private func take(_ side: Side) throws {
    report.findings.add(side.findings)
    report.rejects += side.rejects.count
    report.nearMisses += side.nearMisses.count
    try sinks?.write(side)
  }

  private func store(_ partial: PartialBox, _ index: Int) {
    guard let store = waiting[index] else {
      waiting[index] = PartialStore(partial.batch.detachedRows())
      return
    }
    let table = pipeline.tables[index]
    guard let barrier = table.stages[table.streamingCount].stage as? any BarrierStage else { return }
    barrier.merge(&store.batch, partial.batch)
  }
}

/// Rows that wait for a barrier.
private final class PartialStore {
  var batch: Batch

  init(_ batch: consuming Batch) {
    self.batch = batch
  }
}
