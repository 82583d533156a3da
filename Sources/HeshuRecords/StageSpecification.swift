/// What a stage is called and which options it takes: the one source of lint, help and reference.
public struct StageSpecification: Sendable, Hashable {
  /// The key in a pipeline file, such as `extract`.
  public var name: String
  /// What the stage does, as a sentence with its period.
  public var summary: String
  /// The option that a scalar or list in place of the mapping sets.
  public var principal: String
  /// The options in the order of the reference page.
  public var options: [StageOption]
  /// A whole stage in YAML, as the reference page shows it.
  public var example: String

  /// Takes the parts as they are; `principal` has to name one of `options`.
  public init(name: String, summary: String, principal: String, options: [StageOption], example: String) {
    self.name = name
    self.summary = summary
    self.principal = principal
    self.options = options
    self.example = example
  }
}
