#if XLSX
  /// Finds how wide a column has to be: a Chinese character is as wide as two digits.
  struct ColumnWidth: Sendable {
    /// The widest cell so far, in widths of a digit.
    private(set) var widest = 0

    /// Takes a cell's text into account; of several lines the longest one counts.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
      var width = 0
      for byte in bytes {
        if byte == 0x0A {
          widest = max(widest, width)
          width = 0
        } else if byte & 0xC0 != 0x80 {
          // Lead bytes of three and four bytes are those of CJK, near enough.
          width += byte >= 0xE0 ? 2 : 1
        }
      }
      widest = max(widest, width)
    }

    mutating func add(_ text: String) { add(Array(text.utf8)[...]) }

    mutating func add(columns: Int) { widest = max(widest, columns) }

    mutating func merge(_ other: ColumnWidth) { widest = max(widest, other.widest) }

    /// The width with some room at both sides.
    func width(from least: Int, to most: Int) -> Double { Double(min(max(widest + 2, least), most)) }
  }
#endif
