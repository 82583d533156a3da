#if XLSX
  /// Cells as formulas name them.
  enum CellName {
    /// `A`, `Z`, `AA`: a column counted from 0.
    static func column(_ column: Int) -> String {
      var letters = ""
      var rest = column + 1
      while rest > 0 {
        letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
      }
      return letters
    }

    /// `C7`: row and column counted from 0.
    static func cell(_ row: Int, _ column: Int) -> String { "\(self.column(column))\(row + 1)" }

    /// The row and column of `C7`, from 0; nil for any other text.
    static func place(_ name: String) -> (row: Int, column: Int)? {
      var column = 0
      var row = 0
      var hasDigits = false
      for byte in name.utf8 {
        switch byte {
        case 0x41...0x5A where !hasDigits: column = column * 26 + Int(byte - 0x40)
        case 0x30...0x39:
          row = row * 10 + Int(byte - 0x30)
          hasDigits = true
        default: return nil
        }
        guard column <= SheetLimits.columns, row <= 10_000_000 else { return nil }
      }
      return column > 0 && row > 0 ? (row - 1, column - 1) : nil
    }
  }
#endif
