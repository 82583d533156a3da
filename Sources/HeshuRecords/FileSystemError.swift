/// A file operation that failed: what was tried, on which file, and why.
public struct FileSystemError: Error, Sendable, Hashable {
  /// What was tried: `write`, `rename`, `create`.
  public var operation: String
  public var path: String
  /// The system's error number.
  public var code: Int32
  /// The system's words for it.
  public var reason: String

  public init(operation: String, path: String, code: Int32, reason: String) {
    self.operation = operation
    self.path = path
    self.code = code
    self.reason = reason
  }
}

extension FileSystemError: CustomStringConvertible {
  public var description: String { "cannot \(operation) \(path): \(reason)" }
}
