/// A store that could not be opened, filled or committed: which one, what was tried, why, and what to do.
public struct StoreError: Error, Sendable, Hashable {
  /// Whether it helps to wait.
  public enum Kind: Sendable, Hashable {
    /// Something else holds the store.
    case locked
    /// The connection was lost before the commit; nothing counts, and the pass can be made again.
    case interrupted
    /// It cannot be read or written, or it is not what it should be.
    case inputOutput
  }

  /// Whether it helps to wait or to try again.
  public var kind: Kind
  /// The store's name, without secrets.
  public var store: String
  /// What went wrong and why.
  public var message: String
  /// What to do.
  public var hint: String?

  /// Takes the parts as they are; no part may hold a password.
  public init(_ kind: Kind, store: String, message: String, hint: String? = nil) {
    self.kind = kind
    self.store = store
    self.message = message
    self.hint = hint
  }
}

extension StoreError: CustomStringConvertible {
  /// Store, message and hint, on one line.
  public var description: String { "\(store): \(message)" + (hint.map { "; \($0)" } ?? "") }
}
