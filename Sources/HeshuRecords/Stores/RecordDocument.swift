/// A document that rows of a part come from.
public struct RecordDocument: Sendable, Hashable {
  /// The document's id: its path under the root, or the one that it was given.
  public var id: String
  /// The sha256 of its original bytes, in hexadecimal.
  public var version: String
}
