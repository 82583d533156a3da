import HeshuRecords

@testable import Heshu

/// The reference page of the stages, made from what the stages say about themselves.
enum DocsStagesPage {
  static var lines: [String] {
    head + DeclaredStages.all.flatMap { section($0.specification, $0.takesMapping) }
  }

  private static let head = [
    "# Stages",
    "",
    "Every stage that a pipeline file can name, with its options.",
    "",
    "A stage is a bare word, or a mapping with the stage's name as its only key. Each stage has one principal option: a text or a list in place of the",
    "options sets it, so that `rank: share` is `rank: {by: share}`. An option without a default must be given.",
    "",
    "The order of a chain: `extract` first, unless the rows come from a table; `load` behind all stages that work on rows; `archive` anywhere.",
    "What the names of columns, units and expressions may be is told in <doc:PipelineFile>, <doc:Units> and <doc:Formulas>.",
    "",
  ]

  private static func section(_ stage: StageSpecification, _ takesMapping: Bool) -> [String] {
    let principal =
      takesMapping
      ? "The mapping itself may stand in place of the option `\(stage.principal)`."
      : "The principal option is `\(stage.principal)`."
    return ["## \(stage.name)", "", stage.summary, "", "```yaml", "- " + stage.example, "```", "", principal, ""]
      + ["| option | takes | default | meaning | example |", "|---|---|---|---|---|"]
      + stage.options.map(row) + [""]
  }

  private static func row(_ option: StageOption) -> String {
    let cells = [
      "`\(option.name)`", option.type, option.defaultValue ?? "required", option.summary, "`\(option.example)`",
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}
