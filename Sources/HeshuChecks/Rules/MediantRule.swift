import HeshuRecords

/// The rate of a whole lies between those of its parts.
enum MediantRule: CheckRule {
  static let specification = RuleSpecification(
    name: "mediant",
    summary: "The rate of a whole is neither below the least nor above the greatest rate of its parts.",
    statement: "min(part_rate) <= rate and rate <= max(part_rate)",
    operands: [
      RuleOperand("part_rate", list: "part_rates", "the parts' rates"),
      RuleOperand("rate", "the rate of the whole"),
    ],
    note: "Needs no amounts: refuted where no weights could give the rate. The list must be complete.",
    example: "{rule: mediant, part_rates: [urban_growth, rural_growth], rate: growth}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .judge(MediantJudge())
  }
}
