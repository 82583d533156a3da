import HeshuRecords

/// The rate of a whole from those of its parts.
enum WeightedRateRule: CheckRule {
  static let specification = RuleSpecification(
    name: "weighted-rate",
    summary: "The rate of a whole is the mean of its parts' rates, weighted by their amounts.",
    statement: "sum(weight * part_rate) / sum(weight) = rate",
    operands: [
      RuleOperand("weight", list: "weights", "the parts' amounts; for growth those of the base period"),
      RuleOperand("part_rate", list: "part_rates", "the parts' rates, in the order of the weights"),
      RuleOperand("rate", "the rate of the whole"),
    ],
    note:
      "Every weight counts above and below the stroke; the least and the greatest mean are found over all weights at once, so that nothing is lost to that. Weights are above zero, and the list is complete.",
    example: "{rule: weighted-rate, weight: output, part_rate: growth, rate: total_growth, by: year}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    guard let weights = columns["weight"], let rates = columns["part_rate"] else { return nil }
    guard weights.isOfEachRow == rates.isOfEachRow, weights.columns.count == rates.columns.count else {
      diagnostics.error(
        "operand-count", "there are \(weights.columns.count) weights and \(rates.columns.count) rates",
        at: rates.location,
        hint: "give each part its weight and its rate, both as lists or both as `weight` and `part_rate`")
      return nil
    }
    return .judge(WeightedRateJudge())
  }
}
