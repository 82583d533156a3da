/// What a ready-made rule is called, takes and means: the one source of lint, help and reference.
public struct RuleSpecification: Sendable, Hashable {
  /// The name in pipeline files and findings.
  public var name: String
  /// What the rule asks, in one sentence.
  public var summary: String
  /// The relation in the words of the operands' roles.
  public var statement: String
  /// What it takes, in the order of the reference page.
  public var operands: [RuleOperand]
  /// Options that this rule knows beside those of every check.
  public var options: Set<RuleOption>
  /// When it can be refuted, when not, and why that is exact.
  public var note: String
  /// An item of `validate` as a pipeline file writes it.
  public var example: String

  init(
    name: String, summary: String, statement: String, operands: [RuleOperand], options: Set<RuleOption> = [],
    note: String, example: String
  ) {
    self.name = name
    self.summary = summary
    self.statement = statement
    self.operands = operands
    self.options = options
    self.note = note
    self.example = example
  }

  /// The operand with that role, named in the singular or as a list.
  func operand(_ key: String) -> RuleOperand? { operands.first { $0.name == key || $0.listName == key } }
}

/// An option that only some rules know.
public enum RuleOption: String, Sendable, Hashable, CaseIterable {
  /// Which row is before which.
  case order
  /// Whether the greatest or the smallest comes first.
  case direction
  /// Whether the parts are all there are.
  case scope
  /// Whether amounts and rate are at the same prices.
  case price
}
