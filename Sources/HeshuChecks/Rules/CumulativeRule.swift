import HeshuRecords

/// A series that runs up.
enum CumulativeRule: CheckRule {
  static let specification = RuleSpecification(
    name: "cumulative",
    summary: "An amount that runs up never falls: columns of a row in their order, or the rows of a group by `order`.",
    statement: "no value is below one before it",
    operands: [RuleOperand("value", list: "values", "the amounts that have run up")],
    options: [.order],
    note:
      "Every figure is compared with all before it; those of one place are not before one another. For flows only: stocks may fall. Where `order` is a column of periods, the series begins anew with every period that begins at another time.",
    example: "{rule: cumulative, value: done, by: city, order: period, across: documents}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .judge(OrderJudge(role: "value", isDescending: false))
  }
}
