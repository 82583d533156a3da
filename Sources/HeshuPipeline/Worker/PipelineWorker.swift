import HeshuRecords

/// The streaming part of a pipeline over a stream of documents, for programs that spread documents over machines.
///
/// It reads no files but those that joins name, and writes to none: rows, findings and rejects leave as typed records in the order of the
/// documents, and a trailer that counts them ends the stream. A record that cannot be used is a reject, never an error, so that a program that
/// starts failed tasks again does not start one for ever.
public struct PipelineWorker: Sendable {
  private let pipeline: CompiledPipeline
  private let layouts: [[TableLayout]]
  private let encoding: any RecordEncoding

  /// Makes the worker of a pipeline.
  ///
  /// - Returns: nil, with a diagnostic for each of them, where a stage needs rows of other documents.
  public init?(_ pipeline: CompiledPipeline, encoding: any RecordEncoding, diagnostics: inout Diagnostics) {
    WorkerDiagnosis.find(in: pipeline, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    var streaming = pipeline
    var layouts: [[TableLayout]] = []
    for index in streaming.tables.indices {
      let table = streaming.tables[index]
      // Which figures are qualified is not known before the last document, and every part of the stream must have the same columns.
      let target = LoadTarget("", hasVerdicts: true)
      let fields = Set(table.schema.fields.indices)
      var layout = LayoutBuilder.layout(table: table.name, schema: table.schema, target: target, qualified: fields)
      layout.columns.removeAll { $0.part == .source }
      layouts.append([layout])
      streaming.tables[index].outputs = [
        OutputPlan(path: "", format: "", target: target, encoder: encoding.rows, compressor: nil)
      ]
    }
    self.pipeline = streaming
    self.layouts = layouts
    self.encoding = encoding
  }

  /// Works on all documents of a reader and gives the records piece by piece, the trailer last.
  ///
  /// - Throws: what `reader` or `write` throw, and `RunError.unbalanced`; there is no trailer then.
  public func run(
    _ reader: any DocumentReader, jobs: Int, write: @escaping ([UInt8]) throws -> Void
  ) throws -> WorkerCounts {
    let output = WorkerOutput(pipeline, encoding: encoding, write: write)
    let work = OrderedWork<BatchOutcome>(reader: reader) { try output.take($0) }
    try work.run(jobs: jobs) {
      let processor = try BatchProcessor(pipeline, layouts: layouts, previewRows: 0)
      return { batch, side in try processor.process(&batch, side: side) }
    }
    return try output.finish()
  }
}
