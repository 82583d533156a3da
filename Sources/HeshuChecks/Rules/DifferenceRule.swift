import HeshuRecords

/// A difference of amounts, or of percentages in percentage points.
enum DifferenceRule: CheckRule {
  static let specification = RuleSpecification(
    name: "difference",
    summary: "Two figures differ by that much; percentages by that many percentage points (个百分点).",
    statement: "current - base = difference",
    operands: [
      RuleOperand("current", "the figure that is compared"),
      RuleOperand("base", "the figure that it is compared with"),
      RuleOperand("difference", "by how much it is greater; below zero where it is smaller"),
    ],
    note:
      "Each figure occurs once. Percentage points are another unit than percent: they are compared with a difference of percentages and with nothing else.",
    example: "{rule: difference, current: growth, base: growth_before, difference: faster}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .expression("\(columns.name("current")) - \(columns.name("base")) = \(columns.name("difference"))")
  }
}
