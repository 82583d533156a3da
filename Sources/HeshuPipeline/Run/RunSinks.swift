import HeshuRecords

/// The outputs of a run while it goes: tables, findings, rejects and near misses.
final class RunSinks {
  private let pipeline: CompiledPipeline
  private let environment: RunEnvironment
  private var layouts: [[TableLayout]]
  private var tables: [[any TableSink]] = []
  private var stores: [StoreOutput] = []
  private var sharedFiles: [SharedFile] = []
  private var findings: OutputWriter?
  private var rejects: OutputWriter?
  private var nearMisses: OutputWriter?

  /// Opens every output as a hidden file, and every store.
  init(
    _ pipeline: CompiledPipeline, environment: RunEnvironment, layouts: [[TableLayout]], publication: Publication
  ) throws {
    self.pipeline = pipeline
    self.environment = environment
    self.layouts = layouts
    for plan in pipeline.stores { stores.append(try publication.open(plan)) }
    for plan in pipeline.sharedFiles {
      sharedFiles.append(
        SharedFile(try publication.open(plan.path, compressor: plan.compressor), plan.container))
    }
    for table in pipeline.tables {
      tables.append(
        try table.outputs.map { plan in
          if let store = plan.store { return StoreTableSink(stores[store]) }
          if plan.isShared, let place = pipeline.sharedFiles.firstIndex(where: { $0.isFor(plan) }) {
            return sharedFiles[place].makeSink(plan.encoder)
          }
          return FileTableSink(try publication.open(plan.path, compressor: plan.compressor), plan.encoder)
        })
    }
    guard let folder = pipeline.reportFolder else { return }
    findings = try publication.open(PathParts.join(folder, ReportFile.findings.rawValue))
    rejects = try publication.open(PathParts.join(folder, ReportFile.rejects.rawValue))
    nearMisses = try publication.open(PathParts.join(folder, ReportFile.nearMisses.rawValue))
  }

  /// Sets the columns of a table's outputs, before its first row.
  func setLayouts(_ layouts: [TableLayout], table: Int) {
    self.layouts[table] = layouts
  }

  /// Writes encoded rows to the outputs of a table.
  func write(_ outcome: TableOutcome, table: Int) throws {
    for (place, part) in outcome.parts.enumerated() {
      let sink = tables[table][place]
      let rows = pipeline.tables[table].outputs[place].target.takesNewRows ? outcome.newRows : outcome.rows
      try sink.begin(layouts[table][place])
      if rows > 0 { try sink.write(part, rows: rows, layouts[table][place]) }
      (sink as? FileTableSink)?.risks.add(outcome.risks[place])
    }
  }

  /// Writes findings, rejects and near misses.
  ///
  /// - Parameter text: the same as lines of the reports.
  func write(_ side: Side, _ text: SideText) throws {
    if side.findingCount > 0 {
      try findings?.write(text.findings)
      for store in stores { try store.store.write(side) }
    }
    if !side.rejects.isEmpty { try rejects?.write(text.rejects) }
    if !side.nearMisses.isEmpty { try nearMisses?.write(text.nearMisses) }
  }

  /// Ends every output and says what was written.
  func finish(_ summary: StoreSummary, documents: any DocumentReader) throws -> [OutputReport] {
    for (index, sinks) in tables.enumerated() {
      for (place, sink) in sinks.enumerated() { try sink.begin(layouts[index][place]) }
    }
    for store in stores {
      try store.finish(summary, documents: documents, fileSystem: environment.fileSystem)
    }
    var reports: [OutputReport] = []
    for (index, table) in pipeline.tables.enumerated() {
      for (place, plan) in table.outputs.enumerated() {
        guard let sink = tables[index][place] as? FileTableSink else { continue }
        try sink.finish(layouts[index][place])
        var report = OutputReport(
          path: plan.path, format: plan.format, dialect: plan.target.dialect?.value,
          isCompressed: plan.compressor != nil, byteCount: sink.writer.byteCount, sha256: sink.writer.sha256,
          rows: sink.rows, layout: layouts[index][place])
        report.risks = sink.risks
        report.holdsNewRows = plan.target.takesNewRows
        report.headers = plan.target.headers?.value
        reports.append(report)
      }
    }
    for (plan, file) in zip(pipeline.sharedFiles, sharedFiles) {
      try file.finish()
      var report = OutputReport(
        path: plan.path, format: plan.format, dialect: nil, isCompressed: plan.compressor != nil,
        byteCount: file.writer.byteCount, sha256: file.writer.sha256, rows: file.stored.reduce(0) { $0 + $1.rows },
        layout: nil)
      report.tables = file.stored
      reports.append(report)
    }
    reports += stores.map(report)
    for writer in [findings, rejects, nearMisses].compactMap({ $0 }) {
      try writer.finish()
      reports.append(
        OutputReport(
          path: writer.path, format: "", dialect: nil, isCompressed: false, byteCount: writer.byteCount,
          sha256: writer.sha256, rows: 0, layout: nil))
    }
    return reports
  }

  /// Where the finished outputs stand until they are published, by their paths.
  var hiddenPaths: [(path: String, hidden: String)] {
    let files = tables.joined().compactMap { ($0 as? FileTableSink)?.writer }
    let writers = files + sharedFiles.map(\.writer) + [findings, rejects, nearMisses].compactMap { $0 }
    return writers.map { ($0.path, $0.hiddenPath) }
      + stores.compactMap { store in store.hiddenPath.map { (store.path, $0) } }
  }

  private func report(_ output: StoreOutput) -> OutputReport {
    var stored: [OutputReport.Stored] = []
    for (index, sinks) in tables.enumerated() {
      for (place, sink) in sinks.enumerated() where (sink as? StoreTableSink)?.output === output {
        stored.append(OutputReport.Stored(layout: layouts[index][place], rows: sink.rows))
      }
    }
    var report = OutputReport(
      path: output.plan.target.name, format: output.plan.format.name, dialect: nil, isCompressed: false,
      byteCount: output.seal?.byteCount ?? 0, sha256: output.seal?.sha256 ?? "",
      rows: stored.reduce(0) { $0 + $1.rows }, layout: nil)
    report.tables = stored
    report.isServer = output.plan.format.publication == .server
    return report
  }
}
