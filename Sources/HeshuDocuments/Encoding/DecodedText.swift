/// A document's text in UTF-8 and the way back to its original bytes.
public struct DecodedText: Sendable, Hashable {
  /// The text; line ends are as they were, a byte order mark is left out.
  public var bytes: [UInt8]
  public var encoding: TextEncoding
  public var map: OffsetMap

  public init(bytes: [UInt8], encoding: TextEncoding, map: OffsetMap) {
    self.bytes = bytes
    self.encoding = encoding
    self.map = map
  }
}
