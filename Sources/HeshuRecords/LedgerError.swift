/// A ledger that could not be read or written.
public struct LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The ledger's file.
  public var path: String
  /// What is wrong, and what to do about it.
  public var message: String

  /// Takes a file and what to say of it.
  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  /// The file and the message, on one line.
  public var description: String { "\(path): \(message)" }
}
