import ArgumentParser
import Heshu

/// Runs a pipeline once.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a pipeline: read, extract, check, write.",
    discussion: """
      Reads the documents that the pipeline names, takes every table through its stages and publishes all outputs at the end: each file is \
      wholly old or wholly new. Beside the first output stand findings.ndjson (every check with its verdict, those that passed too), \
      rejects.ndjson, near_misses.ndjson (sentences with a figure that no pattern used), run.json (what was read and written, counts, \
      timings) and datapackage.json (every output with its size, hash and columns).

      The same documents and the same pipeline give the same bytes, whatever --jobs says.

      The summary shows the rows of the first table with their verdicts, and of the other tables the rows that a check has refuted. \
      It is for the eye; programs read the outputs.

      EXAMPLES
        Run it:
          heshu run Pipelines/shaoyang.yaml

        Look at 20 rows of every table and write nothing:
          heshu run --dry-run --rows 20 Pipelines/shaoyang.yaml

        With the day that {date} stands for in paths:
          heshu run --date 2022-12-05 Pipelines/shaoyang.yaml

        With relative paths that begin in another folder:
          heshu run --root archive/2022 Pipelines/shaoyang.yaml

      EXIT STATUS
        0   good
        1   published, with findings of severity error
        2   stopped by a limit, nothing is published
        65  a named input is missing or cannot be used
        74  a file could not be written, nothing is published
        78  the pipeline file is wrong
      """)

  @Argument(help: "The pipeline file; - is standard input.", completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Flag(help: "Do everything but write.")
  var dryRun = false

  @Option(help: ArgumentHelp("Show this many rows of every table.", valueName: "count"))
  var rows: Int?

  @Option(help: ArgumentHelp("The folder at which relative paths begin.", valueName: "folder"), completion: .directory)
  var root = ""

  @Option(help: ArgumentHelp("The day that {date} stands for in paths; today if not given.", valueName: "yyyy-mm-dd"))
  var date: Day?

  @Option(help: ArgumentHelp("How many workers; as many as there are processors if not given.", valueName: "count"))
  var jobs: Int?

  @Flag(help: "Show no summary.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
    if let rows, rows < 0 { throw ValidationError("--rows takes a number from 0 on") }
  }

  func run() throws {
    let options = RunOptions(
      root: root, date: date?.value, jobs: jobs ?? Processors.count, previewRows: rows ?? RunSummary.defaultRows,
      publishes: !dryRun)
    let report = try PipelineSession.open(pipeline, options: options).run()
    if !quiet { try show(report) }
    if let reason = report.stoppedBy {
      throw CommandFailure(.limit, "\(pipeline): stopped, nothing is published: \(reason)")
    }
    if report.findings.errors > 0 { throw ExitStatus.findings.code }
  }

  /// Who does not read the summary changes nothing about the run.
  private func show(_ report: RunReport) throws {
    let summary = RunSummary(report, showsAllTables: rows != nil, isDry: dryRun, terminal: .output)
    let output = StandardOutput()
    do {
      for line in summary.lines { try output.write(line: line) }
      try output.flush()
    } catch is StandardOutput.ClosedPipe {
      return
    }
  }
}
