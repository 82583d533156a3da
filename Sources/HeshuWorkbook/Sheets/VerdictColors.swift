#if XLSX
  import HeshuRecords

  /// Colors cells by the verdict that they name, and faintly the whole row of a refuted one.
  enum VerdictColors {
    static func write(to sheet: XLSXSheet, rows: ClosedRange<Int>, column: Int, across: ClosedRange<Int>?)
      throws(StoreError)
    {
      let cell = "$\(CellName.column(column))\(rows.lowerBound + 1)"
      let marks: [(mark: String, ink: UInt32, paper: UInt32)] = [
        ("✗", SheetPalette.refuted, SheetPalette.refutedBack), ("?", SheetPalette.open, SheetPalette.openBack),
        ("✓", SheetPalette.held, SheetPalette.heldBack),
      ]
      for mark in marks {
        try sheet.overlay(
          rows: rows, columns: column...column, where: "=LEFT(\(cell),1)=\"\(mark.mark)\"",
          sheet.file.overlay(color: mark.ink, background: mark.paper, isBold: true))
      }
      guard let across else { return }
      let format = sheet.file.overlay(color: SheetPalette.ink, background: SheetPalette.refutedRow, isBold: false)
      // The two rules must not meet: which of them would win is up to the program.
      for columns in [across.lowerBound..<column, (column + 1)..<(across.upperBound + 1)] where !columns.isEmpty {
        try sheet.overlay(
          rows: rows, columns: columns.lowerBound...(columns.upperBound - 1), where: "=LEFT(\(cell),1)=\"✗\"", format)
      }
    }
  }
#endif
