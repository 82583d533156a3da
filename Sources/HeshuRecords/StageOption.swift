/// One option of a stage, as lint, help and the reference pages know it.
public struct StageOption: Sendable, Hashable {
  public var name: String
  /// What it takes, in words: `path`, `list of checks`.
  public var type: String
  /// The default in words; nil where the option is required.
  public var defaultValue: String?
  public var summary: String
  public var example: String

  public init(_ name: String, type: String, default defaultValue: String? = nil, summary: String, example: String) {
    self.name = name
    self.type = type
    self.defaultValue = defaultValue
    self.summary = summary
    self.example = example
  }
}
