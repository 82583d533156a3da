#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// A workbook that a run fills: 核查, a sheet for each table, 原文, 说明.
  ///
  /// Rows and findings wait until all are there, in memory up to a limit and then in a file; only then is it known how wide columns are, which findings are the
  /// worst, and whether the workbook is big enough to be written row by row.
  ///
  /// ```swift
  /// let store = WorkbookStore(writingTo: "Output/projects.xlsx")
  /// try store.begin(layout)
  /// try store.write(part, rows: 3, layout: layout)
  /// try store.finish(summary, documents: reader)  // the file is there now
  /// ```
  public final class WorkbookStore: TableStore {
    private let path: String
    private let temporaryFolder: String
    private let limits: SheetLimits
    private let budget: Spool.Budget
    private let findings: FindingSpool
    private var tables: [TableContent] = []
    private let order: [String]

    /// - Parameters:
    ///   - path: where `finish` writes the file; what the memory does not hold waits in a nameless file beside it.
    ///   - tables: the names of the tables in the order of their sheets; others stand behind them.
    public init(writingTo path: String, tables: [String] = [], limits: SheetLimits = SheetLimits()) {
      self.path = path
      self.limits = limits
      order = tables
      temporaryFolder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
      budget = Spool.Budget(limit: limits.waitingBytes)
      findings = FindingSpool(budget: budget, folder: temporaryFolder)
    }

    /// Makes room for a table.
    ///
    /// - Throws: `StoreError` where it has more columns than a sheet can hold, 10 kept free for what the workbook adds.
    public func begin(_ layout: TableLayout) throws {
      guard layout.columns.count + 10 <= SheetLimits.columns else {
        throw StoreError(path: path, message: "table '\(layout.table)' has more columns than a sheet can hold")
      }
      tables.append(TableContent(layout, spool: Spool(budget: budget, folder: temporaryFolder)))
    }

    /// Keeps a part until `finish`, in memory or in the waiting file.
    ///
    /// - Throws: `StoreError` where the table was not begun or the waiting file cannot be written.
    public func write(_ part: [UInt8], rows: Int, layout: TableLayout) throws {
      guard rows > 0 else { return }
      guard let table = tables.first(where: { $0.layout.table == layout.table }) else {
        throw StoreError(path: path, message: "table '\(layout.table)' was not begun")
      }
      try table.append(part, rows: rows)
    }

    /// Keeps findings until `finish`.
    ///
    /// - Throws: `StoreError` where the waiting file cannot be written.
    public func write(_ side: Side) throws {
      try findings.append(side)
    }

    /// Writes the whole workbook to its path; the lines of 原文 are read again from `documents`.
    ///
    /// - Throws: `StoreError` where the waiting file cannot be read or the workbook cannot be written.
    public func finish(_ summary: StoreSummary, documents: any DocumentReader) throws {
      tables.sort { place(of: $0) < place(of: $1) }
      findLiveChecks()
      var index = SourceIndex(limits: limits)
      try gather(into: &index)
      index.read(summary, DocumentLines(documents))
      let rows = tables.reduce(findings.count) { $0 + $1.rows }
      let file = try XLSXFile(
        path: path, usesConstantMemory: rows > limits.rowsInMemory, temporaryFolder: temporaryFolder)
      try file.setProperties(
        title: summary.pipeline, subject: "核查", comments: "Heshu \(summary.version), run \(summary.run)")
      try write(summary, index, to: file)
      try file.close()
    }

    /// Does nothing: the publisher renames the file.
    public func commit() {}

    /// Does nothing: the publisher removes the file, and nothing else is left of a store.
    public func discard() {}

    // MARK: Parts

    private func place(of table: TableContent) -> Int { order.firstIndex(of: table.layout.table) ?? order.count }

    private func findLiveChecks() {
      for table in tables {
        // Each takes four columns; the verdict and the source stand beside them.
        let room = (SheetLimits.columns - table.layout.columns.count - 2) / 4
        table.liveChecks = Array(findings.checks.compactMap { LiveCheck($0, table.layout) }.prefix(room))
      }
    }

    /// Asks for the lines that findings point at, the worst first, then for those of rows, as far as both can lead there.
    private func gather(into index: inout SourceIndex) throws {
      try findings.visit { finding in
        for operand in finding.operands {
          guard let passage = operand.passage else { continue }
          index.want(passage, verdict: finding.verdict, isFigure: !operand.text.isEmpty)
        }
        return !index.isFull
      }
      for table in tables where !index.isFull {
        let linksAll = table.rows <= limits.linkedRows
        try table.spool.visit { part in
          let columns = table.layout.columns.count
          guard linksAll || PartReader.trailer(part, columns: columns).worst == .inconsistent else { return true }
          var reader = PartReader(part, columns: columns)
          while reader.nextRow() {
            for _ in table.layout.columns.indices { _ = reader.nextCell() }
            guard linksAll || reader.verdict == .inconsistent, let range = reader.document else { continue }
            let document = String(decoding: reader.bytes[range], as: UTF8.self)
            let (start, end) = (Int(reader.source.start), Int(reader.source.end))
            index.want(
              SourcePassage(document: document, start: start, end: end), verdict: reader.verdict, isFigure: false)
          }
          return !index.isFull
        }
      }
    }

    private func write(_ summary: StoreSummary, _ index: SourceIndex, to file: XLSXFile) throws {
      var names = SheetNames()
      var fields = FieldNames()
      for table in tables { fields.add(table.layout) }
      let findingNames = sheetNames("核查", rows: findings.count, &names)
      // Tables come later in the workbook, and must not take the names of the sheets that links lead to.
      let (sources, notes) = (names.claim("原文"), names.claim("说明"))
      let hasFindings = findings.count > 0
      if hasFindings {
        try FindingSheet(
          findings, file: file, index: index, names: fields, sources: sources, title: summary.pipeline, limits: limits
        ).write(names: findingNames)
      }
      var (cutTexts, textNumbers) = (0, 0)
      for table in tables {
        let sheet = TableSheet(
          table, file: file, index: index, sources: sources, title: summary.pipeline, limits: limits)
        try sheet.write(
          names: sheetNames(table.layout.table, rows: table.rows, &names), chartsAllowed: !file.usesConstantMemory)
        cutTexts += sheet.cutTexts
        textNumbers += sheet.textNumbers
      }
      try SourceSheet(index, title: summary.pipeline).write(to: file.addSheet(sources))
      try NotesSheet(
        summary, findings: findings, names: fields, cutTexts: cutTexts, textNumbers: textNumbers, limits: limits,
        sheet: file.addSheet(notes)
      ).write()
    }

    /// A name for each sheet that so many rows take.
    private func sheetNames(_ wanted: String, rows: Int, _ names: inout SheetNames) -> [String] {
      (0..<max(1, (rows + limits.rows - 1) / limits.rows)).map { _ in names.claim(wanted) }
    }
  }
#endif
