import HeshuRecords

extension Derive: StageDeclaration {
  /// What lint, help and reference know of `derive`.
  public static let specification = StageSpecification(
    name: "derive",
    summary: "Adds columns that are computed from others, with exact intervals.",
    principal: "columns",
    options: [
      StageOption(
        "columns", type: "mapping of column to expression",
        summary: "The expression of each new column, or `{value: EXPRESSION, unit: UNIT}`.",
        example: "{plan: done / share}")
    ],
    example: "derive: {plan: done / share}")
}
