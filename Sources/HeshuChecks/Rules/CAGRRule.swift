import HeshuRecords

/// Average growth over years.
enum CAGRRule: CheckRule {
  static let specification = RuleSpecification(
    name: "cagr",
    summary: "An amount has grown by that percentage a year on average (年均增长).",
    statement: "end / start = (1 + percent) ^ years",
    operands: [
      RuleOperand("start", "the amount at the beginning; above zero"),
      RuleOperand("end", "the amount at the end"),
      RuleOperand("years", takesNumber: true, "how many years lie between them"),
      RuleOperand("percent", "the average growth"),
    ],
    options: [.price],
    note: "Powers are compared and no root is drawn, so that it stays exact. Prices as for `growth`.",
    example: "{rule: cagr, start: output_2017, end: output_2022, years: 5, percent: average, price: comparable}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .judge(CAGRJudge())
  }
  /// Without a root, which no number of digits would give exactly, and so for whole years alone.
  static func arithmetic(_ columns: RuleColumns) -> String? {
    guard let years = columns["years"]?.number else { return nil }
    return "(1 + \(columns.name("percent"))) ^ \(years) * \(columns.name("start")) = \(columns.name("end"))"
  }
}
