import ArgumentParser
import Heshu

/// What the last run of a pipeline could not use.
struct RejectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejects",
    abstract: "Look at what the last run could not use, and try it again.",
    discussion: """
      Reads rejects.ndjson in the report's folder of a pipeline: every document or record that the run that was published last could not use, with its \
      place, the reason and the raw bytes. A run that a limit stops publishes nothing and names its first rejects itself.

      EXAMPLES
        How many of each kind:
          heshu rejects list Pipelines/shaoyang.yaml

        Each of one kind, with its place and its text:
          heshu rejects show --code unit-mismatch Pipelines/shaoyang.yaml

        Which of them the pipeline, as it stands now, would take; the documents are read again and nothing is written:
          heshu rejects replay Pipelines/shaoyang.yaml

      EXIT STATUS
        0   good; replay: all of them would be taken
        1   replay: some are rejected still
        65  there is no rejects.ndjson yet, or a document is missing
        78  the pipeline file is wrong
      """,
    subcommands: [RejectsList.self, RejectsShow.self, RejectsReplay.self], defaultSubcommand: RejectsList.self)
}

/// What the subcommands of `heshu rejects` share.
struct RejectOptions: ParsableArguments {
  @Argument(help: "The pipeline file.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: ArgumentHelp("The folder at which relative paths begin.", valueName: "folder"), completion: .directory)
  var root = ""

  @Option(help: ArgumentHelp("Only rejects of this code, such as unit-mismatch.", valueName: "code"))
  var code: String?

  /// The pipeline, and the rejects of its last run.
  func open() throws -> (session: PipelineSession, rejects: [Reject]) {
    let session = try PipelineSession.open(pipeline, options: RunOptions(root: root, publishes: false))
    guard let folder = session.pipeline.reportFolder else {
      throw CommandFailure(.input, "\(pipeline): the pipeline writes nothing, so it keeps no rejects")
    }
    let path = PathParts.join(folder, "rejects.ndjson")
    do {
      let bytes = try RunEnvironment.standard.fileSystem.read(path)
      let rejects = try RejectLines.read(bytes)
      return (session, code.map { code in rejects.filter { $0.code == code } } ?? rejects)
    } catch let error as FileSystemError {
      throw CommandFailure(.input, "\(path): \(error.reason); a run writes it")
    } catch {
      throw CommandFailure(.input, "\(path): \(error)")
    }
  }
}

/// `heshu rejects list`
struct RejectsList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Count rejects by stage and code.")

  @OptionGroup var options: RejectOptions

  func run() throws {
    let rejects = try options.open().rejects
    let groups = Dictionary(grouping: rejects) { [$0.stage, $0.code] }
    var table = TerminalTable(
      ["rejects", "stage", "code", "first"].map {
        TerminalTable.Column(title: $0, isRightAligned: $0 == "rejects", mayShrink: $0 == "first")
      }, in: .output)
    let rows = groups.sorted { ($1.value.count, $0.key[0], $0.key[1]) < ($0.value.count, $1.key[0], $1.key[1]) }.map {
      [TerminalTable.Cell("\($0.value.count)"), TerminalTable.Cell($0.key[0]), TerminalTable.Cell($0.key[1])]
        + $0.value.prefix(1).map { TerminalTable.Cell($0.place) }
    }
    table.fit(rows)
    let output = StandardOutput()
    if !rows.isEmpty { try output.write(line: table.header()) }
    for row in rows { try output.write(line: table.line(row)) }
    // A run that a limit stopped has left the rejects of the one before.
    let count = rejects.count.counted("reject", "rejects")
    try output.write(line: "\(count) in the run that was published last")
    try output.flush()
  }
}

/// `heshu rejects show`
struct RejectsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show rejects with their places, reasons and texts.")

  @OptionGroup var options: RejectOptions

  func run() throws {
    let output = StandardOutput()
    for reject in try options.open().rejects {
      for line in reject.lines(in: .output) { try output.write(line: line) }
    }
    try output.flush()
  }
}

/// `heshu rejects replay`
struct RejectsReplay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Read the rejected documents again, and say what the pipeline would take now.")

  @OptionGroup var options: RejectOptions

  func run() throws {
    let (session, rejects) = try options.open()
    let (now, missing) = try session.rejects(of: Set(rejects.map(\.document)))
    let output = StandardOutput()
    var count = 0
    for reject in rejects {
      let still = now.first {
        $0.document.hasBytes(of: reject.document) && $0.byteStart == reject.byteStart && $0.stage == reject.stage
      }
      let isMissing = missing.contains(reject.document)
      if still != nil || isMissing { count += 1 }
      let mark = isMissing ? "missing" : still != nil ? "rejected" : "taken"
      let style = mark == "taken" ? Style.good : Style.wrong
      try output.write(
        line: "\(style.apply(to: mark, in: .output))  \(reject.place)  \(still?.code ?? reject.code)")
    }
    try output.write(line: "\(rejects.count - count) of \(rejects.count) would be taken now")
    try output.flush()
    if count > 0 { throw ExitStatus.findings.code }
  }
}

extension Reject {
  fileprivate func lines(in terminal: Terminal) -> [String] {
    var lines = ["\(Style.bold.apply(to: place, in: terminal)): \(stage): \(code): \(DisplayWidth.fitted(message))"]
    let text = DisplayWidth.fitted(String(decoding: raw, as: UTF8.self), to: 200)
    if !raw.isEmpty { lines.append("  " + text + (isTruncated ? " …" : "")) }
    return lines
  }
}
