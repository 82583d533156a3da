import HeshuRecords

/// Parts that make a whole.
enum SumRule: CheckRule {
  static let specification = RuleSpecification(
    name: "sum",
    summary: "Parts make a total: columns of a row, or the rows of a group.",
    statement: "sum(part) = total",
    operands: [
      RuleOperand("part", list: "parts", "the parts"),
      RuleOperand("total", "what they make"),
    ],
    options: [.scope],
    note:
      "The ends of the parts are added exactly, whatever their units and decimals. `scope: partial` (其中) asks only that the parts do not exceed the total, and proves nothing where one may be below zero.",
    example: "{rule: sum, parts: [provincial, municipal, county], total: total}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .expression("\(columns.sum("part")) \(settings.scope == .partial ? "<=" : "=") \(columns.name("total"))")
  }
}
