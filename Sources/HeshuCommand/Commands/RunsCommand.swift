import ArgumentParser
import Heshu

/// What the ledger of a pipeline knows of its runs.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List the runs of a pipeline, and compare them.",
    discussion: """
      The ledger stands in .heshu/NAME.db in the report's folder of a pipeline. It has a line for each run that was decided: a run that found \
      nothing new, was stopped or failed is none.

      EXAMPLES
        The latest runs, the last one first:
          heshu runs list Pipelines/shaoyang.yaml

        One of them:
          heshu runs show Pipelines/shaoyang.yaml 12

        What came between two of them:
          heshu runs diff Pipelines/shaoyang.yaml 11 12

      EXIT STATUS
        0   good
        1   diff: the runs differ
        65  there is no such run, or no ledger yet
        78  the pipeline file is wrong
      """,
    subcommands: [RunsList.self, RunsShow.self, RunsDiff.self], defaultSubcommand: RunsList.self)
}

/// What the subcommands of `heshu runs` share: a pipeline and its ledger.
struct LedgerOptions: ParsableArguments {
  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: ArgumentHelp("The folder at which relative paths begin.", valueName: "folder"), completion: .directory)
  var root = ""

  /// The pipeline's ledger.
  func open() throws -> any Ledger { try open(path()) }

  /// Where the ledger stands.
  func path() throws -> String { try path(of: compiled()) }

  /// The pipeline as it stands now.
  func compiled() throws -> CompiledPipeline {
    try PipelineSession.open(pipeline, options: RunOptions(root: root, publishes: false)).pipeline
  }

  func path(of compiled: CompiledPipeline) throws -> String {
    guard let folder = compiled.reportFolder else {
      throw CommandFailure(.input, "\(pipeline): the pipeline writes nothing, so it has no ledger")
    }
    return LedgerPlace.ledger(folder, pipeline: compiled.name)
  }

  func open(_ path: String) throws -> any Ledger {
    do {
      if let ledger = try RunEnvironment.standard.readLedger(path) { return ledger }
    } catch {
      throw CommandFailure(error)
    }
    throw CommandFailure(.input, "\(path): there is no ledger yet; the first run makes it")
  }

  /// A run by its number, or by the start of its id.
  func run(_ name: String, in ledger: any Ledger) throws -> RunRecord {
    let runs = try ledger.runs(limit: .max)
    if let number = Int(name), let run = runs.first(where: { $0.number == number }) { return run }
    let named = runs.filter { name.count >= 4 && $0.id.hasPrefix(name) }
    if let run = named.first { return run }
    let known = runs.isEmpty ? "there is none yet" : "there are 1 to \(runs[0].number)"
    throw CommandFailure(.input, "there is no run \(name); \(known)")
  }
}

/// `heshu runs list`
struct RunsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the latest runs, the last one first.")

  @OptionGroup var options: LedgerOptions

  @Option(help: ArgumentHelp("How many.", valueName: "count"))
  var limit = 20

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit takes a number from 1 on") }
  }

  func run() throws {
    // Short enough for 80 columns; the second "new" speaks of errors as the first one does of documents.
    let columns = ["run", "started", "docs", "new", "rows", "rejects", "errors", "new", "seconds", "id"]
    var table = TerminalTable(
      columns.map {
        TerminalTable.Column(title: $0, isRightAligned: $0 != "id" && $0 != "started", mayShrink: $0 == "id")
      }, in: .output)
    let rows = try options.open().runs(limit: limit).map { run in
      let counts = run.counts
      return [
        "\(run.number)", RunFacts.minute(run.started), "\(counts.documents)", "\(counts.newDocuments)",
        "\(counts.rows)", "\(counts.rejects)", "\(counts.errors)", "\(counts.newErrors)", RunFacts.seconds(run), run.id,
      ].map { TerminalTable.Cell($0) }
    }
    table.fit(rows)
    let output = StandardOutput()
    try output.write(line: table.header())
    for row in rows { try output.write(line: table.line(row)) }
    try output.flush()
  }
}

/// `heshu runs show`
struct RunsShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one run.")

  @OptionGroup var options: LedgerOptions

  @Argument(help: ArgumentHelp("Its number, or the start of its id; the last one if not given.", valueName: "run"))
  var name: String?

  func run() throws {
    let path = try options.path()
    let ledger = try options.open(path)
    guard let record = try name.map({ try options.run($0, in: ledger) }) ?? ledger.runs(limit: 1).first else {
      throw CommandFailure(.input, "there is no run yet")
    }
    let output = StandardOutput()
    for line in RunFacts.lines(record, ledger: path, in: .output) { try output.write(line: line) }
    try output.flush()
  }
}

/// `heshu runs diff`
struct RunsDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract:
      "Say what changed between two runs: documents, pipeline, program, counts, and the cells of their outputs.",
    discussion: """
      Cells are compared where the outputs of both runs can still be read: in their places, or in the archive of the run. Each is told with why it differs: the \
      document's text, the pipeline, the program, or what other rows and joined tables have made of it.
      """)

  @OptionGroup var options: LedgerOptions

  @Argument(help: "The earlier run: its number, or the start of its id.")
  var first: String

  @Argument(help: "The later run.")
  var second: String

  @Flag(help: "Show every cell that changed.")
  var all = false

  func run() throws {
    let pipeline = try options.compiled()
    let path = try options.path(of: pipeline)
    let ledger = try options.open(path)
    let before = try options.run(first, in: ledger)
    let after = try options.run(second, in: ledger)
    let difference = RunDifference(
      before, after, documents: (try ledger.versions(at: before.number), try ledger.versions(at: after.number)))
    let output = StandardOutput()
    for line in difference.lines(in: .output) { try output.write(line: line) }
    if before.number != after.number {
      let comparison = try RunComparison(
        before, after, of: pipeline, in: ledger, path: path, root: options.root)
      for line in comparison.lines(all: all, in: .output) { try output.write(line: line) }
    }
    try output.flush()
    if !difference.isEmpty { throw ExitStatus.findings.code }
  }
}
