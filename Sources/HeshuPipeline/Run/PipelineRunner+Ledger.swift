import HeshuRecords

extension PipelineRunner {
  /// The memory of a run that takes unchanged documents from the ledger; nil for one that reads everything.
  ///
  /// - Parameter started: nanoseconds since 1970 at the run's start.
  func memory(_ reader: any DocumentReader, _ session: RunSession?, started: Int64) throws -> RunMemory? {
    guard pipeline.pipeline.isIncremental, let listed = reader as? any ListedDocumentReader else { return nil }
    let fingerprint = ExtractionFingerprint.make(pipeline, program: "\(environment.version) \(environment.build)")
    return try RunMemory(
      try ledger(session) ?? MemoryLedger(), found: listed.listing, fingerprint: fingerprint, started: started,
      options: options)
  }

  /// Stands for everything but the documents that the outputs of a run depend on; empty for a pipeline whose text is not known.
  var outputKey: String {
    guard !pipeline.pipeline.text.isEmpty else { return "" }
    var writer = ByteWriter()
    writer.write("\(environment.version) \(environment.build)")
    writer.write(pipeline.pipeline.text)
    for reference in pipeline.references {
      writer.write(reference.path)
      writer.write(ContentHash.hexadecimal(of: reference.bytes))
    }
    return String(ContentHash.hexadecimal(of: writer.bytes).prefix(32))
  }

  /// The report of a run that has nothing to do, since the last one has seen the same and all that it wrote is there; nil where there is work.
  ///
  /// Outputs with a day in their paths are those of the night that made them: another day alone is no reason to write.
  func reportOfNothingNew(
    _ memory: RunMemory, _ reader: any DocumentReader, _ session: RunSession
  ) throws -> RunReport? {
    guard let last = try session.ledger.runs(limit: 1).first, last.isFinished, !last.key.isEmpty,
      last.key == outputKey, let listed = reader as? any ListedDocumentReader
    else { return nil }
    var written: [ExactName: Int64] = [:]
    for output in last.outputs {
      written[ExactName(PathParts.resolved(output.path, from: session.folder))] = output.byteCount
    }
    for path in outputPaths {
      guard let size = written[ExactName(PathParts.normalized(path))] else { continue }
      guard environment.fileSystem.byteCount(of: path) == size else { return nil }
    }
    for store in pipeline.stores where store.format.publication.isDatabase {
      guard try store.format.hasCommitted(run: last.id, in: store.target) else { return nil }
    }
    guard try memory.isAllKnown(listed.probe) else { return nil }
    let stamps = memory.freshStamps()
    if !stamps.isEmpty { try session.ledger.note(stamps) }
    var report = RunReport(unchangedSince: last, pipeline: pipeline.name)
    if let accepted = pipeline.accepted {
      report.accepted = AcceptedReport(accepted, findings: try session.ledger.findings().values)
      report.openErrors -= report.accepted?.errors ?? 0
    }
    return report
  }

  private var outputPaths: [String] {
    var paths = pipeline.tables.flatMap { $0.outputs.filter { $0.store == nil }.map(\.path) }
    paths += pipeline.stores.filter { $0.format.publication == .file }.map(\.target.place)
    if let folder = pipeline.reportFolder {
      paths += ReportFile.names.map { PathParts.join(folder, $0) }
    }
    return paths
  }
}

extension RunReport {
  /// What is known of the last run stands for one that has nothing to do.
  init(unchangedSince run: RunRecord, pipeline: String) {
    self.init(pipeline: pipeline, version: run.version, tables: [])
    isUnchanged = true
    id = run.id
    number = run.number
    documents = run.counts.documents
    rejectedDocuments = run.counts.rejectedDocuments
    usedDocuments = documents - rejectedDocuments
    figures = run.counts.figures
    rejects = run.counts.rejects
    nearMisses = run.counts.nearMisses
    findings.errors = run.counts.errors
    openErrors = run.counts.errors
    findings.warnings = run.counts.warnings
    findings.inconsistent = run.counts.errors + run.counts.warnings
  }
}
