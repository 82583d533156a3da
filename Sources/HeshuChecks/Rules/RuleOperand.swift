/// An operand of a ready-made rule, as lint and the reference know it.
public struct RuleOperand: Sendable, Hashable {
  /// The key that takes one column: of the row, or of every row of a group where `listName` is set.
  public var name: String
  /// The key that takes several columns of one row instead; nil where the operand is a single one.
  public var listName: String?
  /// What it is, in words that go on behind its name.
  public var summary: String
  /// Whether lint refuses a use of the rule without it.
  public var isRequired: Bool
  /// Whether a whole number may stand in place of a column.
  public var takesNumber: Bool

  init(
    _ name: String, list listName: String? = nil, isRequired: Bool = true, takesNumber: Bool = false,
    _ summary: String
  ) {
    self.name = name
    self.listName = listName
    self.isRequired = isRequired
    self.takesNumber = takesNumber
    self.summary = summary
  }
}
