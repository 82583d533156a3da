/// What a stage is called and which options it takes: the one source of lint, help and reference.
public struct StageSpecification: Sendable, Hashable {
  public var name: String
  public var summary: String
  /// The option that a scalar or list in place of the mapping sets.
  public var principal: String
  public var options: [StageOption]
  public var example: String

  public init(name: String, summary: String, principal: String, options: [StageOption], example: String) {
    self.name = name
    self.summary = summary
    self.principal = principal
    self.options = options
    self.example = example
  }
}
