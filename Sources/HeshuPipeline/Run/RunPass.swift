import Foundation
import HeshuFigures
import HeshuRecords

/// One pass over the input of a run.
final class RunPass {
  private let runner: PipelineRunner
  private let layouts: [[TableLayout]]
  private let publication: Publication
  private let sinks: RunSinks?
  private let collector: RunCollector
  private let session: RunSession?
  private let memory: RunMemory?
  private var reader: any DocumentReader

  init(
    _ runner: PipelineRunner, layouts: [[TableLayout]], reader: any DocumentReader, session: RunSession?,
    memory: RunMemory?
  ) throws {
    self.runner = runner
    self.layouts = layouts
    self.reader = reader
    self.session = session
    self.memory = memory
    publication =
      session?.publication(runner.options.gate, jobs: runner.options.jobs)
      ?? Publication(fileSystem: runner.environment.fileSystem, identity: "")
    do {
      sinks =
        runner.options.publishes
        ? try RunSinks(
          runner.pipeline, environment: runner.environment, layouts: layouts, publication: publication)
        : nil
    } catch {
      publication.discard()
      throw error
    }
    collector = RunCollector(
      runner.pipeline, environment: runner.environment, options: runner.options, layouts: layouts, sinks: sinks,
      totalDocuments: reader.documentCount, ledger: memory == nil ? nil : session?.ledger)
  }

  /// Reads everything and works on it.
  func run() throws -> RunCollector {
    let collector = self.collector
    let writesReports = sinks != nil && runner.pipeline.reportFolder != nil
    let reports = writesReports ? runner.environment.reports : nil
    let work = OrderedWork<BatchOutcome>(reader: reader) { try collector.take($0) }
    try work.run(jobs: runner.options.jobs) {
      let processor = try BatchProcessor(
        runner.pipeline, layouts: layouts, previewRows: runner.options.previewRows,
        fingerprint: memory?.fingerprint, reports: reports)
      return { batch, side in try processor.process(&batch, side: side) }
    }
    try collector.finish()
    reader = work.reader
    return collector
  }

  /// Removes what was written, unless the run has happened.
  func discard() {
    if session?.isDecided == true { publication.discardStores() } else { publication.discard() }
  }

  /// Checks books and limits, writes archive and reports, and puts everything in its place.
  func publish(startedAt start: UInt64) throws -> RunReport {
    var report = collector.report
    report.plan = memory.map(ReadingPlan.init)
    // A pass that is made again takes from the ledger what the first one has read.
    if let plan = report.plan { report.readDocuments = plan.readings.count }
    report.inputs += runner.pipeline.references.map {
      InputReport(path: $0.path, sha256: ContentHash.hexadecimal(of: $0.bytes), byteCount: $0.bytes.count)
    }
    if let path = runner.pipeline.pipeline.path {
      let text = runner.pipeline.pipeline.text
      report.pipelineFile = InputReport(
        path: path, sha256: ContentHash.hexadecimal(of: text), byteCount: text.count)
    }
    report.id = RunIdentity.make(report, pipeline: runner.pipeline.pipeline.text)
    let warnings = RunWarnings(pipeline: runner.pipeline, environment: runner.environment)
    report.warnings = warnings.unmatched(reader.unmatchedPatterns, documents: report.documents)
    try proveBooks(report)
    report.stoppedBy = runner.pipeline.pipeline.limits.exceeded(by: report)
    let findings = try findings(&report)
    guard report.stoppedBy == nil, let sinks else {
      publication.discard()
      report.duration = runner.environment.clock.nanoseconds() &- start
      return report
    }
    try refuseToOverwriteInputs(report)
    report.outputs = try sinks.finish(summary(of: report), documents: reader)
    try proveBooks(report)
    if let path = runner.pipeline.archivePath { try writeArchive(path, sinks, &report) }
    report.warnings += warnings.replacedReports()
    try writeReports(&report, start)
    try decide(&report, findings)
    return report
  }

  private func summary(of report: RunReport) -> StoreSummary {
    StoreSummary(
      run: report.id, pipeline: report.pipeline, version: report.version,
      inputs: report.inputs.map { StoreSummary.Input(path: $0.path, sha256: $0.sha256, byteCount: $0.byteCount) })
  }

