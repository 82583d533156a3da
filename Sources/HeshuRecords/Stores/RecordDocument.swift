/// A document that rows of a part come from.
public struct RecordDocument: Sendable, Hashable {
  public var id: String
  /// The sha256 of its original bytes, in hexadecimal.
  public var version: String
}
