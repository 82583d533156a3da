import HeshuRecords

/// Growth against a base.
enum GrowthRule: CheckRule {
  static let specification = RuleSpecification(
    name: "growth",
    summary: "An amount has grown by that percentage of its base.",
    statement: "current / base - 1 = percent",
    operands: [
      RuleOperand("current", "the amount now"),
      RuleOperand("base", "the amount that it grew from; above zero"),
      RuleOperand("percent", "the growth; below zero for a fall"),
    ],
    options: [.price],
    note:
      "Each figure occurs once. Growth of money is refuted only where `price` says that amounts and rate are at the same prices. Growth from a base below zero is read with either sign: refuted where neither holds, else indeterminate.",
    example: "{rule: growth, current: done, base: last_year, percent: growth, price: current}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .expression("\(columns.name("current")) / \(columns.name("base")) - 1 = \(columns.name("percent"))")
  }
}
