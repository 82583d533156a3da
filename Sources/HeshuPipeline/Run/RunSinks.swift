import HeshuRecords

/// The outputs of a run while it goes: tables, findings, rejects and near misses.
final class RunSinks {
  private let pipeline: CompiledPipeline
  private let environment: RunEnvironment
  private var layouts: [[TableLayout]]
  private var tables: [[TableSink]] = []
  private var findings: OutputWriter?
  private var rejects: OutputWriter?
  private var nearMisses: OutputWriter?

  /// Opens every output as a hidden file.
  init(
    _ pipeline: CompiledPipeline, environment: RunEnvironment, layouts: [[TableLayout]], publication: Publication
  ) throws {
    self.pipeline = pipeline
    self.environment = environment
    self.layouts = layouts
    for table in pipeline.tables {
      tables.append(
        try table.outputs.map {
          TableSink(try publication.open($0.path, compressor: $0.compressor))
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
  func write(_ parts: [[UInt8]], rows: Int, risks: [SpreadsheetRisks], table: Int) throws {
    for (place, part) in parts.enumerated() {
      let sink = tables[table][place]
      let encoder = pipeline.tables[table].outputs[place].encoder
      try sink.begin(encoder, layouts[table][place])
      guard rows > 0 else { continue }
      if sink.rows > 0, !encoder.separator.isEmpty { try sink.writer.write(encoder.separator) }
      sink.rows += rows
      if risks.indices.contains(place) { sink.risks.add(risks[place]) }
      try sink.writer.write(part)
    }
  }

  /// Writes findings, rejects and near misses.
  func write(_ side: Side) throws {
    if !side.findings.isEmpty { try findings?.write(environment.reports.findings(side)) }
    if !side.rejects.isEmpty { try rejects?.write(environment.reports.rejects(side.rejects)) }
    if !side.nearMisses.isEmpty { try nearMisses?.write(environment.reports.nearMisses(side)) }
  }

  /// Ends every output and says what was written.
  func finish() throws -> [OutputReport] {
    var reports: [OutputReport] = []
    for (index, table) in pipeline.tables.enumerated() {
      for (place, plan) in table.outputs.enumerated() {
        let sink = tables[index][place]
        try sink.begin(plan.encoder, layouts[index][place])
        try sink.writer.write(plan.encoder.footer(layouts[index][place]))
        try sink.writer.finish()
        var report = OutputReport(
            path: plan.path, format: plan.format, dialect: plan.target.dialect?.value,
            isCompressed: plan.compressor != nil, byteCount: sink.writer.byteCount, sha256: sink.writer.sha256,
            rows: sink.rows, layout: layouts[index][place])
        report.risks = sink.risks
        reports.append(report)
      }
    }
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
    let writers = tables.flatMap { $0.map(\.writer) } + [findings, rejects, nearMisses].compactMap { $0 }
    return writers.map { ($0.path, $0.hiddenPath) }
  }
}

/// One output of one table.
private final class TableSink {
  let writer: OutputWriter
  var rows = 0
  var risks = SpreadsheetRisks()
  private var hasHeader = false

  init(_ writer: OutputWriter) {
    self.writer = writer
  }

  func begin(_ encoder: any TableEncoder, _ layout: TableLayout) throws {
    guard !hasHeader else { return }
    hasHeader = true
    try writer.write(encoder.header(layout))
  }
}
