import HeshuRecords

/// The ordered end of a run: takes what workers made of each batch, in document order, and keeps the books.
final class RunCollector {
  private let pipeline: CompiledPipeline
  private let environment: RunEnvironment
  private let options: RunOptions
  private let layouts: [[TableLayout]]
  private var sinks: RunSinks?
  /// For each table with a barrier what it has so far.
  private var waiting: [Int: WaitingRows] = [:]
  /// The rows of tables that others look at.
  private let finished = FinishedTables()
  private(set) var report: RunReport
  private let totalDocuments: Int?
  /// For each table the columns that ask for `NAME_qualifier`.
  private(set) var qualified: [Set<Int>]
  /// The inconsistent findings, each once, in the order of the run.
  private(set) var refuted: [LedgerFinding] = []
  private var refutedIds: Set<UInt64> = []
  /// The rejects of whole documents.
  private(set) var rejectedDocuments: [Reject] = []
  /// Where extractions are kept; nil where they are not.
  private let ledger: (any Ledger)?
  private var waitingExtractions: [LedgerExtraction] = []
  private var waitingBytes = 0

  init(
    _ pipeline: CompiledPipeline, environment: RunEnvironment, options: RunOptions, layouts: [[TableLayout]],
    sinks: RunSinks?, totalDocuments: Int? = nil,
    ledger: (any Ledger)? = nil
  ) {
    self.pipeline = pipeline
    self.environment = environment
    self.options = options
    self.layouts = layouts
    self.sinks = sinks
    self.totalDocuments = totalDocuments
    self.ledger = ledger
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
      report.inputs[report.inputs.count - 1].isNew = document.isNew
      if document.isNew { report.newDocuments += 1 }
    }
    report.readDocuments += outcome.documents.count + outcome.rejectedDocuments - outcome.knownDocuments
    if outcome.rejectedDocuments > 0 { rejectedDocuments += outcome.side.rejects.filter { $0.stage == "read" } }
    try keep(outcome.extractions)
    for (index, table) in outcome.tables.enumerated() {
      try take(table, index)
      if let partial = outcome.partials[index] { store(partial, index) }
      if let rows = outcome.kept[index] { finished.add(rows.batch, to: pipeline.tables[index].name) }
    }
    try take(outcome.side, outcome.sideText)
    guard let progress = options.progress else { return }
    var state = RunProgressState()
    state.documents = report.documents
    state.totalDocuments = totalDocuments
    state.bytes = report.bytes
    state.rows = report.tables.reduce(0) { $0 + $1.rows }
    state.rejects = report.rejects
    progress.report(state)
  }

  /// Rejects that a run that is stopped by them can name.
  private static let namedRejects = 10

  /// Extractions go to the ledger some at a time: each time costs the disk's patience, and what waits costs memory.
  private static let keptAtOnce = 8 << 20

  private func keep(_ extractions: [LedgerExtraction]) throws {
    guard ledger != nil else { return }
    waitingExtractions += extractions
    waitingBytes += extractions.reduce(0) { $0 + $1.content.count }
    if waitingBytes >= RunCollector.keptAtOnce { try flush() }
  }

  private func flush() throws {
    guard let ledger, !waitingExtractions.isEmpty else { return }
    try ledger.keep(waitingExtractions)
    waitingExtractions.removeAll()
    waitingBytes = 0
  }

  /// Runs barriers over all rows, after the last batch.
  func finish() throws {
    try flush()
    for index in pipeline.order {
      let table = pipeline.tables[index]
      guard let barrier = table.barrier else { continue }
      var side = Side()
      side.keepsWholeNumbers = pipeline.stores.isEmpty
      var outcome = TableOutcome(counts: table.emptyCounts)
      let store = waiting.removeValue(forKey: index) ?? WaitingRows(barrier)
      if store.batch.rows.columns.isEmpty { store.batch.rows = Rows(schema: table.schemaBeforeBarrier) }
      try ChainWorker(table).finish(&store.batch, beside: finished, &outcome, &side)
      if !table.keptColumns.isEmpty {
        finished.add(store.batch.detachedRows(columns: table.keptColumns), to: table.name)
      }
      let qualified = LayoutBuilder.qualifiedFields(store.batch.rows)
      let exact = table.outputs.map {
        LayoutBuilder.layout(
          table: table.name, schema: table.schema, rules: table.rules, target: $0.target, qualified: qualified)
      }
      sinks?.setLayouts(exact, table: index)
      TableFinisher(table: table, layouts: exact, previewRows: options.previewRows).encode(&store.batch, into: &outcome)
      outcome.qualified = []
      try take(outcome, index)
      try take(side, sinks == nil ? SideText() : SideText(side, environment.reports))
    }
  }

  private func take(_ outcome: TableOutcome, _ index: Int) throws {
    report.tables[index].add(outcome)
    let missing = options.previewRows - report.tables[index].preview.rows.count
    report.tables[index].preview.rows.append(contentsOf: outcome.preview.prefix(max(0, missing)))
    qualified[index].formUnion(outcome.qualified)
    try sinks?.write(outcome, table: index)
  }

  private func take(_ side: Side, _ text: SideText) throws {
    report.findings.add(side)
    for place in side.findings.indices where side.findings[place].verdict == .inconsistent {
      let finding = side.findings[place]
      guard refutedIds.insert(finding.id).inserted else { continue }
      refuted.append(
        LedgerFinding(id: finding.id, check: finding.check.name, isError: finding.severity == .error))
    }
    report.rejects += side.rejects.count
    report.firstRejects += side.rejects.prefix(max(0, RunCollector.namedRejects - report.firstRejects.count))
    if options.keepsRejects { report.keptRejects += side.rejects }
    report.nearMisses += side.nearMisses.count
    try sinks?.write(side, text)
  }

  private func store(_ partial: PartialBox, _ index: Int) {
    guard let barrier = pipeline.tables[index].barrier else { return }
    let rows = waiting[index] ?? WaitingRows(barrier)
    rows.add(partial.batch)
    waiting[index] = rows
  }
}
