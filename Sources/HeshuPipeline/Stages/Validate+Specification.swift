import HeshuRecords

extension Validate: StageDeclaration {
  public static let specification = StageSpecification(
    name: "validate",
    summary: "Checks rows and groups; what it finds travels as findings and as the rows' verdicts.",
    principal: "checks",
    options: [
      StageOption(
        "checks", type: "list of checks",
        summary: "Each an expression, or `{check, name, when, severity, by, order, across, about, rounding}`.",
        example: "[done / plan = share]")
    ],
    example: "validate: [done / plan = share]")
}
