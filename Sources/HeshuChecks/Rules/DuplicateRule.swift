import HeshuRecords

/// One figure that is stated more than once.
enum DuplicateRule: CheckRule {
  static let specification = RuleSpecification(
    name: "duplicate",
    summary: "One figure, stated more than once, agrees with itself: columns of a row, or the rows of a group.",
    statement: "min(value) = max(value)",
    operands: [RuleOperand("value", list: "values", "the figure, as it is stated each time")],
    note:
      "Some number must lie in the intervals of all; of two figures with the same last place both must be the same (Calculations 1.1, XBRL International), unless `rounding: any` says that the source both cuts and rounds.",
    example: "{rule: duplicate, value: total, by: [subject, period], across: documents}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .judge(DuplicateJudge())
  }
}
