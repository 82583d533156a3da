import Foundation
import HeshuPipeline
import HeshuRecords

extension Pipeline {
  /// Proves the pipeline and runs it once.
  ///
  /// ```swift
  /// let pipeline = Pipeline(read: .files(["bulletins/*.txt"]), stages: [Extract.figures, Load("figures.csv")])
  /// let report = try await pipeline.run()
  /// print(report.figures)
  /// ```
  ///
  /// - Returns: what was done; `stoppedBy` says that a limit kept the run from publishing.
  /// - Throws: `RunError`, of which `invalidPipeline` has all that is wrong with the pipeline; `DocumentError` for a named
  ///   file that cannot be used; `FileSystemError`, `StoreError` and `LedgerError` for what cannot be written or read.
  ///   Nothing was published then, but for `RunError.unfinished`: that run is decided, and the next one brings it to its end.
  public func run(
    options: RunOptions = RunOptions(), environment: RunEnvironment = .standard
  ) async throws -> RunReport {
    try await withCheckedThrowingContinuation { continuation in
      let thread = Thread {
        continuation.resume(with: Result { try runNow(options: options, environment: environment) })
      }
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// The same on the calling thread, for programs that have nothing else to do.
  ///
  /// - Throws: what `run` throws.
  public func runNow(options: RunOptions = RunOptions(), environment: RunEnvironment = .standard) throws -> RunReport {
    var diagnostics = Diagnostics()
    let compiler = PipelineCompiler(environment: environment, options: options)
    guard let compiled = compiler.compile(self, diagnostics: &diagnostics) else {
      throw RunError.invalidPipeline(diagnostics.all)
    }
    return try compiled.run(options: options, environment: environment)
  }
}

extension CompiledPipeline {
  /// Runs a pipeline that has been proved, on the calling thread.
  ///
  /// - Throws: what `Pipeline.run` throws, but for `RunError.invalidPipeline`.
  public func run(options: RunOptions, environment: RunEnvironment = .standard) throws -> RunReport {
    let read = read
    let encoding = pipeline.encoding?.value
    let segmentation = segmentation
    return try PipelineRunner(self, environment: environment, options: options) {
      try DocumentReaders.open(read, root: options.root, encoding: encoding, segmentation: segmentation)
    }.run()
  }

  /// The documents that a run would read, in order; none where rows come from a table.
  ///
  /// - Throws: `DocumentError` where a named file is missing or a pattern is wrong.
  public func documents(root: String) throws -> [String] {
    guard case .files(let patterns) = read else { return [] }
    return try DocumentReaders.names(patterns.map(\.value), root: root)
  }
}
