/// Counts lines and Unicode scalars up to places of a text that are asked for in order; each byte is looked at once.
///
/// ```swift
/// var position = TextPosition(at: document.text.lowerBound)
/// for figure in figures { position.advance(to: figure.start, in: bytes) }
/// ```
public struct TextPosition: Sendable {
  /// The byte that has been counted up to.
  public private(set) var offset: Int
  /// From 1; a line ends behind a line feed.
  public private(set) var line: Int
  /// Scalars before `offset`; those that it lies inside of count.
  public private(set) var scalars: Int
  /// Where the text begins.
  private let start: Int
  /// Scalars of the first line before `start`.
  private let lineScalars: Int

  /// Starts at the beginning of a text, or of a segment of it.
  public init(at offset: Int, in segment: DocumentSegment? = nil) {
    self.offset = offset
    start = offset
    line = 1 + (segment?.lineFeeds ?? 0)
    scalars = segment?.scalars ?? 0
    lineScalars = segment?.lineScalars ?? 0
  }

  /// Starts at the beginning of a document.
  public init(_ document: Document) {
    self.init(at: document.text.lowerBound, in: document.segment)
  }

  /// Counts on to `target`; a place that lies behind is not gone back to.
  public mutating func advance(to target: Int, in bytes: [UInt8]) {
    guard target > offset, target <= bytes.count else { return }
    let counts = ByteBlocks.counts(bytes, offset..<target)
    line &+= counts.lineFeeds
    scalars &+= counts.scalars
    offset = target
  }

  /// Scalars of the line before `offset`, plus one. They are counted when they are asked for.
  public func column(in bytes: [UInt8]) -> Int {
    let end = min(offset, bytes.count)
    guard start < end else { return 1 &+ lineScalars }
    guard let feed = ByteBlocks.lastLineFeed(bytes, start..<end) else {
      return ByteBlocks.scalars(bytes, start..<end) &+ lineScalars &+ 1
    }
    return ByteBlocks.scalars(bytes, feed &+ 1..<end) &+ 1
  }
}
