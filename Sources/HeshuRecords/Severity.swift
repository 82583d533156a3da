/// How bad an inconsistent finding is; every other finding is `info`.
public enum Severity: String, Sendable, Hashable {
  /// Says nothing is wrong: every finding that is not inconsistent.
  case info
  /// Is reported and does not change the exit status.
  case warning
  /// A new one makes the exit status 1.
  case error
}
