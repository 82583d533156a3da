#if XLSX
  import CXLSXWriter
  import HeshuQuantities
  import HeshuRecords

  /// The sheet 核查: every finding, the worst first, each operand leading to its line in 原文.
  final class FindingSheet {
    /// Operands that get a cell of their own; those behind them are counted.
    static let operandColumns = 8
    /// The row of the header, from 0: a title and a summary stand above it.
    static let headerRow = 2

    /// What is read and printed.
    private static let heads: [(title: String, width: Double)] = [
      ("结论", 12), ("级别", 7), ("核查", 19), ("原句", 54), ("公式", 26), ("报告值", 19), ("复算值", 21), ("差距", 12),
      ("推算值", 19), ("最近整值", 12), ("说明", 14), ("分组", 17), ("末位差", 9), ("可能的笔误", 24),
    ]
    /// The same intervals as numbers, for those who compute with them.
    private static let bounds = ["报告值下限", "报告值上限", "复算值下限", "复算值上限"]
    private static let firstOperand = heads.count + bounds.count

    private let findings: FindingSpool
    private let index: SourceIndex
    private let names: FieldNames
    private let file: XLSXFile
    private let sources: String
    private let limits: SheetLimits
    private let linksAll: Bool
    private let title: String
    private var sheet: XLSXSheet?
    private var row = FindingSheet.headerRow
    private var text = SheetText()
    private var height = RowHeight()
    private var numberFormats: [FigureUnit: UnsafeMutablePointer<lxw_format>?] = [:]

    init(
      _ findings: FindingSpool, file: XLSXFile, index: SourceIndex, names: FieldNames, sources: String, title: String,
      limits: SheetLimits
    ) {
      self.findings = findings
      self.title = title
      self.file = file
      self.index = index
      self.names = names
      self.sources = sources
      self.limits = limits
      linksAll = findings.count * max(1, min(findings.operandCount, Self.operandColumns)) <= limits.linkedRows
    }

    private var operandCount: Int { min(findings.operandCount, Self.operandColumns) }
    private var lastColumn: Int { Self.firstOperand - 1 + operandCount }

    /// Writes all findings into sheets of these names, as many as are needed.
    func write(names sheets: [String]) throws {
      var next = 0
      func begin() throws(StoreError) {
        try end()
        guard sheets.indices.contains(next) else { return }
        let sheet = try file.addSheet(sheets[next])
        next += 1
        self.sheet = sheet
        row = Self.headerRow
        try writeHead(sheet)
      }
      try begin()
      try findings.visit { finding in
        if row - Self.headerRow == limits.rows { try begin() }
        row += 1
        try write(finding)
        return true
      }
      try end()
    }

    private func end() throws(StoreError) {
      guard let sheet else { return }
      try sheet.filter(header: Self.headerRow, lastRow: row, columns: 0...lastColumn)
      try sheet.setUpPrinting(header: Self.headerRow, title: title)
      try sheet.setPrintArea(lastRow: row, lastColumn: Self.heads.count - 1)
      sheet.hideGridLines()
      sheet.setTab(color: findings.count(.inconsistent) > 0 ? SheetPalette.refuted : SheetPalette.held)
      guard row > Self.headerRow else { return }
      let rows = (Self.headerRow + 1)...row
      try sheet.allowNumbersAsText("A\(rows.lowerBound + 1):\(CellName.cell(row, lastColumn))")
      try VerdictColors.write(to: sheet, rows: rows, column: 0, across: 0...lastColumn)
    }

    // MARK: Head

    private func writeHead(_ sheet: XLSXSheet) throws(StoreError) {
      var style = CellStyle()
      style.isBold = true
      style.size = 16
      style.color = SheetPalette.header
      try sheet.write("核查结果　\(title)", 0, 0, style)
      try sheet.setHeight(28, row: 0)
      style.size = 11
      style.isBold = false
      style.color = SheetPalette.ink
      try sheet.write(summary, 1, 0, style)
      try sheet.setHeight(20, row: 1)
      for (column, head) in Self.heads.enumerated() {
        try sheet.write(head.title, Self.headerRow, column, TableHead.style(isLive: false))
        try sheet.setWidth(head.width, columns: column...column)
      }
      for (place, title) in Self.bounds.enumerated() {
        let column = Self.heads.count + place
        try sheet.write(title, Self.headerRow, column, TableHead.style(isLive: true))
        try sheet.setWidth(15, columns: column...column)
      }
      for operand in 0..<operandCount {
        let column = Self.firstOperand + operand
        try sheet.write("数据\(operand + 1)", Self.headerRow, column, TableHead.style(isLive: true))
        try sheet.setWidth(30, columns: column...column)
      }
      try sheet.setHeight(24, row: Self.headerRow)
      sheet.freeze(row: Self.headerRow + 1, column: 1)
    }

    private var summary: String {
      let counts = [Verdict.inconsistent, .indeterminate, .consistent].map {
        "\(VerdictText.text($0)) \(findings.count($0)) 项"
      }
      return "共 \(findings.count) 项核查：" + counts.joined(separator: "　")
    }

    // MARK: Rows

    private func write(_ finding: FindingRecord) throws(StoreError) {
      guard let sheet else { return }
      height = RowHeight()
      let check = findings.checks[finding.check]
      let severity = finding.verdict == .inconsistent ? check.severity : .info
      try write(VerdictText.text(finding.verdict), 0, Self.center, sheet)
      try write(VerdictText.text(severity), 1, Self.center, sheet)
      try write(check.table.isEmpty ? check.name : "\(check.table)\n\(check.name)", 2, Self.wrapped, sheet)
      let sentence = finding.operands.lazy.compactMap { $0.passage.flatMap(self.index.sentence) }.first
      try write(sentence.map { String(decoding: $0.prefix(6000), as: UTF8.self) } ?? "", 3, Self.sentence, sheet)
      try write(names.formula(of: check), 4, Self.wrapped, sheet)
      let unit = finding.unit
      let reported = IntervalText.text(low: finding.reportedLow, high: finding.reportedHigh, unit: unit)
      let computed = IntervalText.text(low: finding.computedLow, high: finding.computedHigh, unit: unit)
      try write(reported, 5, Self.right, sheet)
      try write(computed, 6, Self.right, sheet)
      try write(finding.gap, unit, 7, sheet)
      // Where nothing is implied the nearest number is one of the reported side.
      let hasImplied = finding.impliedLow != nil || finding.impliedHigh != nil
      let implied = IntervalText.text(low: finding.impliedLow, high: finding.impliedHigh, unit: finding.impliedUnit)
      try write(implied, 8, Self.right, sheet)
      try write(finding.nearest, hasImplied ? finding.impliedUnit : unit, 9, sheet)
      try write(VerdictText.text(finding.fit) ?? VerdictText.text(finding.reason) ?? "", 10, Self.wrapped, sheet)
      try write(names.group(finding.group), 11, Self.wrapped, sheet)
      try write(finding.gapPlaces, .none, 12, sheet)
      try write(finding.slip, 13, Self.wrapped, sheet)
      let ends = [finding.reportedLow, finding.reportedHigh, finding.computedLow, finding.computedHigh]
      for (place, end) in ends.enumerated() { try write(end, unit, Self.heads.count + place, sheet) }
      try writeOperands(finding, sheet)
      try sheet.setHeight(height.points, row: row)
    }

    private func writeOperands(_ finding: FindingRecord, _ sheet: XLSXSheet) throws(StoreError) {
      let check = findings.checks[finding.check]
      let shown = finding.operands.prefix(operandCount)
      let more = finding.operands.count - shown.count + finding.omittedOperands
      for (place, operand) in shown.enumerated() {
        let isLast = place == shown.count - 1
        text.set(names.text(of: operand, in: check) + (isLast && more > 0 ? "（另有 \(more) 项）" : ""))
        let column = Self.firstOperand + place
        if linksAll || finding.verdict == .inconsistent, let passage = operand.passage,
          let found = index.place(of: passage)
        {
          let cell = "\(SheetNames.quoted(sources))!\(CellName.cell(found.row, SourceSheet.textColumn))"
          try sheet.write(
            text, linkedTo: cell, tip: "第\(found.line)行", row, column, file.format(Self.link))
        } else {
          try sheet.write(text, row, column, file.format(Self.wrapped))
        }
      }
    }

    private func write(_ words: String, _ column: Int, _ style: CellStyle, _ sheet: XLSXSheet) throws(StoreError) {
      text.set(words)
      if style.wraps, column < Self.heads.count { height.add(words, width: Self.heads[column].width) }
      try sheet.write(text, row, column, file.format(style))
    }

    private func write(_ number: ExactDecimal?, _ unit: FigureUnit, _ column: Int, _ sheet: XLSXSheet)
      throws(StoreError)
    {
      let format = numberFormat(unit)
      guard let number else { return try sheet.writeBlank(row, column, format) }
      guard let value = SheetNumber.value(number) else {
        return try write(number.description, column, Self.wrapped, sheet)
      }
      try sheet.write(value, row, column, format)
    }

    private func numberFormat(_ unit: FigureUnit) -> UnsafeMutablePointer<lxw_format>? {
      if let known = numberFormats[unit] { return known }
      var style = CellStyle()
      style.line = SheetPalette.hairline
      style.numberFormat = NumberFormat(UnitText.written(unit)).computed
      numberFormats[unit] = file.format(style)
      return numberFormats[unit] ?? nil
    }

    private static var center: CellStyle {
      var style = CellStyle()
      style.line = SheetPalette.hairline
      style.alignment = .center
      return style
    }

    private static var wrapped: CellStyle {
      var style = CellStyle()
      style.line = SheetPalette.hairline
      style.alignment = .left
      style.indent = 1
      style.wraps = true
      style.numberFormat = "@"
      return style
    }

    /// Some spreadsheets show ### for long texts in the format of texts.
    private static var sentence: CellStyle {
      var style = wrapped
      style.numberFormat = ""
      return style
    }

    private static var right: CellStyle {
      var style = wrapped
      style.alignment = .right
      return style
    }

    private static var link: CellStyle {
      var style = wrapped
      style.color = SheetPalette.link
      style.isUnderlined = true
      return style
    }
  }
#endif
