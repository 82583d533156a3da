/// One option of a stage, as lint, help and the reference pages know it.
public struct StageOption: Sendable, Hashable {
  /// The key in a pipeline file, `[a-z_]+`.
  public var name: String
  /// What it takes, in words: `path`, `list of checks`.
  public var type: String
  /// The default in words; nil where the option is required.
  public var defaultValue: String?
  /// What it is for, as a sentence with its period.
  public var summary: String
  /// A value as it would stand behind the key in YAML; hints of lint and the reference page show it.
  public var example: String

  /// Takes the parts as they are.
  public init(_ name: String, type: String, default defaultValue: String? = nil, summary: String, example: String) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.summary = summary
    self.example = example
  }
}
