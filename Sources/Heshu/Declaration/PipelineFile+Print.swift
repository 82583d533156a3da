import HeshuPipeline
import HeshuRecords

extension PipelineFile {
  /// Writes a pipeline as a file in which every default is left out; read back it is the same pipeline.
  ///
  /// A stage of a type that no pipeline file can name is left out.
  public static func print(_ pipeline: Pipeline) -> String {
    var pairs: [(String, PrintedNode)] = [("heshu", .text(version))]
    if pipeline.name != "pipeline" { pairs.append(("pipeline", .text(pipeline.name.value))) }
    if let zone = pipeline.timeZone { pairs.append(("timezone", .text(zone.value))) }
    if case .files(let files) = pipeline.read, pipeline.isIncremental || pipeline.encoding != nil {
      var read: [(String, PrintedNode)] = [("files", .oneOrList(files))]
      if let encoding = pipeline.encoding { read.append(("encoding", .text(encoding.value))) }
      if pipeline.isIncremental { read.append(("since", .text("ledger"))) }
      pairs.append(("read", .mapping(read)))
    } else {
      pairs.append(("read", printed(pipeline.read)))
    }
    if !pipeline.tables.isEmpty {
      pairs.append(("tables", .mapping(pipeline.tables.map { ($0.name.value, printed($0.stages)) })))
    }
    if !pipeline.stages.isEmpty { pairs.append(("stages", printed(pipeline.stages))) }
    for (key, path) in [("accepted", pipeline.accepted), ("metrics", pipeline.metrics), ("summary", pipeline.summary)] {
      if let path { pairs.append((key, .text(path.value))) }
    }
    if let report = pipeline.report { pairs.append(("report", .text(report.value))) }
    if !pipeline.labels.isEmpty { pairs.append(("labels", printed(pipeline.labels))) }
    if pipeline.limits != Limits() { pairs.append(("limits", printed(pipeline.limits))) }
    if !pipeline.tests.isEmpty { pairs.append(("tests", .list(pipeline.tests.map { printed($0) }))) }
    return PrintedNode.mapping(pairs).lines().joined(separator: "\n") + "\n"
  }

  private static func printed(_ read: Read) -> PrintedNode {
    switch read {
    case .files(let files): .oneOrList(files)
    case .table(let path, let part, let take):
      .mapping([("table", .text(path.value))] + part.options + [("take", take.printed)])
    }
  }

  private static func printed(_ stages: [any StageDeclaration]) -> PrintedNode {
    .list(stages.compactMap { ($0 as? any DeclaredStage).map { printed($0) } })
  }

  private static func printed<Declared: DeclaredStage>(_ stage: Declared) -> PrintedNode {
    let specification = Declared.specification
    let options = stage.options
    guard let only = options.first else { return .text(specification.name) }
    if options.count == 1, only.key == specification.principal, standsInPlace(only.value, of: Declared.self) {
      return .mapping([(specification.name, only.value)])
    }
    return .mapping([(specification.name, .mapping(options.map { ($0.key, $0.value) }))])
  }

  /// Whether the principal option's value can stand for the options.
  private static func standsInPlace(_ value: PrintedNode, of type: any DeclaredStage.Type) -> Bool {
    guard case .entries(let entries) = value else { return true }
    guard type.takesMapping, let first = entries.first else { return false }
    // A single column with the option's own name would be taken for the option.
    if entries.count == 1, first.key == type.specification.principal, case .entries = first.value { return false }
    return true
  }

  private static func printed(_ labels: [String: Label]) -> PrintedNode {
    .mapping(
      labels.sorted { $0.key < $1.key }.map { name, label in
        var pairs: [(String, PrintedNode)] = []
        if let chinese = label.chinese { pairs.append(("zh", .text(chinese))) }
        if let english = label.english { pairs.append(("en", .text(english))) }
        return (name, .mapping(pairs))
      })
  }

  private static func printed(_ limits: Limits) -> PrintedNode {
    var pairs: [(String, PrintedNode)] = []
    if let documents = limits.documents { pairs.append(("documents", .text("\(documents)"))) }
    if let rejects = limits.rejects { pairs.append(("rejects", .text("\(rejects)"))) }
    if let rate = limits.rejectRate { pairs.append(("reject_rate", .text("\(rate)%"))) }
    return .mapping(pairs)
  }

  private static func printed(_ test: PipelineTest) -> PrintedNode {
    var pairs: [(String, PrintedNode)] = [("text", .text(test.text.value))]
    if let published = test.published { pairs.append(("published", .text(published.value))) }
    let tables = test.expect.map { table in
      let rows = table.rows.map { cells in
        PrintedNode.mapping(cells.map { ($0.field.value, $0.value.map { .text($0.value) } ?? .null) })
      }
      return (table.table.value, PrintedNode.list(rows))
    }
    pairs.append(("expect", .mapping(tables)))
    return .mapping(pairs)
  }
}
