import HeshuRecords

extension Extract: StageDeclaration {
  /// What lint, help and reference know of `extract`.
  public static let specification = StageSpecification(
    name: "extract",
    summary: "Draws rows from sentences: one for each match of a pattern, or one for each figure.",
    principal: "figures",
    options: [
      StageOption(
        "table", type: "name", default: "the pipeline's name",
        summary: "The table's name in a file without `tables:`.",
        example: "projects"),
      StageOption(
        "patterns", type: "list of patterns", default: "none",
        summary: "Patterns in order, each a text or `{id, match, scope}`.",
        example: "[{id: share-only, match: '完成年度投资计划%{PERCENT:share}'}]"),
      StageOption(
        "take", type: "mapping", default: "none",
        summary:
          "Columns that are what the recognizer knows of a figure: subject, measure, period, basis, text, unit, qualifier.",
        example: "{period: period of share}"),
      StageOption(
        "figures", type: "all, or a pattern", default: "none",
        summary: "`all` makes every figure a row; a text is a single pattern.",
        example: "all"),
    ],
    example: "extract: {figures: all}")
}
