import HeshuRecords

/// Shares of one whole.
enum SharesTo100Rule: CheckRule {
  static let specification = RuleSpecification(
    name: "shares-to-100",
    summary: "The shares of one whole add up to 100 %.",
    statement: "sum(share) = 100%",
    operands: [RuleOperand("share", list: "shares", "the shares")],
    options: [.scope],
    note:
      "n shares with the same decimals may miss 100 % by n/2 units of their last place, and by no more. `scope` as for `sum`.",
    example: "{rule: shares-to-100, shares: [primary, secondary, tertiary]}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .expression("\(columns.sum("share")) \(settings.scope == .partial ? "<=" : "=") 100%")
  }
}
