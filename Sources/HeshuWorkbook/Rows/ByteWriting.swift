#if XLSX
  /// Numbers and texts at the end of a byte array, lowest byte first.
  extension [UInt8] {
    mutating func appendWord<Word: FixedWidthInteger>(_ word: Word) {
      var rest = word
      for _ in 0..<Word.bitWidth / 8 {
        append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }

    mutating func appendText(_ text: some Collection<UInt8>) {
      appendWord(UInt32(truncatingIfNeeded: text.count))
      append(contentsOf: text)
    }
  }
#endif
