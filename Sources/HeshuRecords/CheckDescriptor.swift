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

  /// Takes the parts as they are; findings refer to this one object, so a check makes it once.
  public init(name: String, rule: String, severity: Severity, formula: String, table: String) {
    self.name = name
    self.rule = rule
    self.severity = severity
    self.formula = formula
    self.table = table
  }
}
