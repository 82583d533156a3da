import HeshuRecords

extension Filter: StageDeclaration {
  /// What lint, help and reference know of `filter`.
  public static let specification = StageSpecification(
    name: "filter",
    summary: "Keeps the rows for which a condition holds.",
    principal: "condition",
    options: [
      StageOption(
        "condition", type: "condition",
        summary: "A condition over columns.",
        example: "share > 100%")
    ],
    example: "filter: 'share > 100%'")
}
