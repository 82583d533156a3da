import HeshuFigures
import HeshuRecords

/// A document that is given segment by segment; all of them are dated by the same day of publication.
struct LongDocument: Sendable {
  private let document: Document
  private var text: SegmentedText
  private let published: CalendarDay?
  /// Counts figures where segments must know how many stand before them.
  private let counter: Recognizer?
  private var figures = 0

  /// - Parameter document: what all segments share; `base` is the offset of the text in the original.
  /// - Throws: where the text cannot be read.
  init(_ document: Document, _ text: LongText, _ sizes: SegmentSizes) throws(DocumentError) {
    self.document = document
    self.text = SegmentedText(text, size: sizes.longestSegment)
    counter = sizes.countsFigures ? Recognizer(options: RecognizerOptions(linksFigures: false)) : nil
    published = try LongDocument.published(text)
  }

  /// The next segment, with its text at the end of the batch's bytes; nil at the end.
  ///
  /// - Throws: where it cannot be read.
  mutating func next(into batch: inout Batch) throws(DocumentError) -> Document? {
    guard let segment = try text.next() else { return nil }
    var part = document
    part.text = batch.appendText(segment.bytes)
    part.base = document.base + segment.start
    part.segment = segment.place
    part.segment?.figures = figures
    part.published = published
    count(segment.bytes)
    return part
  }

  private mutating func count(_ bytes: [UInt8]) {
    guard let counter else { return }
    var recognition = Recognition()
    counter.recognize(bytes, 0..<bytes.count, published: published, into: &recognition)
    figures += recognition.figures.count { $0.kind != .number }
  }

  /// The day of publication stands at the head of a document or under its end.
  private static func published(_ text: LongText) throws(DocumentError) -> CalendarDay? {
    let reach = 1 << 16
    var recognition = Recognition()
    let recognizer = Recognizer()
    for range in [0..<min(reach, text.count), max(0, text.count - reach)..<text.count] {
      let bytes = try text.bytes(range)
      recognizer.recognize(bytes, 0..<bytes.count, published: nil, into: &recognition)
      if let published = recognition.published { return published }
    }
    return nil
  }
}
