/// A message about a pipeline file or an input, with its place.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  public enum Level: String, Sendable, Hashable {
    case error
    case warning
  }

  public var level: Level
  /// What a program can test, such as `unknown-key`.
  public var code: String
  /// What is wrong and why.
  public var message: String
  public var location: SourceLocation?
  /// What to do about it.
  public var hint: String?

  public init(level: Level, code: String, message: String, location: SourceLocation? = nil, hint: String? = nil) {
    self.level = level
    self.code = code
    self.message = message
    self.location = location
    self.hint = hint
  }
}
