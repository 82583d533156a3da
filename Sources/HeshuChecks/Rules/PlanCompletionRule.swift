import HeshuRecords

/// How far a plan is carried out.
enum PlanCompletionRule: CheckRule {
  static let specification = RuleSpecification(
    name: "plan-completion",
    summary: "What was done is that percentage of the plan, which may exceed 100 %.",
    statement: "done / plan = percent",
    operands: [
      RuleOperand("done", "what was done"),
      RuleOperand("plan", "the plan"),
      RuleOperand("percent", "what was done by the plan"),
    ],
    note:
      "As `share`. Where the plan is missing, the finding tells what it must have been, and the roundest number in that interval.",
    example: "{rule: plan-completion, done: done, plan: plan, percent: share}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    .expression("\(columns.name("done")) / \(columns.name("plan")) = \(columns.name("percent"))")
  }
}
