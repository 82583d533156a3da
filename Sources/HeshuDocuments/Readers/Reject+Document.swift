import HeshuRecords

extension Reject {
  /// Bytes that are kept of the line before the place where the trouble is.
  private static let rawBefore = 200

  /// The reject of a whole document: where what makes it unusable stands in the text, its line and column, and what is written there.
  ///
  /// - Parameter content: the document's original bytes; empty where they cannot be had.
  public init(_ error: DocumentError, document: String, content: [UInt8]) {
    let offset = error.byteOffset ?? 0
    let advice = error.advice.isEmpty ? "" : "; \(error.advice)"
    let place = error.byteOffset.flatMap { Self.place(of: $0, in: content) }
    let start = Self.excerptStart(offset, content)
    self.init(
      document: document, byteStart: offset, byteEnd: offset, line: place?.line ?? 0, column: place?.column ?? 0,
      stage: "read", code: error.code.rawValue, message: error.message + advice, raw: content[start...])
    isTruncated = raw.count < content.count
  }

  /// Line and column from 1, or nil where what stands before is no UTF-8, so that it has no lines.
  private static func place(of offset: Int, in content: [UInt8]) -> (line: Int, column: Int)? {
    guard offset <= content.count else { return nil }
    let mark = min(offset, content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard UTF8Check.firstInvalid(content, mark..<offset) == nil else { return nil }
    var position = TextPosition(at: mark)
    position.advance(to: offset, in: content)
    return (position.line, position.column(in: content))
  }

  /// The beginning of the line, or of a character not too far before `offset`.
  private static func excerptStart(_ offset: Int, _ content: [UInt8]) -> Int {
    var start = min(offset, content.count)
    let first = max(0, start - rawBefore)
    while start > first, content[start - 1] != 0x0A { start -= 1 }
    while start < offset, start < content.count, content[start] & 0xC0 == 0x80 { start += 1 }
    return start
  }
}
