#if XLSX
  import HeshuRecords

  /// The header row of a table's sheet, the widths of its columns, and what stays in sight.
  struct TableHead {
    private let content: TableContent
    private let columns: [SheetColumn]
    private let styles: TableStyles

    init(_ content: TableContent, columns: [SheetColumn], styles: TableStyles) {
      self.content = content
      self.columns = columns
      self.styles = styles
    }

    func write(to sheet: XLSXSheet) throws(StoreError) {
      for (place, column) in columns.enumerated() {
        let title = column.title(content)
        try sheet.write(title, 0, place, Self.style(isLive: column.isLive))
        try sheet.setWidth(width(column, title), columns: place...place)
      }
      try sheet.setHeight(Self.height, row: 0)
      sheet.freeze(row: 1, column: firstNameColumn)
    }

    static let height = 32.0

    /// White on dark; lighter over formulas.
    static func style(isLive: Bool) -> CellStyle {
      var style = CellStyle()
      style.isBold = true
      style.wraps = true
      style.alignment = .center
      style.color = SheetPalette.headerText
      style.background = isLive ? SheetPalette.formulaHeader : SheetPalette.header
      return style
    }

    /// The first column stays in sight where it names the rows.
    private var firstNameColumn: Int {
      guard case .data(let place)? = columns.first else { return 0 }
      return content.layout.columns[place].source?.type == .text ? 1 : 0
    }

    private func width(_ column: SheetColumn, _ title: String) -> Double {
      var head = ColumnWidth()
      head.add(title)
      switch column {
      case .data(let place):
        var width = content.extents[place].width
        let field = content.layout.columns[place].source
        if field?.type == .period { width.add(columns: 14) }
        if let unit = field?.unit?.text, field?.isNumeric == true {
          var mark = ColumnWidth()
          mark.add(unit)
          width.add(columns: width.widest + mark.widest)
        }
        // A long header is wrapped.
        width.add(columns: head.widest <= 20 ? head.widest : (head.widest + 1) / 2 + 2)
        return width.width(from: 9, to: TableStyles.widestText)
      case .verdict: return 12
      case .outcome: return Double(min(max(12, (head.widest + 1) / 2 + 2), 24))
      case .computed, .difference, .allowed: return Double(min(max(12, head.widest + 2), 24))
      case .source: return Double(min(max(24, content.widestSource + 2), 60))
      }
    }
  }
#endif
