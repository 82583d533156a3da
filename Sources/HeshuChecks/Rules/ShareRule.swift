import HeshuRecords

/// A percentage of a whole.
enum ShareRule: CheckRule {
  static let specification = RuleSpecification(
    name: "share",
    summary: "A part is that percentage of a whole.",
    statement: "part / total = percent",
    operands: [
      RuleOperand("part", "the part"),
      RuleOperand("total", "the whole"),
      RuleOperand("percent", "the part by the whole: a percentage, a ‰ or a plain ratio"),
    ],
    note: "Each figure occurs once, so that the quotient's range is exact. A whole that may be zero proves nothing.",
    example: "{rule: share, part: done, total: plan, percent: share}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .expression("\(columns.name("part")) / \(columns.name("total")) = \(columns.name("percent"))")
  }
}
