import HeshuRecords

/// Things counted out of others.
enum CountShareRule: CheckRule {
  static let specification = RuleSpecification(
    name: "count-share",
    summary: "So many of so many: the part does not exceed the whole, and is that percentage of it.",
    statement: "part <= total and part / total = percent",
    operands: [
      RuleOperand("part", "how many of them"),
      RuleOperand("total", "how many there are"),
      RuleOperand("percent", isRequired: false, "the part by the whole"),
    ],
    note: "Counts without a multiplier stand for themselves alone, so that only the percentage is rounded.",
    example: "{rule: count-share, part: ahead, total: indicators, percent: rate}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .judge(CountShareJudge())
  }
  static func arithmetic(_ columns: RuleColumns) -> String? {
    guard columns["percent"] != nil else { return nil }
    return "\(columns.name("part")) / \(columns.name("total")) = \(columns.name("percent"))"
  }
}
