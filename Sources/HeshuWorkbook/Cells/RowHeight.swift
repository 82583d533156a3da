#if XLSX
  /// Finds how high a row has to be for its wrapped texts; not every program does so by itself when it opens a file.
  struct RowHeight {
    /// Points of one line.
    static let line = 15.0
    /// Rows cannot be higher than 409 points.
    private static let most = 27

    private(set) var lines = 1

    /// Takes a text into account that is wrapped in a column of that width.
    mutating func add(_ text: some Collection<UInt8>, width: Double) {
      // Characters are set closer or wider than digits, and a line breaks before it is full.
      let room = max(4, width * 0.92 - 1)
      var count = 0
      var columns = 0.0
      for byte in text {
        if byte == 0x0A {
          count += max(1, Int((columns / room).rounded(.up)))
          columns = 0
        } else if byte & 0xC0 != 0x80 {
          columns += byte >= 0xE0 ? 2 : 1
        }
      }
      count += max(1, Int((columns / room).rounded(.up)))
      lines = min(max(lines, count), Self.most)
    }

    mutating func add(_ text: String, width: Double) { add(text.utf8, width: width) }

    /// In points.
    var points: Double { Double(lines) * Self.line + (lines > 1 ? 3 : 0) }
  }
#endif
