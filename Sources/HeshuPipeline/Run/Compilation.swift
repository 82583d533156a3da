import HeshuFigures
import HeshuRecords

/// One compilation of a pipeline on its way.
struct Compilation {
  let pipeline: Pipeline
  let environment: RunEnvironment
  let options: RunOptions
  let references: ReferenceFiles
  var paths: OutputPaths
  var compiled: CompiledPipeline
  var diagnostics = Diagnostics()
  /// The names of all tables, and the columns of those that are bound.
  var declaredNames: Set<String> = []
  var boundSchemas: [String: Schema] = [:]
  var boundTables: [CompiledTable] = []
  /// Places of files that several tables name.
  var sharedPlaces: Set<ExactName> = []
  private var archive: Located<String>?

  init(_ pipeline: Pipeline, _ environment: RunEnvironment, _ options: RunOptions) {
    self.pipeline = pipeline
    self.environment = environment
    self.options = options
    references = ReferenceFiles(environment: environment, root: options.root)
    let today = environment.clock.today(in: pipeline.timeZone?.value)
    paths = OutputPaths(root: options.root, day: options.date ?? today)
    compiled = CompiledPipeline(
      pipeline: pipeline, read: pipeline.read, name: pipeline.name.value, tables: [], archivePath: nil,
      reportFolder: nil, references: [],
      hasPatterns: false)
    compiled.day = options.date ?? today
    if today == nil, let zone = pipeline.timeZone {
      diagnostics.error(
        "unknown-timezone", "no time zone is called '\(zone.value)'", at: zone.location,
        hint: "write it as Asia/Shanghai")
    }
  }

  /// Goes through all tables; what is wrong is in `diagnostics`.
  mutating func run() -> CompiledPipeline {
    bindInput()
    sharedPlaces = findSharedPlaces(declaredTables)
    bindTables(declaredTables)
    proveTests()
    compiled.references = references.files
    bindAccepted()
    bindArchive()
    bindReport()
    bindNotices()
    return compiled
  }

  /// Takes note of what is read, so that no output takes its place.
  private mutating func bindInput() {
    switch pipeline.read {
    case .files(let files):
      let day = compiled.day.map { Period($0).description }
      let filled = files.map { file in
        day.map { Located(file.value.replacing("{date}", with: $0), at: file.location) } ?? file
      }
      compiled.read = .files(filled)
      if pipeline.isIncremental, let input = files.first(where: { $0.value == StandardInputReader.id }) {
        diagnostics.error(
          "stream-since", "standard input is not there a second time, so no ledger can know it", at: input.location,
          hint: "name files, or take `since` away")
      }
      for file in filled { paths.addInput(file.value, "a document of the pipeline") }
    case .table(let path, let part, let take):
      compiled.tableSource = TableSource(
        path, part: part, take: take, environment: environment, diagnostics: &diagnostics)
      requireInside(path)
      paths.addInput(path.value, "the table that the pipeline reads")
    }
    if let path = pipeline.path, options.root.isEmpty { paths.addInput(path, "the pipeline itself") }
    if let accepted = pipeline.accepted {
      paths.addInput(accepted.value, "the list of accepted findings")
    }
    for case let join as Join in declaredTables.flatMap(\.stages) {
      guard case .file(let file, _) = join.source else { continue }
      requireInside(file)
      paths.addInput(file.value, "a table that a join reads")
    }
  }

  /// - Returns: whether the path stays below the root.
  @discardableResult
  mutating func requireInside(_ path: Located<String>) -> Bool {
    if PathTemplate.isInside(options.root, path.value) { return true }
    diagnostics.error(
      "bad-path", "'\(path.value)' leads out of the root", at: path.location,
      hint: "name a file below the folder that paths begin at; --root moves it")
    return false
  }

  /// The tables with the stages that all of them share behind their own.
  private var declaredTables: [TableDeclaration] {
    guard pipeline.tables.isEmpty else {
      return pipeline.tables.map { TableDeclaration($0.name, stages: $0.stages + pipeline.stages) }
    }
    let extract = pipeline.stages.lazy.compactMap { $0 as? Extract }.first
    return [TableDeclaration(extract?.table ?? pipeline.name, stages: pipeline.stages)]
  }

  /// Two archives would hold the same; shared stages name one for every table.
  mutating func note(_ stage: Archive) {
    if let archive, archive != stage.path {
      diagnostics.error(
        "second-archive", "a run has one archive, and '\(archive.value)' is one already", at: stage.location,
        hint: "keep one of them")
    }
    archive = archive ?? stage.path
  }

  private mutating func bindArchive() {
    guard let archive else { return }
    compiled.archivePath = paths.claim(archive, for: "the archive", diagnostics: &diagnostics)
    if !compiled.tables.contains(where: { !$0.outputs.isEmpty }), !diagnostics.hasErrors {
      diagnostics.error(
        "nothing-to-archive", "there is an archive and no output", at: archive.location, hint: "add a `load` stage")
    }
  }

  /// The report's folder: the one that is named, else that of the first output.
  private mutating func bindReport() {
    var folder: String?
    if let report = pipeline.report {
      folder = paths.fill(report, diagnostics: &diagnostics)
    } else {
      folder = compiled.tables.lazy.flatMap(\.outputs).first { !isServer($0) }.map { PathParts.split($0.path).folder }
    }
    guard let folder else { return warnOfMissingReport() }
    compiled.reportFolder = folder
    for name in ReportFile.names {
      _ = paths.claim(
        PathParts.join(folder, name), at: pipeline.report?.location, for: "the run's report",
        diagnostics: &diagnostics)
    }
    for path in [
      LedgerPlace.ledger(folder, pipeline: compiled.name), LedgerPlace.lock(folder, pipeline: compiled.name),
    ] {
      _ = paths.claim(path, at: pipeline.report?.location, for: "the ledger", diagnostics: &diagnostics)
    }
  }

  private func isServer(_ output: OutputPlan) -> Bool {
    output.store.map { compiled.stores[$0].format.publication == .server } ?? false
  }

  /// A pipeline that writes to servers alone has no folder for what was rejected.
  private mutating func warnOfMissingReport() {
    guard !diagnostics.hasErrors, let output = compiled.tables.lazy.flatMap(\.outputs).first else { return }
    diagnostics.warning(
      "no-report", "rejects and near misses of the run are written nowhere", at: output.target.path.location,
      hint: "name a folder for them: report: Output")
  }
}
