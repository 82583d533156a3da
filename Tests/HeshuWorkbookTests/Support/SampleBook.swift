#if XLSX
  import HeshuFigures
  import HeshuQuantities
  import HeshuRecords

  @testable import HeshuWorkbook

  /// A workbook of one table, filled as a run fills it: names, amounts in 亿元, shares and plans.
  struct SampleBook {
    struct Row {
      var name: String?
      var done: String?
      var share: String?
      var plan: String?
      var period: String?
      var verdict = Verdict.unchecked
      var qualifier = Qualifier.exact
    }

    /// The text that rows and findings point into, one line a row.
    static let document = "bulletin.txt"

    static let money = WrittenUnit(unit: .yuan, power: 8, text: "亿元")
    static let percent = WrittenUnit(unit: .percent, power: 0, text: "%")
    static let check = CheckDescriptor(
      name: "share-of-plan", rule: "expression", severity: .error, formula: "done / plan = share", table: "projects",
      arithmetic: RowArithmetic("done / plan = share"))

    static let fields = [
      Field(name: "subject", type: .text, label: Label(chinese: "项目")),
      Field(name: "done", type: .figure, kind: .money, unit: money, label: Label(chinese: "完成投资")),
      Field(name: "share", type: .figure, kind: .percent, unit: percent, label: Label(chinese: "占年度计划")),
      Field(name: "plan", type: .figure, kind: .money, unit: money, label: Label(chinese: "年度计划")),
      Field(name: "period", type: .period, label: Label(chinese: "时期")),
    ]

    static let layout = TableLayout(
      table: "projects",
      columns: fields.enumerated().map { OutputColumn(name: $1.name, field: $0, part: .value, source: $1) }
        + [OutputColumn(name: "source", field: -1, part: .source, source: nil)])

    static let summary = StoreSummary(
      run: "0123456789abcdef", pipeline: "sample", version: "1.2.3",
      inputs: [.init(path: document, sha256: String(repeating: "a", count: 64), byteCount: 120)])

    var rows: [Row]
    var findings: [Verdict] = []
    var limits = SheetLimits()

    /// Writes the workbook.
    func write(to path: String) throws {
      let store = WorkbookStore(writingTo: path, limits: limits)
      try store.begin(Self.layout)
      var part: [UInt8] = []
      WorkbookEncoder().encode(batch, Self.layout, into: &part)
      try store.write(part, rows: rows.count, layout: Self.layout)
      try store.write(side)
      try store.finish(Self.summary, documents: SampleDocuments(text: text))
    }

    /// One line for each row: its name and what it says.
    private var text: String {
      rows.map { "\($0.name ?? "")完成投资\($0.done ?? "")亿元，占\($0.share ?? "")%。" }.joined(separator: "\n")
    }

    private func span(_ row: Int) -> Range<Int> {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let start = lines[..<row].reduce(0) { $0 + $1.utf8.count + 1 }
      return start..<(start + lines[row].utf8.count)
    }

    private var batch: Batch {
      var batch = Batch()
      batch.documents = [Document(id: Self.document, version: "v", text: 0..<0, byteCount: 9)]
      batch.rows = Rows(schema: Schema(fields: Self.fields))
      for (place, row) in rows.enumerated() {
        batch.rows.columns[0].texts.append(row.name.map { batch.cell($0.utf8) } ?? .null)
        batch.rows.columns[1].figures.append(Self.figure(row.done, Self.money, row.qualifier))
        batch.rows.columns[2].figures.append(Self.figure(row.share, Self.percent, .exact))
        batch.rows.columns[3].figures.append(Self.figure(row.plan, Self.money, .exact))
        batch.rows.columns[4].texts.append(row.period.map { batch.cell($0.utf8) } ?? .null)
        batch.rows.append(document: 0, rows.count < 100 ? span(place) : 0..<1, rule: 0)
        batch.rows.verdicts[place] = row.verdict
      }
      return batch
    }

    private static func figure(_ text: String?, _ unit: WrittenUnit, _ qualifier: Qualifier) -> FigureCell {
      guard let text, let number = ExactDecimal(text) else { return .null }
      let value = number.scaled(byPowerOfTen: unit.power)
      return FigureCell(
        value: value, spread: 0, unit: unit.unit, step: Int16(value.exponent), kind: unit.unit.kind,
        qualifier: qualifier,
        isExactCount: false, isNull: false, text: .null, sourceStart: 0, sourceEnd: 0)
    }

    /// A finding for each verdict, about the row of that place.
    private var side: Side {
      var side = Side()
      side.documents = [Document(id: Self.document, version: "v", text: 0..<0, byteCount: 9)]
      for (place, verdict) in findings.enumerated() {
        let span = span(place)
        let operand = FindingOperand(
          role: "done", text: side.keep("\(rows[place].done ?? "")亿元".utf8), unit: .yuan,
          interval: .point(ExactRatio(1)),
          source: SourceSpan(document: 0, start: UInt32(span.lowerBound), end: UInt32(span.upperBound)))
        side.operands.append(operand)
        var finding = Finding(id: 1, check: Self.check, verdict: verdict, operands: place..<(place + 1))
        finding.unit = .percent
        finding.reported = .point(ExactRatio(90))
        finding.computed = .point(ExactRatio(95))
        finding.gap = ExactRatio(5)
        side.findings.append(finding)
      }
      return side
    }
  }

  /// Gives one text for every document.
  struct SampleDocuments: DocumentReader {
    var text: String

    mutating func read(into batch: inout Batch, side: inout Side) -> Bool { false }

    func original(of id: String) -> [UInt8] { Array(text.utf8) }
  }
#endif
