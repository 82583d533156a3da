/// A document's text in UTF-8 and the way back to its original bytes.
public struct DecodedText: Sendable, Hashable {
  /// The text; line ends are as they were, a byte order mark is left out.
  public var bytes: [UInt8]
  /// The encoding of the original bytes.
  public var encoding: TextEncoding
  /// The way back to the original bytes.
  public var map: OffsetMap

  /// A text that was decoded.
  public init(bytes: [UInt8], encoding: TextEncoding, map: OffsetMap) {
    self.bytes = bytes
    self.encoding = encoding
    self.map = map
  }
}
