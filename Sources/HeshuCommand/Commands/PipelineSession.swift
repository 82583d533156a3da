import Heshu

/// A pipeline file that was read and proven, with what the command line has to say about it on the way.
struct PipelineSession {
  let pipeline: CompiledPipeline
  let options: RunOptions

  /// Reads and compiles a pipeline file; all diagnostics go to standard error.
  ///
  /// - Parameter expectsOutputs: whether a pipeline that writes nothing is told of.
  /// - Throws: where the file cannot be read, or the pipeline is wrong.
  static func open(
    _ path: String, options: RunOptions, expectsOutputs: Bool = false
  ) throws(CommandFailure) -> PipelineSession {
    var diagnostics = Diagnostics()
    let bytes = try read(path)
    var compiled: CompiledPipeline?
    if let declared = PipelineFile.read(bytes, path: path, diagnostics: &diagnostics) {
      let compiler = PipelineCompiler(environment: .standard, options: options)
      compiled = compiler.compile(declared, diagnostics: &diagnostics)
    }
    if expectsOutputs, let compiled, compiled.tables.allSatisfy(\.outputs.isEmpty), !diagnostics.hasErrors {
      diagnostics.warning(
        "no-load", "no table is loaded anywhere, so that a run writes no rows",
        at: (compiled.pipeline.stages + compiled.pipeline.tables.flatMap(\.stages)).last?.location,
        hint: "add a stage such as `load: 'Output/{table}.csv'`")
    }
    report(diagnostics, of: path, source: String(decoding: bytes, as: UTF8.self))
    guard let compiled, !diagnostics.hasErrors else { throw failure(path, diagnostics) }
    return PipelineSession(pipeline: compiled, options: options)
  }

  private static func failure(_ path: String, _ diagnostics: Diagnostics) -> CommandFailure {
    let count = diagnostics.all.count { $0.level == .error }
    return CommandFailure(.pipeline, "\(path): \(count.counted("error", "errors"))")
  }

  /// Reads the file of a pipeline; `-` is standard input.
  private static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return try RunEnvironment.standard.fileSystem.read(path == "-" ? "/dev/stdin" : path)
    } catch {
      throw CommandFailure(.input, "\(path): \(error.reason)")
    }
  }

  /// Shows the lines that diagnostics speak of, where these are lines of the pipeline file.
  private static func report(_ diagnostics: Diagnostics, of path: String, source: String) {
    for diagnostic in diagnostics.all {
      let isInFile = diagnostic.location?.file == path
      StandardError.write(line: DiagnosticText.render(diagnostic, source: isInFile ? source : nil))
    }
  }

  /// The streaming part of the pipeline.
  ///
  /// - Throws: where the pipeline has a part that does not stream.
  func worker(_ path: String) throws(CommandFailure) -> PipelineWorker {
    var diagnostics = Diagnostics()
    let worker = pipeline.worker(diagnostics: &diagnostics)
    PipelineSession.report(diagnostics, of: path, source: String(decoding: pipeline.pipeline.text, as: UTF8.self))
    guard let worker else { throw PipelineSession.failure(path, diagnostics) }
    return worker
  }

  /// Shows what a run has done and may not have been meant.
  func report(_ warnings: [Diagnostic]) {
    let source = String(decoding: pipeline.pipeline.text, as: UTF8.self)
    for warning in warnings {
      let isInFile = warning.location?.file == pipeline.pipeline.path
      StandardError.write(line: DiagnosticText.render(warning, source: isInFile ? source : nil))
    }
  }

  /// Runs the pipeline once.
  func run() throws(CommandFailure) -> RunReport {
    do {
      return try pipeline.run(options: options)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// What the pipeline rejects of some documents, as it and they are now; nothing is written.
  ///
  /// - Returns: the rejects, and the documents that are not there any more.
  func rejects(of documents: Set<String>) throws(CommandFailure) -> (rejects: [Reject], missing: Set<String>) {
    guard !documents.isEmpty else { return ([], []) }
    var options = options
    options.publishes = false
    options.keepsRejects = true
    var compiled = pipeline
    compiled.pipeline.isIncremental = false
    // As members of a pattern, so that one that cannot be read is a reject and not the end.
    if case .files = compiled.read { compiled.read = .files(documents.sorted().map { Located(Self.pattern($0)) }) }
    do {
      var missing: Set<String> = []
      if case .files = compiled.read { missing = documents.subtracting(try compiled.documents(root: options.root)) }
      return (try compiled.run(options: options).keptRejects, missing)
    } catch {
      throw CommandFailure(error)
    }
  }

  /// A pattern that a path alone matches.
  private static func pattern(_ path: String) -> String {
    var pattern = ""
    for character in path {
      pattern += "*?[".contains(character) ? "[\(character)]" : String(character)
    }
    guard let last = path.last, !"*?[/]".contains(last) else { return pattern }
    return pattern.dropLast() + "[\(last)]"
  }

  /// Runs the tests that the file carries.
  func test() throws(CommandFailure) -> [PipelineTestResult] {
    do {
      return try PipelineTester(pipeline, environment: .standard).run()
    } catch {
      throw CommandFailure(error)
    }
  }
}