  /// The run's inconsistent findings, each with the run that had it first; counts the errors that nobody has accepted, and of these the new ones.
  private func findings(_ report: inout RunReport) throws -> [LedgerFinding] {
    let known = try runner.ledger(session)?.findings() ?? [:]
    report.accepted = runner.pipeline.accepted.map { AcceptedReport($0, findings: collector.refuted) }
    return collector.refuted.map { refuted in
      var finding = refuted
      finding.firstRun = known[finding.id]?.firstRun ?? 0
      if finding.isError, runner.pipeline.accepted?.contains(finding.id) != true {
        report.openErrors += 1
        if finding.firstRun == 0 { report.newFindings.append(finding) }
      }
      return finding
    }
  }

  private func decide(_ report: inout RunReport, _ findings: [LedgerFinding]) throws {
    guard let session else {
      // A pipeline that writes no file has no place for a ledger; each store decides for itself.
      for store in publication.openStores { try store.commit() }
      return
    }
    var run = RunRecord(
      id: report.id, started: session.started / 1_000_000_000, milliseconds: Int64(report.duration / 1_000_000),
      version: report.version, pipeline: ContentHash.hexadecimal(of: runner.pipeline.pipeline.text),
      date: runner.pipeline.day.map { Period($0).description } ?? "", counts: RunRecord.Counts(report))
    let moves = publication.moves
    run.outputs = moves.map { move in
      RunRecord.Output(path: move.place, byteCount: runner.environment.fileSystem.byteCount(of: move.hidden) ?? 0)
    }
    run.key = runner.outputKey
    var entry = LedgerEntry(run: run, plan: CommitPlan(moves: moves), findings: findings)
    if let memory {
      entry.run.fingerprint = memory.fingerprint
      let used = collector.report.inputs
      (entry.documents, entry.forgotten) = memory.changes(used: used, rejected: collector.rejectedDocuments)
    }
    report.number = try session.publish(
      moves, stores: publication.openStores, entry, gate: runner.options.gate)
  }

  private func proveBooks(_ report: RunReport) throws {
    let imbalances = report.imbalances
    guard imbalances.isEmpty else { throw RunError.unbalanced(imbalances) }
  }

  /// What was found by a pattern is known only now.
  private func refuseToOverwriteInputs(_ report: RunReport) throws {
    let places = Set(publication.paths.map(PathParts.normalized))
    for input in report.inputs {
      guard places.contains(PathParts.normalized(PathParts.join(runner.options.root, input.path))) else { continue }
      throw RunError.unusableInput(path: input.path, message: "an output of the pipeline would take its place")
    }
  }

  private func writeArchive(_ path: String, _ sinks: RunSinks, _ report: inout RunReport) throws {
    let writer = try publication.open(
      path, compressor: runner.environment.compressors.first { path.hasSuffix($0.pathExtension) })
    let outputs = sinks.hiddenPaths.map { (name: relative($0.path), hidden: $0.hidden) }
    let bundle = RunBundle(runner: runner, reader: reader, outputs: outputs)
    try bundle.write(to: writer, inputs: report.inputs)
    try writer.finish()
    report.outputs.append(
      OutputReport(
        path: path, format: "", dialect: nil, isCompressed: true, byteCount: writer.byteCount, sha256: writer.sha256,
        rows: 0, layout: nil))
  }

  /// The path as the pipeline names it, wherever the root is.
  private func relative(_ path: String) -> String {
    let root = PathParts.join(runner.options.root, "")
    return !root.isEmpty && path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path
  }

  private func writeReports(_ report: inout RunReport, _ start: UInt64) throws {
    guard let folder = runner.pipeline.reportFolder else { return }
    report.reportFolder = folder
    report.duration = runner.environment.clock.nanoseconds() &- start
    let reports = runner.environment.reports
    var files = [(ReportFile.run.rawValue, reports.report(report))]
    files += reports.loadScripts(report).map { ($0.client.fileName, $0.content) }
    files.append((ReportFile.manifest.rawValue, reports.manifest(report)))
    for (name, content) in files {
      let path = PathParts.join(folder, name)
      let writer = try publication.open(path)
      try writer.write(content)
      try writer.finish()
      report.ownFiles.append(path)
    }
  }
}
