#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// What a table's sheet gets when its last row is known: filter, colors by verdict, charts, print set-up.
  struct TableFoot {
    private let content: TableContent
    private let columns: [SheetColumn]
    private let lastRow: Int
    private let title: String
    private let facts: ChartFacts

    init(_ content: TableContent, columns: [SheetColumn], lastRow: Int, title: String, facts: ChartFacts) {
      self.content = content
      self.columns = columns
      self.lastRow = lastRow
      self.title = title
      self.facts = facts
    }

    func write(to sheet: XLSXSheet, chartsAllowed: Bool) throws(StoreError) {
      let last = max(columns.count - 1, 0)
      try sheet.filter(header: 0, lastRow: lastRow, columns: 0...last)
      try sheet.setUpPrinting(header: 0, title: title)
      sheet.hideGridLines()
      sheet.setTab(color: SheetPalette.reported)
      guard lastRow > 0 else { return }
      try sheet.allowNumbersAsText("A2:\(CellName.cell(lastRow, last))")
      for (place, column) in columns.enumerated() {
        switch column {
        case .verdict: try VerdictColors.write(to: sheet, rows: 1...lastRow, column: place, across: 0...last)
        case .outcome: try VerdictColors.write(to: sheet, rows: 1...lastRow, column: place, across: nil)
        default: continue
        }
      }
      let end = chartsAllowed ? try writeCharts(to: sheet) : lastRow
      // Many checks would make the page too small to read.
      guard content.liveChecks.count > Self.printedChecks, let live = columns.firstIndex(where: \.isLive), live > 0
      else { return }
      try sheet.setPrintArea(lastRow: end, lastColumn: live - 1)
    }

    /// Sheets in which more checks are done again are printed without them.
    private static let printedChecks = 2
    /// Charts of reported and recomputed numbers.
    private static let comparingCharts = 3

    // MARK: Charts

    /// - Returns: the last row that a chart covers.
    private func writeCharts(to sheet: XLSXSheet) throws(StoreError) -> Int {
      guard (2...ChartFacts.barLimit).contains(lastRow), facts.namesDiffer,
        let names = facts.names.flatMap({ columns.firstIndex(of: .data($0)) })
      else { return lastRow }
      var row = lastRow + 2
      if let place = facts.share, facts.shareCount * 2 >= lastRow, let share = columns.firstIndex(of: .data(place)) {
        let label = content.layout.columns[place].source.map(Self.name) ?? ""
        let chart = XLSXChart(
          title: "各\(columns[names].title(content))\(label)（%）", rows: 1...lastRow, header: 0, names: names,
          series: [.init(column: share, color: SheetPalette.reported)], numberFormat: Self.percent)
        try chart.insert(into: sheet, row: row, column: 0)
        row += chart.coveredRows
      }
      var shown: Set<Int> = []
      for (place, check) in content.liveChecks.enumerated() where shown.count < Self.comparingCharts {
        guard case .column(let column) = check.reported, check.relation == .equal, shown.insert(column).inserted,
          let again = columns.firstIndex(of: .computed(place)), let reported = columns.firstIndex(of: .data(column))
        else { continue }
        let field = content.layout.columns[column].source
        let chart = XLSXChart(
          title: "报告值与复算值：\(field.map(Self.name) ?? "")", rows: 1...lastRow, header: 0, names: names,
          series: [
            .init(column: reported, color: SheetPalette.reported), .init(column: again, color: SheetPalette.computed),
          ],
          numberFormat: field?.unit?.unit == .percent ? Self.percent : "#,##0.00;-#,##0.00;")
        try chart.insert(into: sheet, row: row, column: 0)
        row += chart.coveredRows
      }
      return row
    }

    /// Shares in percent; nothing where there is none.
    private static let percent = #"0.0"%";-0.0"%";"#

    private static func name(_ field: Field) -> String { field.label.chinese ?? field.label.english ?? field.name }
  }
#endif
