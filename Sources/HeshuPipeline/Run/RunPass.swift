import Foundation
import HeshuRecords

/// One pass over the input of a run.
final class RunPass {
  private let runner: PipelineRunner
  private let layouts: [[TableLayout]]
  private let publication: Publication
  private let sinks: RunSinks?
  private let collector: RunCollector
  private let reader: any DocumentReader
  private let token: String

  init(_ runner: PipelineRunner, layouts: [[TableLayout]]) throws {
    self.runner = runner
    self.layouts = layouts
    reader = try runner.makeReader()
    publication = Publication(fileSystem: runner.environment.fileSystem)
    token = "heshu"
    do {
      sinks =
        runner.options.publishes
        ? try RunSinks(
          runner.pipeline, environment: runner.environment, layouts: layouts, publication: publication, token: token)
        : nil
    } catch {
      publication.discard()
      throw error
    }
    collector = RunCollector(
      runner.pipeline, environment: runner.environment, options: runner.options, layouts: layouts, sinks: sinks)
  }

  /// Reads everything and works on it.
  func run() throws -> RunCollector {
    let collector = self.collector
    let work = OrderedWork<BatchOutcome>(reader: reader) { try collector.take($0) }
    try work.run(jobs: runner.options.jobs) {
      let processor = try BatchProcessor(
        runner.pipeline, layouts: layouts, previewRows: runner.options.previewRows)
      return { batch, side in try processor.process(&batch, side: side) }
    }
    try collector.finish()
    return collector
  }

  /// Removes what was written.
  func discard() {
    publication.discard()
  }

  /// Checks books and limits, writes archive and reports, and puts everything in its place.
  func publish(startedAt start: UInt64) throws -> RunReport {
    var report = collector.report
    report.inputs += runner.pipeline.references.map {
      InputReport(path: $0.path, sha256: ContentHash.hexadecimal(of: $0.bytes), byteCount: $0.bytes.count)
    }
    report.id = RunIdentity.make(report, pipeline: runner.pipeline.pipeline.text)
    let imbalances = report.imbalances
    guard imbalances.isEmpty else { throw RunError.unbalanced(imbalances) }
    report.stoppedBy = runner.pipeline.pipeline.limits.exceeded(by: report)
    guard report.stoppedBy == nil, let sinks else {
      publication.discard()
      report.duration = runner.environment.clock.nanoseconds() &- start
      return report
    }
    report.outputs = try sinks.finish()
    if let path = runner.pipeline.archivePath { try writeArchive(path, sinks, &report) }
    try writeReports(&report, start)
    try publication.commit()
    return report
  }

  private func writeArchive(_ path: String, _ sinks: RunSinks, _ report: inout RunReport) throws {
    let writer = try publication.open(
      path, run: token, compressor: runner.environment.compressors.first { path.hasSuffix($0.pathExtension) })
    let bundle = RunBundle(runner: runner, reader: reader, outputs: sinks.hiddenPaths)
    try bundle.write(to: writer, inputs: report.inputs)
    try writer.finish()
    report.outputs.append(
      OutputReport(
        path: path, format: "", dialect: nil, isCompressed: true, byteCount: writer.byteCount, sha256: writer.sha256,
        rows: 0, layout: nil))
  }

  private func writeReports(_ report: inout RunReport, _ start: UInt64) throws {
    guard let folder = runner.pipeline.reportFolder else { return }
    report.reportFolder = folder
    report.duration = runner.environment.clock.nanoseconds() &- start
    let run = try publication.open(PathParts.join(folder, "run.json"), run: token)
    try run.write(runner.environment.reports.report(report))
    try run.finish()
    let manifest = try publication.open(PathParts.join(folder, "datapackage.json"), run: token)
    try manifest.write(runner.environment.reports.manifest(report))
    try manifest.finish()
  }
}
