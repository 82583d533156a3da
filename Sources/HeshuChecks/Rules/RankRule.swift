import HeshuRecords

/// Figures in the order that a ranking claims.
enum RankRule: CheckRule {
  static let specification = RuleSpecification(
    name: "rank",
    summary: "Figures stand in the order that a ranking claims: columns of a row, or the rows of a group by `order`.",
    statement: "no value is above one before it",
    operands: [RuleOperand("value", list: "values", "the figures, the first one first")],
    options: [.order, .direction],
    note:
      "Every figure is compared with all before it; those of one place are not before one another. Equal figures may stand in any order.",
    example: "{rule: rank, value: growth, order: place, by: period}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .judge(OrderJudge(role: "value", isDescending: !settings.isAscending))
  }
}
