import HeshuFigures
import HeshuRecords

/// Proves a declared pipeline before it runs: binds every stage to its columns and every output to its place.
public struct PipelineCompiler: Sendable {
  let environment: RunEnvironment
  let options: RunOptions

  public init(environment: RunEnvironment, options: RunOptions = RunOptions()) {
    self.environment = environment
    self.options = options
  }

  /// The pipeline ready to run; nil where `diagnostics` has errors.
  public func compile(_ pipeline: Pipeline, diagnostics: inout Diagnostics) -> CompiledPipeline? {
    let references = ReferenceFiles(environment: environment, root: options.root)
    var compiled = CompiledPipeline(
      pipeline: pipeline, name: pipeline.name.value, tables: [], archivePath: nil, reportFolder: nil, references: [],
      hasPatterns: false)
    var paths: [String: Located<String>] = [:]
    for table in declaredTables(pipeline) {
      let bound = compile(
        table, pipeline, references, &paths, &compiled, diagnostics: &diagnostics)
      compiled.tables.append(bound)
    }
    checkReferences(compiled, diagnostics: &diagnostics)
    compiled.references = references.files
    compiled.reportFolder = reportFolder(pipeline, compiled)
    return diagnostics.hasErrors ? nil : compiled
  }

  /// The tables with the stages that all of them share behind their own.
  private func declaredTables(_ pipeline: Pipeline) -> [TableDeclaration] {
    guard pipeline.tables.isEmpty else {
      return pipeline.tables.map { TableDeclaration($0.name, stages: $0.stages + pipeline.stages) }
    }
    let extract = pipeline.stages.lazy.compactMap { $0 as? Extract }.first
    return [TableDeclaration(extract?.table ?? pipeline.name, stages: pipeline.stages)]
  }

  private func compile(
    _ table: TableDeclaration, _ pipeline: Pipeline, _ references: ReferenceFiles,
    _ paths: inout [String: Located<String>], _ compiled: inout CompiledPipeline, diagnostics: inout Diagnostics
  ) -> CompiledTable {
    var bound = CompiledTable(name: table.name.value, stages: [], schema: Schema(), outputs: [])
    for (place, declaration) in table.stages.enumerated() {
      checkOrder(declaration, place, table, diagnostics: &diagnostics)
      if let extract = declaration as? Extract, !extract.takesAllFigures { compiled.hasPatterns = true }
      if let load = declaration as? Load {
        bound.outputs += outputs(load, bound, pipeline, &paths, diagnostics: &diagnostics)
      } else if let archive = declaration as? Archive {
        compiled.archivePath = PathTemplate.fill(archive.path, table: nil, day: day(pipeline), diagnostics: &diagnostics)
          .map { PathParts.join(options.root, $0) }
      } else if let stage = declaration as? any RowStageDeclaration {
        let context = BindingContext(
          table: table.name.value, position: place + 1, schemas: [:], references: references)
        var found = Diagnostics()
        let result = stage.bind(to: bound.schema, in: context, diagnostics: &found)
        for diagnostic in found.all { diagnostics.append(diagnostic) }
        guard let result else { break }
        let name = type(of: stage).specification.name
        bound.stages.append(
          BoundStage(name: name, stage: result, mayDropRows: name == "filter" || name == "aggregate"))
        bound.schema = result.output
      }
    }
    applyLabels(pipeline, &bound)
    return bound
  }

  private func checkOrder(
    _ declaration: any StageDeclaration, _ place: Int, _ table: TableDeclaration, diagnostics: inout Diagnostics
  ) {
    if place == 0, !(declaration is Extract) {
      diagnostics.error(
        "extract-first", "the chain of table '\(table.name.value)' does not begin with extract",
        at: declaration.location ?? table.name.location, hint: "put `extract` first: it makes the rows")
    }
    if place > 0, declaration is Extract {
      diagnostics.error(
        "second-extract", "table '\(table.name.value)' extracts twice", at: declaration.location,
        hint: "give the patterns to one extract, or make a second table")
    }
  }

  private func outputs(
    _ load: Load, _ table: CompiledTable, _ pipeline: Pipeline, _ paths: inout [String: Located<String>],
    diagnostics: inout Diagnostics
  ) -> [OutputPlan] {
    var plans: [OutputPlan] = []
    for target in load.targets {
      guard
        let path = PathTemplate.fill(target.path, table: table.name, day: day(pipeline), diagnostics: &diagnostics)
      else { continue }
      if paths[path] != nil {
        diagnostics.error(
          "same-path", "'\(path)' would receive two outputs", at: target.path.location,
          hint: "put {table} into the path")
        continue
      }
      paths[path] = target.path
      if let plan = output(target, path: path, diagnostics: &diagnostics) { plans.append(plan) }
    }
    return plans
  }

  private func output(_ target: LoadTarget, path: String, diagnostics: inout Diagnostics) -> OutputPlan? {
    var endings = PathParts.extensions(path)[...]
    let compressor = environment.compressors.first { $0.pathExtension == endings.first }
    if compressor != nil { endings.removeFirst() }
    let format = target.format?.value ?? endings.first ?? ""
    guard environment.formats.contains(format) else {
      let near = Spelling.nearest(to: format, among: environment.formats)
      diagnostics.error(
        "unknown-format", "no format is called '\(format)'", at: target.format?.location ?? target.path.location,
        hint: near.map { "did you mean '\($0)'?" } ?? "there are: \(environment.formats.joined(separator: ", "))")
      return nil
    }
    guard let encoder = environment.makeEncoder(format, target, &diagnostics) else { return nil }
    return OutputPlan(
      path: PathParts.join(options.root, path), format: format, target: target, encoder: encoder,
      compressor: compressor)
  }

  private func day(_ pipeline: Pipeline) -> () -> CalendarDay? {
    { options.date ?? environment.clock.today(in: pipeline.timeZone?.value) }
  }

  private func applyLabels(_ pipeline: Pipeline, _ table: inout CompiledTable) {
    for index in table.schema.fields.indices {
      if let label = pipeline.labels[table.schema.fields[index].name] { table.schema.fields[index].label = label }
    }
  }

  /// The report's folder: the one that is named, else that of the first output.
  private func reportFolder(_ pipeline: Pipeline, _ compiled: CompiledPipeline) -> String? {
    if let report = pipeline.report { return PathParts.join(options.root, report.value) }
    return compiled.tables.lazy.flatMap(\.outputs).first.map { PathParts.split($0.path).folder }
  }

  private func checkReferences(_ compiled: CompiledPipeline, diagnostics: inout Diagnostics) {
    guard compiled.archivePath == nil || compiled.tables.contains(where: { !$0.outputs.isEmpty }) else {
      diagnostics.error(
        "nothing-to-archive", "there is an archive and no output", at: nil, hint: "add a `load` stage")
      return
    }
  }
}
