/// A ledger that could not be read or written.
public struct LedgerError: Error, Sendable, Hashable, CustomStringConvertible {
  public var path: String
  /// What is wrong, and what to do about it.
  public var message: String

  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  public var description: String { "\(path): \(message)" }
}
