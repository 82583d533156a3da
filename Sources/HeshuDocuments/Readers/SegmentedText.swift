import HeshuRecords

/// Cuts a long text into segments, each of which can be recognized on its own.
///
/// A segment ends behind a paragraph where its last part has one, else behind a line, else behind a sentence, else behind a clause. Where there is
/// none of these it ends at a character.
struct SegmentedText {
  /// A segment of a text.
  struct Segment {
    /// Where it begins in the text.
    var start: Int
    var bytes: [UInt8]
    var place: DocumentSegment
  }

  /// How far back from its greatest length a better end is looked for.
  private static let reach = 1 << 17
  /// Bytes behind the greatest length that tell whether a segment can end there: the longest character.
  private static let margin = 4

  private let text: LongText
  private let size: Int
  private var at = 0
  private var place = DocumentSegment()

  /// - Parameter size: the most bytes of a segment, at least 16; a text that is no longer than this is not cut.
  init(_ text: LongText, size: Int) {
    self.text = text
    self.size = max(size, 16)
  }

  /// The next segment; nil at the end.
  ///
  /// - Throws: where a file cannot be read or was changed.
  mutating func next() throws(DocumentError) -> Segment? {
    guard at < text.count else { return nil }
    var window = SegmentWindow(try text.bytes(at..<at + size + SegmentedText.margin))
    if window.bytes.count > size { window.cut(size, reach: SegmentedText.reach) }
    let segment = Segment(start: at, bytes: window.bytes, place: place)
    at += window.bytes.count
    advance(over: window.bytes)
    return segment
  }

  private mutating func advance(over bytes: [UInt8]) {
    let range = 0..<bytes.count
    let counts = ByteBlocks.counts(bytes, range)
    place.index += 1
    place.lineFeeds += counts.lineFeeds
    place.scalars += counts.scalars
    if let feed = ByteBlocks.lastLineFeed(bytes, range) {
      place.lineScalars = ByteBlocks.scalars(bytes, feed + 1..<range.upperBound)
    } else {
      place.lineScalars += counts.scalars
    }
  }
}
