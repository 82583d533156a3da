import HeshuRecords

extension Validate: StageDeclaration {
  /// What lint, help and reference know of `validate`.
  public static let specification = StageSpecification(
    name: "validate",
    summary: "Checks rows and groups; what it finds travels as findings and as the rows' verdicts.",
    principal: "checks",
    options: [
      StageOption(
        "checks", type: "list of checks",
        summary:
          "Each an expression, or `{check, name, when, severity, by, order, across, about, rounding, price, scope}`; with `rule` instead of `check` a ready-made rule and its columns.",
        example: "[{rule: share, part: done, total: plan, percent: share}]")
    ],
    example: "validate: [done / plan = share]")
}
