import HeshuRecords

@testable import HeshuPipeline

/// A pipeline with its input, run in memory.
struct Workbench {
  var files: MemoryFileSystem
  var documents: [(id: String, text: String?)]
  var options = RunOptions()
  /// What is remembered from run to run; nothing where it is nil.
  var ledger: (any Ledger)?
  var batchSize = 2
  var stores: [any TableStoreFormat] = []

  init(_ files: [String: String] = [:], documents: [(id: String, text: String?)] = []) {
    self.files = MemoryFileSystem(files)
    self.documents = documents
  }

  /// One document `d` with that text.
  init(text: String) { self.init(documents: [("d", text)]) }

  /// A table `t.tab` with those lines.
  init(table lines: [String]) { self.init(["t.tab": lines.joined(separator: "\n") + "\n"]) }

  func compile(_ pipeline: Pipeline) -> (compiled: CompiledPipeline?, diagnostics: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let compiled = PipelineCompiler(environment: .plain(files, ledger: ledger, stores: stores), options: options)
      .compile(pipeline, diagnostics: &diagnostics)
    return (compiled, diagnostics.all)
  }

  func runner(_ pipeline: Pipeline) throws -> PipelineRunner {
    let (compiled, diagnostics) = compile(pipeline)
    guard let compiled else { throw RunError.invalidPipeline(diagnostics) }
    let (documents, batchSize) = (documents, batchSize)
    return PipelineRunner(compiled, environment: .plain(files, ledger: ledger, stores: stores), options: options) {
      TextReader(documents, batchSize: batchSize)
    }
  }

  @discardableResult
  func run(_ pipeline: Pipeline) throws -> RunReport { try runner(pipeline).run() }

  /// The lines that a chain of stages writes, the header first.
  func lines(_ stages: [any StageDeclaration], target: LoadTarget = LoadTarget("o.txt"), read: Read? = nil) throws
    -> [String]
  {
    try run(Pipeline(read: read ?? .files(["*"]), stages: stages + [Load([target])]))
    return (files.files[target.path.value] ?? "").split(separator: "\n").map(String.init)
  }

  /// The lines that stages make of the table `t.tab`, with the `source` column taken off.
  func rows(
    _ stages: [any StageDeclaration], take: [FieldUnit], target: LoadTarget = LoadTarget("o.txt")
  ) throws -> [String] {
    let lines = try lines(stages, target: target, read: .table("t.tab", take: take))
    return lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).dropLast().joined(separator: "|") }
  }
}

extension FieldUnit {
  /// `name: unit` in one word each.
  init(_ field: String, _ unit: String) { self.init(Located(field), Located(unit)) }
}

extension NamedExpression {
  init(_ name: String, _ expression: String, in unit: String? = nil) {
    self.init(Located(name), Located(expression), unit: unit.map { Located($0) })
  }
}

/// A place in a pipeline file of a test.
func place(_ line: Int, _ column: Int) -> SourceLocation { SourceLocation(file: "p.yaml", line: line, column: column) }
