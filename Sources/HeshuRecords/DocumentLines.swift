/// Lines of documents that a run has read, for stores that show them beside the rows; each document is read again when its lines are asked for.
public struct DocumentLines {
  /// Bytes of a line that are given; the rest of a longer one is cut off.
  public static let limit = 98_301

  private let reader: any DocumentReader

  /// Takes the reader that read the documents, so that ids and encodings are those of the run.
  public init(_ reader: any DocumentReader) {
    self.reader = reader
  }

  /// The lines in which passages begin.
  ///
  /// - Parameters:
  ///   - id: the document's.
  ///   - passages: ranges of its original bytes, in the order of their beginnings.
  /// - Returns: a line for each passage; nil where it cannot be had any more, or the document is no text.
  public func lines(of id: String, at passages: [Range<Int>]) -> [SourceLine?] {
    var batch = Batch()
    guard (try? reader.readAgain(id, into: &batch)) != nil, batch.documents.count == 1 else {
      return passages.map { _ in nil }
    }
    let text = batch.documents[0].text
    guard UTF8Check.firstInvalid(batch.bytes, text) == nil, !batch.bytes[text].contains(0) else {
      return passages.map { _ in nil }
    }
    var position = TextPosition(at: text.lowerBound)
    var last: (range: Range<Int>, bytes: [UInt8])?
    return passages.map { passage in
      let span = SourceSpan(
        document: 0, start: UInt32(truncatingIfNeeded: passage.lowerBound),
        end: UInt32(truncatingIfNeeded: passage.upperBound))
      let range = batch.textRange(of: span)
      guard range.lowerBound < text.upperBound else { return nil }
      position.advance(to: range.lowerBound, in: batch.bytes)
      // Passages of one line share its bytes.
      if last.map({ !($0.range.lowerBound..<$0.range.upperBound + 1).contains(range.lowerBound) }) ?? true {
        let line = Self.line(around: range.lowerBound, text, batch.bytes)
        last = (line, Array(batch.bytes[line.lowerBound..<Self.cut(line, batch.bytes)]))
      }
      guard let last else { return nil }
      let start = min(range.lowerBound - last.range.lowerBound, last.bytes.count)
      let end = min(max(start, range.upperBound - last.range.lowerBound), last.bytes.count)
      return SourceLine(number: position.line, text: last.bytes, passage: start..<end)
    }
  }

  /// The line without its end.
  private static func line(around place: Int, _ text: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = place
    while start > text.lowerBound, bytes[start - 1] != 0x0A { start -= 1 }
    var end = place
    while end < text.upperBound, bytes[end] != 0x0A { end += 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Where the line is cut off: at its end, or between two characters.
  private static func cut(_ line: Range<Int>, _ bytes: [UInt8]) -> Int {
    guard line.count > limit else { return line.upperBound }
    var end = line.lowerBound + limit
    while end > line.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
