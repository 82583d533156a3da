#if XLSX
  /// Texts of a workbook in which `_x0041_` stands for a character. Source: ECMA-376 part 1, 22.9.2.19.
  enum EscapedText {
    static func decoded(_ text: String) -> String {
      guard text.contains("_x") else { return text }
      let scalars = Array(text.unicodeScalars)
      var result = String.UnicodeScalarView()
      // Two escapes may be the halves of one character.
      var high: UInt32?
      var place = 0
      func flush() {
        if high != nil { result.append("\u{FFFD}") }
        high = nil
      }
      while place < scalars.count {
        guard let value = escape(scalars[place...]) else {
          flush()
          result.append(scalars[place])
          place += 1
          continue
        }
        place += 7
        if let first = high, (0xDC00...0xDFFF).contains(value) {
          result.append(Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (value - 0xDC00)) ?? "\u{FFFD}")
          high = nil
        } else {
          flush()
          if (0xD800...0xDBFF).contains(value) {
            high = value
          } else {
            result.append(Unicode.Scalar(value) ?? "\u{FFFD}")
          }
        }
      }
      flush()
      return String(result)
    }

    private static func escape(_ rest: ArraySlice<Unicode.Scalar>) -> UInt32? {
      let next = rest.prefix(7)
      guard next.count == 7, next.first == "_", next[next.startIndex + 1] == "x", next.last == "_" else { return nil }
      let digits = next.dropFirst(2).dropLast()
      guard digits.allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
      return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
    }
  }
#endif
