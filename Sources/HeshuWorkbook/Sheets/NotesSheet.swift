#if XLSX
  import HeshuRecords

  /// The sheet 说明: what the marks mean, which rules were asked, and what the run read.
  final class NotesSheet {
    /// The name of the cell with the tolerance.
    static let toleranceName = "容差"

    private let summary: StoreSummary
    private let findings: FindingSpool
    private let names: FieldNames
    private let limits: SheetLimits
    /// Texts that were cut and numbers that stand as text, for those who compare.
    private let cutTexts: Int
    private let textNumbers: Int
    private var row = 0
    private var sheet: XLSXSheet

    init(
      _ summary: StoreSummary, findings: FindingSpool, names: FieldNames, cutTexts: Int, textNumbers: Int,
      limits: SheetLimits, sheet: XLSXSheet
    ) {
      self.summary = summary
      self.findings = findings
      self.names = names
      self.limits = limits
      self.cutTexts = cutTexts
      self.textNumbers = textNumbers
      self.sheet = sheet
    }

    func write() throws(StoreError) {
      for (column, width) in [44.0, 72, 18, 9, 9, 11, 11].enumerated() {
        try sheet.setWidth(width, columns: column...column)
      }
      try writeRun()
      try writeTolerance()
      try writeLegend()
      try writeRules()
      try writeInputs()
      sheet.hideGridLines()
      try sheet.setUpPrinting(header: nil, title: summary.pipeline)
      sheet.setTab(color: SheetPalette.faint)
    }

    private func writeRun() throws(StoreError) {
      var style = CellStyle()
      style.isBold = true
      style.size = 16
      style.color = SheetPalette.header
      try sheet.write("说明", row, 0, style)
      try sheet.setHeight(28, row: row)
      row += 1
      for (name, value) in [
        ("流水线", summary.pipeline), ("运行编号", summary.run), ("程序版本", "Heshu 核数 \(summary.version)"),
      ] {
        try line(name, value)
      }
    }

    private func writeTolerance() throws(StoreError) {
      try section("容差")
      var style = CellStyle()
      style.line = SheetPalette.hairline
      style.isBold = true
      try sheet.write(Self.toleranceName, row, 0, style)
      style.background = SheetPalette.openBack
      style.alignment = .left
      try sheet.write(0, row, 1, sheet.file.format(style))
      try sheet.file.define(Self.toleranceName, as: "\(SheetNames.quoted(sheet.name))!$B$\(row + 1)")
      row += 1
      try line(
        "", "各表“复核”列的公式在“舍入允许差”之外再允许这么大的差，单位同该列。“核查”列不受其影响：它按每个数书写的精度作精确的区间运算。")
    }

    private func writeLegend() throws(StoreError) {
      try section("图例")
      let first = row
      for verdict in [Verdict.inconsistent, .indeterminate, .consistent, .unchecked] {
        try line(VerdictText.text(verdict), VerdictText.meaning(verdict))
      }
      try VerdictColors.write(to: sheet, rows: first...(row - 1), column: 0, across: nil)
      try line("深蓝表头", "原文抽取或由其计算的数据；数字保留书写的小数位，单位见表头")
      try line("浅蓝表头", "公式：可在表中重新核算，旁边已存有算得的值")
      try line("文本型数字", "超过 15 位有效数字的数以文本保存，以免被表格软件改动：本册 \(textNumbers) 个")
      if cutTexts > 0 { try line("截断的文本", "超过 32767 个字符而以“…”结尾的单元格：\(cutTexts) 个") }
    }

    private func writeRules() throws(StoreError) {
      guard !findings.checks.isEmpty else { return }
      try section("核查规则")
      try heads(["核查", "公式", "表", "级别", "一致", "无法判定", "不一致"])
      for (place, check) in findings.checks.enumerated() {
        let counts = findings.counts[place]
        try cells([check.name, names.formula(of: check), check.table, VerdictText.text(check.severity)])
        for (column, verdict) in [Verdict.consistent, .indeterminate, .inconsistent].enumerated() {
          try sheet.write(Double(counts[Int(verdict.rawValue)]), row, 4 + column, sheet.file.format(Self.plain))
        }
        row += 1
      }
    }

    private func writeInputs() throws(StoreError) {
      try section("输入文件")
      try heads(["文件", "SHA-256", "字节"])
      for input in summary.inputs.prefix(limits.rows) {
        try sheet.write(input.path, row, 0, Self.text)
        try sheet.write(input.sha256, row, 1, Self.text)
        try sheet.write(Double(input.byteCount), row, 2, sheet.file.format(Self.plain))
        row += 1
      }
    }

    // MARK: Pieces

    private func section(_ title: String) throws(StoreError) {
      row += 1
      var style = CellStyle()
      style.isBold = true
      style.size = 12
      style.color = SheetPalette.header
      try sheet.write(title, row, 0, style)
      row += 1
    }

    private func heads(_ titles: [String]) throws(StoreError) {
      for (column, title) in titles.enumerated() {
        try sheet.write(title, row, column, TableHead.style(isLive: false))
      }
      row += 1
    }

    private func line(_ name: String, _ value: String) throws(StoreError) {
      var style = Self.text
      style.isBold = true
      style.wraps = false
      try sheet.write(name, row, 0, style)
      try sheet.write(value, row, 1, Self.text)
      var height = RowHeight()
      height.add(value, width: 72)
      try sheet.setHeight(height.points, row: row)
      row += 1
    }

    private func cells(_ texts: [String]) throws(StoreError) {
      for (column, text) in texts.enumerated() { try sheet.write(text, row, column, Self.text) }
    }

    private static var plain: CellStyle {
      var style = CellStyle()
      style.line = SheetPalette.hairline
      style.numberFormat = "#,##0"
      return style
    }

    private static var text: CellStyle {
      var style = CellStyle()
      style.line = SheetPalette.hairline
      style.alignment = .left
      style.wraps = true
      style.numberFormat = "@"
      return style
    }
  }
#endif
