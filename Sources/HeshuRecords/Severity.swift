/// How bad an inconsistent finding is; every other finding is `info`.
public enum Severity: String, Sendable, Hashable {
  case info
  case warning
  case error
}
