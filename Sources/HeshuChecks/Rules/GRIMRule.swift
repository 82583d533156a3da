import HeshuRecords

/// Whether whole numbers can stand behind a percentage or mean.
///
/// Source: Brown and Heathers, "The GRIM test" (2017); its granularity is asked by whole numbers, not by rounding and comparing.
enum GRIMRule: CheckRule {
  static let specification = RuleSpecification(
    name: "grim",
    summary: "Some whole number of so many can give that percentage, or that mean.",
    statement: "n * value is a whole number",
    operands: [
      RuleOperand("n", takesNumber: true, "how many were counted"),
      RuleOperand("value", "the percentage of them, or the mean of whole numbers"),
      RuleOperand(
        "items", isRequired: false, takesNumber: true, "how many whole numbers each mean is made of; 1 where not given"),
    ],
    note:
      "Asked by whole numbers: one must lie between n times the ends of the value. Of no use where n has more digits than the value's decimals can tell apart.",
    example: "{rule: grim, n: households, value: satisfied}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .judge(GRIMJudge())
  }
}
