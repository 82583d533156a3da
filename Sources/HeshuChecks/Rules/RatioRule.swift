import HeshuQuantities
import HeshuRecords

/// One amount per another.
enum RatioRule: CheckRule {
  static let specification = RuleSpecification(
    name: "ratio",
    summary: "An amount by another is that ratio: per capita, unit price, density, times.",
    statement: "numerator / denominator = ratio",
    operands: [
      RuleOperand("numerator", "the amount that is divided"),
      RuleOperand("denominator", "what it is divided by"),
      RuleOperand("ratio", "the quotient, in a rate (元/公斤) or in the unit of the numerator (人均8.5万元)"),
    ],
    note: "Each figure occurs once; multipliers such as 万 and 亿 are part of the figures, so that their slips show.",
    example: "{rule: ratio, numerator: output, denominator: people, ratio: per_head}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    let denominator = columns.name("denominator")
    let counted = count(columns).map { "(\(denominator) / 1\($0.code))" } ?? denominator
    return .expression("\(columns.name("numerator")) / \(counted) = \(columns.name("ratio"))")
  }

  /// Without the unit that a ratio leaves out: a quotient of numbers has none.
  static func arithmetic(_ columns: RuleColumns) -> String? {
    "\(columns.name("numerator")) / \(columns.name("denominator")) = \(columns.name("ratio"))"
  }

  /// What the denominator counts, where the ratio is written without it: 人均8.5万元 is in 元 and not in 元/人.
  private static func count(_ columns: RuleColumns) -> FigureUnit? {
    guard let top = columns.field("numerator")?.unit?.unit, let below = columns.field("denominator")?.unit?.unit,
      let ratio = columns.field("ratio")?.unit?.unit, below != .none, !below.isRate, !ratio.isRate, ratio != .none,
      UnitCatalogue.conversion(from: top, to: ratio) != nil
    else { return nil }
    return below
  }
}
