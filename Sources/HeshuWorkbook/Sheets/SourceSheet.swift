#if XLSX
  import HeshuRecords

  /// The sheet 原文: a row for each line that a row or a finding points at, with the figures marked in the color of their verdict.
  struct SourceSheet {
    /// The first row with a line, from 0.
    static let firstRow = 1
    /// The column of the line's text.
    static let textColumn = 2

    private static let widths = [34.0, 7, 110, 12]

    private let index: SourceIndex
    private let title: String

    init(_ index: SourceIndex, title: String) {
      self.index = index
      self.title = title
    }

    func write(to sheet: XLSXSheet) throws(StoreError) {
      for (column, head) in ["文件", "行", "原文", "核查"].enumerated() {
        try sheet.write(head, 0, column, TableHead.style(isLive: false))
        try sheet.setWidth(Self.widths[column], columns: column...column)
      }
      try sheet.setHeight(20, row: 0)
      sheet.freeze(row: 1, column: 0)
      var row = Self.firstRow
      for line in index.lines {
        try write(line, row, sheet)
        row += 1
      }
      try sheet.filter(header: 0, lastRow: row - 1, columns: 0...3)
      try sheet.setUpPrinting(header: 0, title: title)
      sheet.hideGridLines()
      sheet.setTab(color: SheetPalette.faint)
      guard row > Self.firstRow else { return }
      try VerdictColors.write(to: sheet, rows: Self.firstRow...(row - 1), column: 3, across: nil)
    }

    private func write(_ line: SourceIndex.Line, _ row: Int, _ sheet: XLSXSheet) throws(StoreError) {
      var height = RowHeight()
      height.add(line.document, width: Self.widths[0])
      height.add(line.text, width: Self.widths[Self.textColumn])
      try sheet.setHeight(height.points, row: row)
      var style = CellStyle()
      style.line = SheetPalette.hairline
      style.numberFormat = "@"
      style.wraps = true
      style.color = SheetPalette.faint
      try sheet.write(line.document, row, 0, style)
      style.numberFormat = ""
      style.alignment = .center
      try sheet.write(Double(line.number), row, 1, sheet.file.format(style))
      style.color = nil
      try sheet.write(VerdictText.text(line.verdict), row, 3, style)
      // Some spreadsheets show ### for long texts in the format of texts.
      style.alignment = .left
      let pieces = Self.pieces(line)
      if pieces.count > 1, !Self.needsPlainText(line.text) {
        try sheet.write(pieces, row, Self.textColumn, style)
      } else {
        var text = SheetText()
        text.set(line.text, 0..<line.text.count)
        try sheet.write(text, row, Self.textColumn, sheet.file.format(style))
      }
    }

    /// The line cut where marks begin and end.
    private static func pieces(_ line: SourceIndex.Line) -> [XLSXSheet.Piece] {
      var pieces: [XLSXSheet.Piece] = []
      var at = 0
      func add(_ range: Range<Int>, _ verdict: Verdict?) {
        guard !range.isEmpty else { return }
        pieces.append(XLSXSheet.Piece(text: line.text[range], style: style(verdict)))
      }
      for mark in line.marks where !mark.range.isEmpty && mark.range.lowerBound >= at {
        add(at..<mark.range.lowerBound, nil)
        add(mark.range, mark.verdict)
        at = mark.range.upperBound
      }
      add(at..<line.text.count, nil)
      return pieces
    }

    private static func style(_ verdict: Verdict?) -> CellStyle {
      var style = CellStyle()
      guard let verdict else { return style }
      style.isBold = true
      switch verdict {
      case .unchecked: style.color = SheetPalette.link
      case .consistent: style.color = SheetPalette.held
      case .indeterminate: style.color = SheetPalette.open
      case .inconsistent:
        style.color = SheetPalette.refuted
        style.isUnderlined = true
      }
      return style
    }

    /// Whether the line has to be rewritten for a cell, which moves the marks, or is too long to be cut up.
    private static func needsPlainText(_ text: [UInt8]) -> Bool {
      text.count > 30_000 || text.contains { $0 < 0x20 && $0 != 0x09 } || SheetText.isRewritten(text)
    }
  }
#endif
