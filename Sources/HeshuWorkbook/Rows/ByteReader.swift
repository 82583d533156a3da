#if XLSX
  /// Reads what `appendWord` and `appendText` wrote; behind the end everything is zero or empty.
  struct ByteReader {
    let bytes: [UInt8]
    private(set) var at = 0
    let end: Int

    init(_ bytes: [UInt8], end: Int? = nil) {
      self.bytes = bytes
      self.end = Swift.min(end ?? bytes.count, bytes.count)
    }

    var isAtEnd: Bool { at >= end }

    mutating func byte() -> UInt8 {
      guard at < end else { return 0 }
      defer { at += 1 }
      return bytes[at]
    }

    mutating func word<Word: FixedWidthInteger>(_ type: Word.Type = Word.self) -> Word {
      let size = Word.bitWidth / 8
      guard at + size <= end else {
        at = end
        return 0
      }
      var word: Word = 0
      var place = at + size
      while place > at {
        place -= 1
        word = (word << 8) | Word(truncatingIfNeeded: bytes[place])
      }
      at += size
      return word
    }

    /// The place of a text in `bytes`.
    mutating func text() -> Range<Int> {
      let count = Int(word(UInt32.self))
      let start = at
      at = Swift.min(end, start + count)
      return start..<at
    }

    mutating func string() -> String { String(decoding: bytes[text()], as: UTF8.self) }
  }
#endif
