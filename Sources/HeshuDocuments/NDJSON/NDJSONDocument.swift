/// A document of an NDJSON stream: ranges of the arena that it was read into.
public struct NDJSONDocument: Sendable, Hashable {
  public var id: Range<Int>
  public var text: Range<Int>
  /// Nil where the member is missing or null.
  public var published: Range<Int>?
  public var title: Range<Int>?
  public var origin: Range<Int>?
  /// The line from 1 and the offset in the stream at which it begins.
  public var line: Int
  public var byteOffset: Int

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
