import HeshuQuantities
import HeshuRecords

/// The use of a ready-made rule: its name, and the columns that take its roles.
public struct RuleUse: Sendable, Hashable {
  /// What takes a role.
  public struct Operand: Sendable, Hashable {
    /// The key as it was written: `part`, or `parts` for a list.
    public var key: Located<String>
    /// The columns; empty where a number stands in their place.
    public var columns: [Located<String>]
    /// The number in place of a column.
    public var number: ExactDecimal?

    /// Takes a key with its columns, or with a number and no column.
    public init(_ key: Located<String>, columns: [Located<String>], number: ExactDecimal? = nil) {
      self.key = key
      self.columns = columns
      self.number = number
    }
  }

  /// The rule's name, such as `share`.
  public var rule: Located<String>
  /// What takes its roles, in the order in which it is written.
  public var operands: [Operand]

  /// Makes a use; that the rule and its roles are known is proven when it is compiled.
  public init(_ rule: Located<String>, operands: [Operand]) {
    self.rule = rule
    self.operands = operands
  }
}
