import HeshuPipeline
import HeshuRecords

extension CompiledPipeline {
  /// The pipeline as a worker that writes NDJSON records.
  ///
  /// ```swift
  /// let worker = pipeline.worker(diagnostics: &diagnostics)
  /// let counts = try worker?.run(DocumentReaders.open(["-"], form: .ndjson, hashes: true), jobs: 1) { output.write($0) }
  /// ```
  ///
  /// - Returns: nil, with diagnostics, where a stage needs the rows of all documents.
  public func worker(diagnostics: inout Diagnostics) -> PipelineWorker? {
    PipelineWorker(self, encoding: JSONRecords(), diagnostics: &diagnostics)
  }
}
