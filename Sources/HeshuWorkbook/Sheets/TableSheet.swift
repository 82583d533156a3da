#if XLSX
  import CXLSXWriter
  import HeshuQuantities
  import HeshuRecords

  /// Writes one table: its columns, the verdict of each row, checks that can be done again, and where each row comes from.
  final class TableSheet {
    typealias Format = UnsafeMutablePointer<lxw_format>

    private let file: XLSXFile
    private let content: TableContent
    private let index: SourceIndex
    private let limits: SheetLimits
    /// The name of the sheet of sources in links.
    private let sources: String
    private let columns: [SheetColumn]
    private let styles: TableStyles
    /// The pipeline's name, for the foot of each page.
    private let title: String
    /// Whether rows that no check has refuted lead to their source too.
    private let linksAll: Bool

    private var sheet: XLSXSheet?
    private var row = 0
    private(set) var cutTexts = 0
    private(set) var textNumbers = 0
    private var text = SheetText()
    private var figures: [WorkbookFigure?]
    private var height = RowHeight()
    private var facts: ChartFacts

    init(
      _ content: TableContent, file: XLSXFile, index: SourceIndex, sources: String, title: String, limits: SheetLimits
    ) {
      self.content = content
      self.title = title
      self.file = file
      self.index = index
      self.sources = sources
      self.limits = limits
      columns = SheetColumn.columns(of: content)
      styles = TableStyles(content, columns: columns, file: file)
      linksAll = content.rows <= limits.linkedRows
      facts = ChartFacts(content, columns: columns)
      figures = Array(repeating: nil, count: content.layout.columns.count)
    }

    /// Writes all rows into sheets of these names, as many as are needed.
    func write(names: [String], chartsAllowed: Bool) throws {
      var next = 0
      func begin() throws(StoreError) {
        try end(chartsAllowed: chartsAllowed)
        guard names.indices.contains(next) else { return }
        let sheet = try file.addSheet(names[next])
        next += 1
        self.sheet = sheet
        row = 0
        try TableHead(content, columns: columns, styles: styles).write(to: sheet)
      }
      try begin()
      try content.spool.visit { part in
        var reader = PartReader(part, columns: content.layout.columns.count)
        while reader.nextRow() {
          if row == limits.rows { try begin() }
          row += 1
          try write(&reader)
        }
        return true
      }
      try end(chartsAllowed: chartsAllowed)
    }

    private func end(chartsAllowed: Bool) throws(StoreError) {
      guard let sheet else { return }
      try TableFoot(content, columns: columns, lastRow: row, title: title, facts: facts)
        .write(to: sheet, chartsAllowed: chartsAllowed)
    }

    // MARK: Rows

    private func write(_ reader: inout PartReader) throws(StoreError) {
      guard let sheet else { return }
      height = RowHeight()
      for (place, column) in content.layout.columns.enumerated() {
        let cell = reader.nextCell()
        if case .figure(let figure) = cell { figures[place] = figure } else { figures[place] = nil }
        guard let target = styles.targets[place] else { continue }
        facts.add(cell, place, reader.bytes)
        try write(cell, column, place, target, reader.bytes, sheet)
      }
      if height.lines > 1 { try sheet.setHeight(height.points, row: row) }
      for (target, column) in columns.enumerated() {
        switch column {
        case .data: continue
        case .verdict:
          text.set(VerdictText.text(reader.verdict))
          try sheet.write(text, row, target, styles.verdict)
        case .computed(let check): try write(LiveOutcome(content.liveChecks[check], operand), check, target, sheet)
        case .difference, .allowed, .outcome: continue
        case .source: try writeSource(reader, target, sheet)
        }
      }
    }

    /// A figure of the row that a sheet can compute with.
    private func operand(_ place: Int) -> WorkbookFigure? {
      guard let figure = figures[place], SheetNumber.value(figure.value) != nil else { return nil }
      return figure
    }

    private func write(
      _ cell: WorkbookCell, _ column: OutputColumn, _ place: Int, _ target: Int, _ bytes: [UInt8], _ sheet: XLSXSheet
    ) throws(StoreError) {
      switch cell {
      case .null: return
      case .text(let range):
        if column.source?.type == .period, column.part == .value, let day = SheetDate.number(bytes[range]) {
          return try sheet.write(Double(day), row, target, styles.date)
        }
        if column.part == .qualifier {
          text.set(QualifierText.words(String(decoding: bytes[range], as: UTF8.self)))
        } else {
          text.set(bytes, range)
          if let width = styles.wrapWidths[place] { height.add(bytes[range], width: width) }
        }
        if text.isCut { cutTexts += 1 }
        try sheet.write(text, row, target, styles.text[place])
      case .number(let number): try write(number, place, target, sheet)
      case .figure(let figure): try write(figure.value, place, target, sheet)
      }
    }

    private func write(_ number: ExactDecimal, _ place: Int, _ target: Int, _ sheet: XLSXSheet) throws(StoreError) {
      if let value = SheetNumber.value(number) {
        return try sheet.write(value, row, target, styles.number(place, decimals: number.fractionDigits))
      }
      textNumbers += 1
      text.set(number.description)
      try sheet.write(text, row, target, styles.longNumber)
    }

    private func writeSource(_ reader: PartReader, _ target: Int, _ sheet: XLSXSheet) throws(StoreError) {
      guard let range = reader.document else { return }
      let document = String(decoding: reader.bytes[range], as: UTF8.self)
      let passage = SourcePassage(document: document, start: Int(reader.source.start), end: Int(reader.source.end))
      text.set("\(document)#b\(passage.start)-\(passage.end)")
      guard linksAll || reader.verdict == .inconsistent, let place = index.place(of: passage) else {
        return try sheet.write(text, row, target, styles.source)
      }
      let cell = "\(SheetNames.quoted(sources))!\(CellName.cell(place.row, SourceSheet.textColumn))"
      try sheet.write(text, linkedTo: cell, tip: "第\(place.line)行", row, target, styles.link)
    }

    // MARK: Checks that are done again

    /// Stands for a difference of any size.
    private static let unlimited = "不限"

    /// Writes the four cells of a check: the number again, the difference, what rounding allows, and the outcome.
    private func write(_ outcome: LiveOutcome, _ check: Int, _ target: Int, _ sheet: XLSXSheet) throws(StoreError) {
      let live = content.liveChecks[check]
      let name = { [row] column in CellName.cell(row, column) }
      let formula = live.text { name(styles.targets[$0] ?? 0) }
      let number = styles.computed(check)
      let computed = outcome.computed.flatMap(SheetNumber.nearest)
      try write(formula, computed, target, number, sheet)

      let (again, difference, allowed) = (name(target), name(target + 1), name(target + 2))
      let least = computed == nil ? nil : outcome.difference.flatMap(SheetNumber.nearest)
      try write(differenceFormula(live, again, name), least, target + 1, number, sheet)
      switch computed == nil ? nil : outcome.allowed {
      case .upTo(let limit): try sheet.write(SheetNumber.value(limit) ?? 0, row, target + 2, number)
      case .unlimited:
        text.set(Self.unlimited)
        try sheet.write(text, row, target + 2, number)
      case nil: try sheet.writeBlank(row, target + 2, number)
      }
      let miss =
        switch live.relation {
        case .equal: "ABS(\(difference))"
        case .atMost: "-\(difference)"
        case .atLeast: difference
        }
      let test = "ROUND(\(miss)-\(allowed)-\(NotesSheet.toleranceName),9)<=0"
      let (held, refuted) = (VerdictText.text(.consistent), VerdictText.text(.inconsistent))
      let open = VerdictText.text(.indeterminate)
      var cached = ""
      if least != nil { cached = outcome.holds.map { $0 ? held : refuted } ?? open }
      try sheet.write(
        formula:
          "=IF(\(difference)=\"\",\"\",IF(ISBLANK(\(allowed)),\"\(open)\",IF(ISTEXT(\(allowed)),\"\(held)\","
          + "IF(\(test),\"\(held)\",\"\(refuted)\"))))",
        text: cached, row, target + 3, styles.verdict)
    }

    private func differenceFormula(_ live: LiveCheck, _ again: String, _ name: (Int) -> String) -> String {
      switch live.reported {
      case .number(let number): return "=IF(COUNT(\(again))<1,\"\",\(number)-\(again))"
      case .column(let place):
        let reported = name(styles.targets[place] ?? 0)
        return "=IF(COUNT(\(reported),\(again))<2,\"\",\(reported)-\(again))"
      }
    }

    private func write(_ formula: String, _ value: Double?, _ target: Int, _ format: Format?, _ sheet: XLSXSheet)
      throws(StoreError)
    {
      if let value {
        try sheet.write(formula: formula, number: value, row, target, format)
      } else {
        try sheet.write(formula: formula, text: "", row, target, format)
      }
    }
  }
#endif
