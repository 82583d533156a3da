import HeshuRecords

/// One step of a series that runs up.
enum CumulativeStepRule: CheckRule {
  static let specification = RuleSpecification(
    name: "cumulative-step",
    summary: "What had run up before, and the step since, make what has run up now.",
    statement: "previous + step = cumulative",
    operands: [
      RuleOperand(
        "previous", isRequired: false, "what had run up before; without it that of the row before, by `order`"),
      RuleOperand("step", "the step, such as the month's own amount"),
      RuleOperand("cumulative", "what has run up now"),
    ],
    options: [.order],
    note:
      "Each figure occurs once. Where `order` is a column of periods, the row before must end directly before the step, in a period that begins at the same time.",
    example: "{rule: cumulative-step, step: month, cumulative: done, by: city, order: period, across: documents}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    let cumulative = columns.name("cumulative")
    let previous = columns["previous"] == nil ? "previous(\(cumulative))" : columns.name("previous")
    return .expression("\(previous) + \(columns.name("step")) = \(cumulative)")
  }
}
