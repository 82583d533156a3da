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

        Once for each day of a month, {date} in the paths of documents and outputs:
          heshu run --from 2022-11-01 --to 2022-11-30 daily.yaml

        At night, where an earlier run may still be going on:
          heshu run --quiet --wait 600 --timeout 3600 Pipelines/shaoyang.yaml

        With relative paths that begin in another folder:
          heshu run --root archive/2022 Pipelines/shaoyang.yaml

      A run that was killed leaves nothing half done: the next one removes what it left, or brings its outputs to their places where it was \
      decided already. What was published, and which findings were known, stands in .heshu/NAME.db in the report's folder.

      EXIT STATUS
        0   good
        1   published, with findings of severity error that the run before did not have (--all: or had); those that `accepted` lists never count
        2   stopped by a limit, nothing is published
        65  a named input is missing or cannot be used
        74  a file or database could not be written, nothing is published
        75  another run is going on, or another process holds its database
        78  the pipeline file is wrong
        130 stopped by SIGINT, 143 by SIGTERM or --timeout; nothing is published
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

  @Option(help: ArgumentHelp("Run once for each day from this one to that of --to.", valueName: "yyyy-mm-dd"))
  var from: Day?

  @Option(help: ArgumentHelp("The last day of --from.", valueName: "yyyy-mm-dd"))
  var to: Day?

  @Option(help: ArgumentHelp("Wait so long for another run of the pipeline to end.", valueName: "seconds"))
  var wait = 0

  @Option(help: ArgumentHelp("Stop, with nothing published, where it is not done by then.", valueName: "seconds"))
  var timeout: Int?

  @Flag(help: "Read documents again that look unchanged.")
  var rehash = false

  @Flag(help: "Forget documents that have left their folder, with their rows.")
  var prune = false

  @Flag(help: "End with 1 for every finding of severity error, not for new ones alone.")
  var all = false

  @Option(help: "How to show how far it has come, on standard error.")
  var progress = ProgressMode.auto

  @OptionGroup var watch: NightWatch

  @Option(help: ArgumentHelp("How many workers; as many as there are processors if not given.", valueName: "count"))
  var jobs: Int?

  @Flag(help: "Show no summary.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 1024") }
    if !(0...1_000_000).contains(wait) { throw ValidationError("--wait takes a number of seconds from 0 to 1000000") }
    if let timeout, !(1...1_000_000).contains(timeout) {
      throw ValidationError("--timeout takes a number of seconds from 1 to 1000000")
    }
    try validateDays()
    if let rows, rows < 0 { throw ValidationError("--rows takes a number from 0 on") }
  }

  private func validateDays() throws {
    guard from != nil || to != nil else { return }
    guard let from, let to else { throw ValidationError("--from and --to belong together") }
    guard date == nil else { throw ValidationError("--date is one day, --from and --to are several: give one of them") }
    guard pipeline != "-" else { throw ValidationError("--from needs a file: standard input can be read but once") }
    guard RunDays(from: from.value, to: to.value) != nil else {
      throw ValidationError("--to is a day behind --from, at most \(RunDays.limit) days in all")
    }
  }

  func run() throws {
    let view = ProgressView(progress)
    var options = RunOptions(
      root: root, date: date?.value, jobs: jobs ?? Processors.count, previewRows: rows ?? RunSummary.defaultRows,
      publishes: !dryRun)
    options.waitSeconds = wait
    options.progress = view
    options.log = LineLog.logger(progress, view)
    options.rehashes = rehash
    options.prunes = prune
    StopSignals.watch(options.gate, seconds: timeout) { view?.end() }
    guard let from, let to, let days = RunDays(from: from.value, to: to.value) else {
      if try run(options, view) { throw ExitStatus.findings.code }
      return
    }
    var hasFindings = false
    for day in days {
      options.date = day
      options.gate.reset()
      if !quiet { try show([Style.bold.apply(to: Period(day).description, in: .output)]) }
      if try run(options, view) { hasFindings = true }
    }
    if hasFindings { throw ExitStatus.findings.code }
  }

  /// Runs the pipeline for one day, and tells those who were not there how it ended.
  ///
  /// - Returns: whether there are findings that someone has to look at.
  private func run(_ options: RunOptions, _ view: ProgressView?) throws -> Bool {
    var outcome = NightOutcome(pipeline: pipeline, status: 0, ended: 0)
    var session: PipelineSession?
    do {
      let opened = try PipelineSession.open(pipeline, options: options, expectsOutputs: true)
      session = opened
      outcome.pipeline = opened.pipeline.name
      let hasFindings = try run(opened, view, &outcome)
      outcome.status = hasFindings ? ExitStatus.findings.rawValue : 0
      tell(&outcome, session)
      return hasFindings
    } catch let error as CommandFailure {
      outcome.status = error.status.rawValue
      outcome.failure = error.message
      tell(&outcome, session)
      throw error
    }
  }

  private func run(_ session: PipelineSession, _ view: ProgressView?, _ outcome: inout NightOutcome) throws -> Bool {
    let report: RunReport
    do {
      defer { view?.end() }
      report = try session.run()
    }
    outcome.report = report
    session.report(report.warnings)
    if !quiet { try show(report) }
    if let reason = report.stoppedBy {
      // Nothing is published, so that these can be looked up nowhere.
      for reject in report.firstRejects { StandardError.write(line: reject.report) }
      let more = report.rejects - report.firstRejects.count
      if more > 0 { StandardError.write(line: "heshu: … and \(more) more") }
      throw CommandFailure(.limit, "\(pipeline): stopped, nothing is published: \(reason)")
    }
    return report.newErrors > 0 || (all && report.openErrors > 0)
  }

  private func tell(_ outcome: inout NightOutcome, _ session: PipelineSession?) {
    let watch = watch.completed(by: session?.pipeline)
    guard watch.isAskedFor else { return }
    outcome.ended = SystemClock().wallNanoseconds() / 1_000_000_000
    if let folder = session?.pipeline.reportFolder, let name = session?.pipeline.name {
      let ledger = try? RunEnvironment.standard.readLedger(LedgerPlace.ledger(folder, pipeline: name))
      outcome.runs = (try? ledger?.runs(limit: 1000)) ?? []
    }
    watch.tell(outcome)
  }

  private func show(_ report: RunReport) throws {
    try show(RunSummary(report, showsAllTables: rows != nil, isDry: dryRun, terminal: .output).lines)
  }

  /// Who does not read the summary changes nothing about the run.
  private func show(_ lines: [String]) throws {
    let output = StandardOutput()
    do {
      for line in lines { try output.write(line: line) }
      try output.flush()
    } catch is StandardOutput.ClosedPipe {
      return
    }
  }
}
