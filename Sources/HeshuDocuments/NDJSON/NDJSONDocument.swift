/// A document of an NDJSON stream: ranges of the arena that it was read into.
public struct NDJSONDocument: Sendable, Hashable {
  /// The id, never empty.
  public var id: Range<Int>
  /// The text, without escapes.
  public var text: Range<Int>
  /// Nil where the member is missing or null.
  public var published: Range<Int>?
  /// Nil where the member is missing or null.
  public var title: Range<Int>?
  /// Nil where the member is missing or null.
  public var origin: Range<Int>?
  /// The line from 1 and the offset in the stream at which it begins.
  public var line: Int
  /// The offset of the place in the bytes.
  public var byteOffset: Int

  /// A document by its ranges and place.
  public init(
    id: Range<Int>, text: Range<Int>, published: Range<Int>? = nil, title: Range<Int>? = nil, origin: Range<Int>? = nil,
    line: Int, byteOffset: Int
  ) {
    self.id = id
    self.text = text
    self.published = published
    self.title = title
    self.origin = origin
    self.line = line
    self.byteOffset = byteOffset
  }
}
