import HeshuPatterns
import HeshuRecords

extension RowTrace {
  /// The passage of a row in the text of its document.
  ///
  /// - Parameter record: the original bytes of the row's record, where rows come from a table and the document has no text.
  init(_ batch: borrowing Batch, _ row: Int, _ key: RowKey, record: [UInt8]) {
    let span = batch.rows.sources[row]
    let document = batch.documents[Int(span.document)]
    self.init(
      document: document.id, version: document.version, start: key.start, end: key.end, line: 0, column: 0, passage: "")
    guard !document.text.isEmpty else {
      passage = String(decoding: record, as: UTF8.self)
      return
    }
    let place = batch.place(of: span)
    (line, column) = (place.line, place.column)
    let range = RowTrace.sentences(batch.bytes, document.text, batch.textRange(of: span))
    passage = String(decoding: batch.bytes[range], as: UTF8.self)
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

  /// The place in `passage` of a piece of the original; nil where it lies outside.
  func range(of span: Range<Int>) -> Range<Int>? {
    guard let first = originals.first, let last = originals.last, first <= span.lowerBound, span.upperBound <= last,
      let start = originals.firstIndex(where: { $0 >= span.lowerBound }),
      let end = originals.firstIndex(where: { $0 >= span.upperBound })
    else { return nil }
    return start..<max(start, end)
  }
}
