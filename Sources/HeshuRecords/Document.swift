import HeshuFigures

/// A source text in a batch: who it is, and where its text stands.
public struct Document: Sendable {
  /// Its path under the root, or the id that it was given.
  public var id: String
  /// The sha256 of its original bytes, in hexadecimal.
  public var version: String
  /// The title that came with it (`title` of an NDJSON document); nil where none did.
  public var title: String?
  /// Where it says that it comes from (`origin` of an NDJSON document), such as an address; nil where it says nothing.
  public var origin: String?
  /// The day of publication that came with it; nil lets the recognizer look for one in the text.
  public var published: CalendarDay?
  /// The decoded text, as a range of `Batch.bytes`.
  public var text: Range<Int>
  /// Size of the original in bytes.
  public var byteCount: Int
  /// The offset in the original of the first byte of the text, such as 3 behind a byte order mark.
  public var base: Int
  /// Whether no earlier run has seen this version of the document.
  public var isNew = true
  /// Set where this is a part of a document that is too long to be read at once; `text` and `base` are then the part's.
  public var segment: DocumentSegment?
  /// Set where the original was not UTF-8.
  public var offsets: (any OriginalOffsets)?

  /// Makes a document whose text begins at the first byte of the original; `base` and `offsets` are set after it where
  /// that is not so.
  public init(id: String, version: String, text: Range<Int>, byteCount: Int) {
    self.id = id
    self.version = version
    self.text = text
    self.byteCount = byteCount
    self.base = 0
  }

  /// The place in the original bytes of a range of the batch's bytes that lies in the text.
  public func original(_ range: Range<Int>) -> Range<Int> {
    let start = max(0, range.lowerBound - text.lowerBound)
    let end = max(start, range.upperBound - text.lowerBound)
    guard let offsets else { return (base + start)..<(base + end) }
    let first = offsets.original(start)
    return first..<max(first, offsets.original(end))
  }

  /// Whether the document begins here: all do but the further segments of a long one.
  public var isBeginning: Bool { (segment?.index ?? 0) == 0 }

  /// What is added to a place in the batch's bytes to get its place in the original; nil where only `offsets` knows.
  var shift: Int? { offsets == nil ? base &- text.lowerBound : nil }
}
