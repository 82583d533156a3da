/// A file operation that failed: what was tried, on which file, and why.
public struct FileSystemError: Error, Sendable, Hashable {
  /// What was tried: `write`, `rename`, `create`.
  public var operation: String
  /// The file or folder, as the caller named it.
  public var path: String
  /// The system's error number.
  public var code: Int32
  /// The system's words for it.
  public var reason: String

  /// Takes what the system said of an operation that failed.
  public init(operation: String, path: String, code: Int32, reason: String) {
    self.operation = operation
    self.path = path
    self.code = code
    self.reason = reason
  }
}

extension FileSystemError: CustomStringConvertible {
  /// What was tried, on what, and why it failed, on one line.
  public var description: String { "cannot \(operation) \(path): \(reason)" }
}
