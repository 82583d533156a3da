/// What all findings of one check share; made once when the pipeline is compiled.
public final class CheckDescriptor: Sendable {
  /// The check's name in the pipeline, such as `projects.1`, or the one that the file gives it.
  public let name: String
  /// The rule: the name of a ready-made rule, or `expression`.
  public let rule: String
  /// How bad an inconsistent finding is.
  public let severity: Severity
  /// The formula as it stands in the pipeline file.
  public let formula: String
  /// The table that the check belongs to.
  public let table: String
  /// What of it can be computed again from one row; nil for checks of groups and for rules that are no arithmetic.
  public let arithmetic: RowArithmetic?
  /// Of a rule the columns that take its roles, as far as a role is one column; empty for expressions, whose operands have the names of columns.
  public let roleColumns: [String: String]

  /// Takes the parts as they are; findings refer to this one object, so a check makes it once.
  public init(
    name: String, rule: String, severity: Severity, formula: String, table: String, arithmetic: RowArithmetic? = nil,
    roleColumns: [String: String] = [:]
  ) {
    self.name = name
    self.rule = rule
    self.severity = severity
    self.formula = formula
    self.table = table
    self.arithmetic = arithmetic
    self.roleColumns = roleColumns
  }
}
