import HeshuRecords

/// Digits beyond the precision that a source declares.
enum ExcessDigitsRule: CheckRule {
  static let specification = RuleSpecification(
    name: "excess-digits",
    summary: "A figure has no digits beyond the precision that its source declares.",
    statement: "value has at most so many decimals",
    operands: [
      RuleOperand("value", "the figure, in the unit that the decimals are counted in"),
      RuleOperand("decimals", takesNumber: true, "how many decimals are declared; -3 for thousands"),
    ],
    note:
      "Exact: the figure is a whole multiple of its declared last place, or it is not (Calculations 1.1, XBRL International).",
    example: "{rule: excess-digits, value: amount, decimals: precision}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    let unit = columns.field("value")?.unit
    return .judge(ExcessDigitsJudge(power: unit?.power ?? 0))
  }
}
