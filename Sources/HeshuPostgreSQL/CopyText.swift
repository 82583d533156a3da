#if PostgreSQL
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
      for place in range {
        let byte = bytes[place]
        guard byte <= 0x0D || byte == 0x5C, let escape = escape(byte) else { continue }
        output.append(contentsOf: bytes[start..<place])
        output.append(contentsOf: escape)
        start = place + 1
      }
      output.append(contentsOf: bytes[start..<range.upperBound])
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

    private static func escape(_ byte: UInt8) -> [UInt8]? {
      switch byte {
      case 0x5C: [0x5C, 0x5C]
      case tab: [0x5C, 0x74]
      case lineEnd: [0x5C, 0x6E]
      case 0x0D: [0x5C, 0x72]
      case 0x00: replacement
      default: nil
      }
    }

    /// Adds four bytes, the lowest first.
    static func append(_ number: UInt32, to output: inout [UInt8]) {
      for shift in stride(from: 0, to: 32, by: 8) { output.append(UInt8(truncatingIfNeeded: number &>> UInt32(shift))) }
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
