import HeshuPatterns
import HeshuRecords

/// Where a row stands in its document, and what is written there.
public struct TracedPassage: Sendable {
  /// A piece of the text that a cell was read from.
  public struct Mark: Sendable, Hashable {
    /// The column that the cell stands in.
    public var column: String
    /// Offsets in the document's original bytes, end exclusive.
    public var start: Int
    /// The byte behind the last.
    public var end: Int
    /// The same as offsets in the UTF-8 of `text`.
    public var range: Range<Int>

    /// Takes the parts as they are; both ranges are of the same text.
    public init(column: String, start: Int, end: Int, range: Range<Int>) {
      self.column = column
      self.start = start
      self.end = end
      self.range = range
    }
  }

  /// The document's id and the sha256 that it has now.
  public var document: String
  /// The sha256 of the document as it is now, in hexadecimal.
  public var version: String
  /// The row's passage in the original bytes, end exclusive.
  public var start: Int
  /// The byte behind the last.
  public var end: Int
  /// Where the passage begins, from 1; zeros where its text is not at hand.
  public var line = 0
  /// The scalar on that line at which it begins, from 1; 0 where its text is not at hand.
  public var column = 0
  /// The sentences that hold the passage; the record, where rows come from a table; empty where the text is not at hand.
  public var text = ""
  /// The pieces that cells were read from, in the order of the columns.
  public var marks: [Mark] = []
  /// For each byte of `text`, and its end, the offset in the original.
  private var originals: [Int] = []

  init(document: String, version: String, start: Int, end: Int) {
    self.document = document
    self.version = version
    self.start = start
    self.end = end
  }

  /// The passage of a row in the text of its document.
  ///
  /// - Parameter record: the original bytes of the row's record, where rows come from a table and the document has no text.
  init(_ batch: borrowing Batch, _ row: Int, _ key: RowKey, record: [UInt8]) {
    let span = batch.rows.sources[row]
    let document = batch.documents[Int(span.document)]
    self.init(document: document.id, version: document.version, start: key.start, end: key.end)
    guard !document.text.isEmpty else {
      text = String(decoding: record, as: UTF8.self)
      return
    }
    let place = batch.place(of: span)
    (line, column) = (place.line, place.column)
    let range = TracedPassage.sentences(batch.bytes, document.text, batch.textRange(of: span))
    text = String(decoding: batch.bytes[range], as: UTF8.self)
    originals = (range.lowerBound...range.upperBound).map { document.original($0..<$0).lowerBound }
  }

  /// The sentences that a range of a text lies in.
  private static func sentences(_ bytes: [UInt8], _ text: Range<Int>, _ range: Range<Int>) -> Range<Int> {
    let splitter = SentenceSplitter()
    var last = max(range.lowerBound, range.upperBound - 1)
    // The first byte of the last character.
    while last > range.lowerBound, bytes[last] & 0xC0 == 0x80 { last -= 1 }
    let first = splitter.sentence(in: bytes, text: text, holding: range.lowerBound, floor: text.lowerBound)
    let end = splitter.sentence(in: bytes, text: text, holding: last, floor: text.lowerBound)
    return min(
      first?.lowerBound ?? range.lowerBound, range.lowerBound)..<max(
        end?.upperBound ?? range.upperBound, range.upperBound)
  }

  /// The place in `text` of a piece of the original; nil where it lies outside.
  private func range(of span: Range<Int>) -> Range<Int>? {
    guard let first = originals.first, let last = originals.last, first <= span.lowerBound, span.upperBound <= last,
      let start = originals.firstIndex(where: { $0 >= span.lowerBound }),
      let end = originals.firstIndex(where: { $0 >= span.upperBound })
    else { return nil }
    return start..<max(start, end)
  }

  /// Marks the pieces that the cells of a row were read from, in the order of `names`; what lies outside is left out.
  mutating func mark(_ names: [String], of row: TracedRow) {
    marks = names.compactMap { name in
      guard let span = row.cells[name]?.span, let range = range(of: span) else { return nil }
      return Mark(column: name, start: span.lowerBound, end: span.upperBound, range: range)
    }
  }
}
