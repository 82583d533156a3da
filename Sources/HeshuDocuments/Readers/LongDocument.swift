import HeshuFigures
import HeshuRecords

/// A document that is given segment by segment; all of them are dated by the same day of publication.
struct LongDocument: Sendable {
  private let document: Document
  private var text: SegmentedText
  private let published: CalendarDay?

  /// - Parameter document: what all segments share; `base` is the offset of the text in the original.
  init(_ document: Document, _ text: [UInt8], segmentSize: Int) {
    self.document = document
    self.text = SegmentedText(text, size: segmentSize)
    published = LongDocument.published(text)
  }

  /// The next segment, with its text at the end of the batch's bytes; nil at the end.
  mutating func next(into batch: inout Batch) -> Document? {
    guard let (range, segment) = text.next() else { return nil }
    var part = document
    part.text = batch.appendText(Array(text.bytes[range]))
    part.base = document.base + range.lowerBound
    part.segment = segment
    part.published = published
    return part
  }

  /// The day of publication stands at the head of a document or under its end.
  private static func published(_ text: [UInt8]) -> CalendarDay? {
    let reach = 1 << 16
    var recognition = Recognition()
    let recognizer = Recognizer()
    for range in [0..<min(reach, text.count), max(0, text.count - reach)..<text.count] {
      recognizer.recognize(text, range, published: nil, into: &recognition)
      if let published = recognition.published { return published }
    }
    return nil
  }
}
