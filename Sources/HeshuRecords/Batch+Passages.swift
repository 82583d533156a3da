extension Batch {
  /// The decoded bytes of a passage; empty where the batch does not hold the document's text.
  public func passage(_ span: SourceSpan) -> ArraySlice<UInt8> {
    if let kept = passages[span] { return bytes[kept.text] }
    return bytes[textRange(of: span)]
  }

  /// Line and column, from 1, of a passage's first scalar; zeros where the batch does not hold the document's text.
  public func place(of span: SourceSpan) -> (line: Int, column: Int) {
    if let kept = passages[span] { return (kept.line, kept.column) }
    guard documents.indices.contains(Int(span.document)) else { return (0, 0) }
    let text = documents[Int(span.document)].text
    guard !text.isEmpty else { return (0, 0) }
    var position = TextPosition(documents[Int(span.document)])
    position.advance(to: textRange(of: span).lowerBound, in: bytes)
    return (position.line, position.column(in: bytes))
  }

  /// The rows without their documents, and with the passage of each of them, so that a row can still be rejected with its raw bytes.
  package func detachedRowsWithPassages() -> Batch {
    var detached = detachedRows()
    var position: (document: Int32, counted: TextPosition)?
    // Lines are counted once through each text, whatever the order of the rows.
    for span in rows.sources.sorted(by: { ($0.document, $0.start) < ($1.document, $1.start) })
    where detached.passages[span] == nil && documents.indices.contains(Int(span.document)) {
      if let kept = passages[span] {
        detached.passages[span] = KeptPassage(
          text: detached.append(bytes[kept.text]), line: kept.line, column: kept.column)
        continue
      }
      let document = documents[Int(span.document)]
      guard !document.text.isEmpty else { continue }
      if position?.document != span.document { position = (span.document, TextPosition(document)) }
      let text = textRange(of: span)
      position?.counted.advance(to: text.lowerBound, in: bytes)
      guard let counted = position?.counted else { continue }
      detached.passages[span] = KeptPassage(
        text: detached.append(bytes[text]), line: counted.line, column: counted.column(in: bytes))
    }
    return detached
  }

  /// The range of `bytes` that a passage of original bytes came from.
  public func textRange(of span: SourceSpan) -> Range<Int> {
    guard documents.indices.contains(Int(span.document)) else { return 0..<0 }
    let document = documents[Int(span.document)]
    let start = document.decoded(Int(span.start))
    return start..<max(start, document.decoded(Int(span.end)))
  }
}

extension Document {
  /// The offset in `Batch.bytes` of the byte that an original byte became.
  func decoded(_ original: Int) -> Int {
    guard offsets != nil else { return min(text.upperBound, max(text.lowerBound, text.lowerBound + original - base)) }
    var low = text.lowerBound
    var high = text.upperBound
    while low < high {
      let middle = (low + high) / 2
      if self.original(middle..<middle).lowerBound < original { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
