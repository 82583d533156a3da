import HeshuRecords

/// Growth that follows from an increment.
enum GrowthFromDeltaRule: CheckRule {
  static let specification = RuleSpecification(
    name: "growth-from-delta",
    summary: "An amount has grown by that percentage, where the increment is known and the base is not.",
    statement: "delta / (current - delta) = percent",
    operands: [
      RuleOperand("current", "the amount now"),
      RuleOperand("delta", "the increment; below zero for a fall"),
      RuleOperand("percent", "the growth"),
    ],
    options: [.price],
    note:
      "Judged as `1 / (1 - delta / current) - 1`, which names each figure once. Prices, and a base below zero, as for `growth`.",
    example: "{rule: growth-from-delta, current: done, delta: increase, percent: growth, price: current}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .expression(
      "1 / (1 - \(columns.name("delta")) / \(columns.name("current"))) - 1 = \(columns.name("percent"))")
  }
}
