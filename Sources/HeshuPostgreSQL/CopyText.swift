#if PostgreSQL
  import HeshuQuantities

  /// Cells of `COPY`'s text format, and the numbers between them in parts.
  enum CopyText {
    static let tab: UInt8 = 0x09
    static let lineEnd: UInt8 = 0x0A
    static let null: [UInt8] = Array("\\N".utf8)
    /// U+FFFD: PostgreSQL's texts hold no zero bytes.
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Adds a text with what has a meaning in a line escaped.
    static func append(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) {
      var start = range.lowerBound
      while let place = firstSpecial(in: bytes, start..<range.upperBound) {
        output.append(contentsOf: bytes[start..<place])
        output.append(contentsOf: escape(bytes[place]))
        start = place + 1
      }
      output.append(contentsOf: bytes[start..<range.upperBound])
    }

    /// A text with what has a meaning in a line escaped.
    static func escaped(_ text: some Collection<UInt8>) -> [UInt8] {
      var output: [UInt8] = []
      append(Array(text), 0..<text.count, to: &output)
      return output
    }

    /// The first byte of the range that must be escaped.
    private static func firstSpecial(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
      bytes.withUnsafeBytes { raw in
        var place = range.lowerBound
        while place &+ 8 <= range.upperBound, !hasSpecial(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) {
          place &+= 8
        }
        while place < range.upperBound {
          if isSpecial(raw[place]) { return place }
          place &+= 1
        }
        return nil
      }
    }

    /// Whether one of eight bytes is a backslash or below 0x0E; a byte behind such a one may be taken for one too.
    @inline(__always)
    private static func hasSpecial(_ word: UInt64) -> Bool {
      let (ones, highs) = (0x0101_0101_0101_0101 as UInt64, 0x8080_8080_8080_8080 as UInt64)
      let backslashes = word ^ (ones &* 0x5C)
      let isBackslash = (backslashes &- ones) & ~backslashes & highs
      let isLow = (word &- ones &* 0x0E) & ~word & highs
      return (isBackslash | isLow) != 0
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
      byte == 0x5C || byte == tab || byte == lineEnd || byte == 0x0D || byte == 0
    }

    /// Adds a text or null.
    static func append(_ text: String?, to output: inout [UInt8]) {
      guard let text else { return output.append(contentsOf: null) }
      let bytes = Array(text.utf8)
      append(bytes, 0..<bytes.count, to: &output)
    }

    /// Adds a line of texts.
    static func appendLine(_ cells: [String?], to output: inout [UInt8]) {
      for (place, cell) in cells.enumerated() {
        if place > 0 { output.append(tab) }
        append(cell, to: &output)
      }
      output.append(lineEnd)
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
      switch byte {
      case tab: [0x5C, 0x74]
      case lineEnd: [0x5C, 0x6E]
      case 0x0D: [0x5C, 0x72]
      case 0x00: replacement
      default: [0x5C, byte]
      }
    }

    /// Adds a number that is not below 0, in decimal digits.
    static func append(decimal number: Int, to output: inout [UInt8]) {
      output.append(addingCapacity: 20) { DecimalDigits.append(number, to: &$0) }
    }

    /// Adds four bytes, the lowest first.
    static func append(_ number: UInt32, to output: inout [UInt8]) {
      output.append(addingCapacity: 8) { $0.append(word: UInt64(number), count: 4) }
    }

    static func set(_ number: UInt32, at place: Int, in output: inout [UInt8]) {
      for byte in 0..<4 { output[place + byte] = UInt8(truncatingIfNeeded: number &>> UInt32(byte * 8)) }
    }

    static func number(at place: Int, in bytes: [UInt8]) -> UInt32 {
      UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
        | UInt32(bytes[place + 3]) << 24
    }
  }
#endif
