/// A message about a pipeline file or an input, with its place.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  public enum Level: String, Sendable, Hashable {
    /// The pipeline cannot be run.
    case error
    /// It can be run, and does perhaps not what was meant.
    case warning
  }

  /// Whether it stops the run.
  public var level: Level
  /// What a program can test, such as `unknown-key`.
  public var code: String
  /// What is wrong and why.
  public var message: String
  /// Where it is; nil where no place can be named.
  public var location: SourceLocation?
  /// What to do about it.
  public var hint: String?

  /// Takes the parts as they are; `Diagnostics` collects them.
  public init(level: Level, code: String, message: String, location: SourceLocation? = nil, hint: String? = nil) {
    self.level = level
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
  }
}
