import HeshuChecks
import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// A table that a test writes down: columns with their units, and cells as they would stand in a bulletin.
struct Bench {
  var fields: [Field] = []
  var cells: [[String?]] = []
  /// The document of each row; one document for all rows where it is empty.
  var documents: [String] = []
  /// Rows of numbers that are given by their intervals, in place of `cells`.
  var numbers: [[Interval?]] = []

  /// - Parameter columns: `name` for a text, `name: 亿元` for figures in a unit, `name: period`, `name: money` for a kind without a unit.
  init(_ columns: [String], _ rows: [[String?]], documents: [String] = []) {
    for column in columns { fields.append(Bench.field(column)) }
    cells = rows
    self.documents = documents
  }

  var schema: Schema { Schema(fields: fields) }

  private static func field(_ column: String) -> Field {
    let parts = column.split(separator: ":").map { String($0.drop { $0 == " " }) }
    guard parts.count == 2 else { return Field(name: column, type: .text) }
    if parts[1] == "period" { return Field(name: parts[0], type: .period) }
    if parts[1] == "any" { return Field(name: parts[0], type: .figure) }
    if let kind = FigureKind.allCases.first(where: { $0.name == parts[1] && $0 != .percent }) {
      return Field(name: parts[0], type: .figure, kind: kind)
    }
    let unit = UnitCatalogue.written(parts[1])
    return Field(name: parts[0], type: .figure, kind: unit?.unit.kind, unit: unit)
  }

  /// The table as a batch.
  func batch() -> Batch {
    var batch = Batch()
    batch.rows = Rows(schema: schema)
    for (row, record) in cells.enumerated() {
      let id = documents.isEmpty ? "bulletin.txt" : documents[row]
      if batch.documents.last?.id != id {
        batch.documents.append(Document(id: id, version: "0", text: 0..<0, byteCount: 0))
      }
      let document = Int32(batch.documents.count - 1)
      batch.rows.sources.append(SourceSpan(document: document, start: UInt32(row * 100), end: UInt32(row * 100 + 90)))
      batch.rows.rules.append(0)
      for (column, text) in record.enumerated() { add(text, column, row, &batch) }
    }
    if !numbers.isEmpty { add(numbers, &batch) }
    return batch
  }

  private func add(_ rows: [[Interval?]], _ batch: inout Batch) {
    batch.documents.append(Document(id: "numbers.csv", version: "0", text: 0..<0, byteCount: 0))
    for (row, record) in rows.enumerated() {
      batch.rows.sources.append(SourceSpan(document: 0, start: UInt32(row * 100), end: UInt32(row * 100 + 90)))
      batch.rows.rules.append(0)
      for (column, interval) in record.enumerated() {
        let middle = interval.flatMap { $0.low ?? $0.high }
        batch.rows.columns[column].numbers.append(
          interval.map { Quantity(value: middle ?? .zero, interval: $0, unit: .none, digits: 4) })
      }
    }
  }

  private func add(_ text: String?, _ column: Int, _ row: Int, _ batch: inout Batch) {
    guard let text else {
      batch.rows.columns[column].appendNull()
      return
    }
    let cell = batch.cell(Array(text.utf8))
    if fields[column].isNumeric {
      var figure = Bench.figure(text)
      figure.text = cell
      figure.sourceStart = UInt32(row * 100 + column * 10)
      figure.sourceEnd = figure.sourceStart + 9
      batch.rows.columns[column].figures.append(figure)
    } else {
      batch.rows.columns[column].texts.append(cell)
    }
  }

  private static let qualifiers: [(String, Qualifier)] = [
    ("超", .over), ("近", .under), ("约", .about), ("不超过", .atMost), ("至少", .atLeast),
  ]

  /// The figure that a text such as `超45.1亿元` is.
  static func figure(_ text: String) -> FigureCell {
    let qualifier = qualifiers.first { text.hasPrefix($0.0) }
    let body = text.dropFirst(qualifier?.0.count ?? 0)
    let digits = body.prefix { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == ".") }
    let written = UnitCatalogue.written(String(body.dropFirst(digits.count)))
    let value = ExactDecimal(String(digits)) ?? .zero
    let power = written?.power ?? 0
    let unit = written?.unit ?? .none
    return FigureCell(
      value: value.scaled(byPowerOfTen: power), spread: 0, unit: unit, step: Int16(power - value.fractionDigits),
      kind: unit == .none ? .number : unit.kind, qualifier: qualifier?.1 ?? .exact,
      isExactCount: unit.kind == .count && power == 0 && value.fractionDigits == 0, isNull: false, text: .null,
      sourceStart: 0, sourceEnd: 0)
  }

  /// The findings of one check.
  func findings(
    _ formula: String, when: String? = nil, by: [String] = [], order: String? = nil, across: Bool = false,
    rounding: WrittenRounding = .nearest, records: Bool = true, change: (inout CheckOptions) -> Void = { _ in }
  ) -> Outcome {
    var diagnostics = Diagnostics()
    let parsed = Formula(
      parsing: formula, at: SourceLocation(file: "p.yaml", line: 1, column: 1), diagnostics: &diagnostics)
    let condition = when.flatMap { Formula(parsing: $0, diagnostics: &diagnostics) }
    var outcome = Outcome()
    if let parsed {
      var options = CheckOptions(
        when: condition, by: by.map { FieldReference($0) }, order: order.map { FieldReference($0) },
        isAcrossDocuments: across, rounding: rounding)
      change(&options)
      let check = Check(name: "rule", formula: parsed, options: options)
      if let bound = check.compile(schema: schema, table: "projects", diagnostics: &diagnostics) {
        evaluate([bound], records, &outcome)
      }
    }
    outcome.diagnostics = diagnostics.all
    return outcome
  }

  /// The findings of a ready-made rule, such as `share part: done, total: plan, percent: share`; several columns stand in brackets.
  func findings(rule text: String, options: CheckOptions = CheckOptions(), records: Bool = true) -> Outcome {
    var outcome = Outcome()
    var diagnostics = Diagnostics()
    let use = Bench.use(text)
    let check = RuleCheck(name: use.rule.value, use: use, options: options)
    if let bound = check.compile(schema: schema, table: "projects", diagnostics: &diagnostics) {
      evaluate([bound], records, &outcome)
    }
    outcome.diagnostics = diagnostics.all
    return outcome
  }

  func evaluate(_ checks: [BoundCheck], _ records: Bool, _ outcome: inout Outcome) {
    var batch = batch()
    BoundCheck.evaluate(checks, &batch, &outcome.side, recordsFindings: records)
    outcome.verdicts = batch.rows.verdicts
    outcome.failed = batch.rows.failedChecks.map { batch.string($0) }
  }

  /// A use of a rule as a pipeline file would write it.
  static func use(_ text: String) -> RuleUse {
    let name = text.prefix { $0 != " " }
    var operands: [RuleUse.Operand] = []
    var rest = text.dropFirst(name.count).drop { $0 == " " }
    while let colon = rest.firstIndex(of: ":") {
      let key = Located(String(rest[..<colon].drop { $0 == " " || $0 == "," }))
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
      let isList = rest.first == "["
      let end = rest.firstIndex(of: isList ? "]" : ",") ?? rest.endIndex
      let names = rest[..<end].drop { $0 == "[" }.split(separator: ",").map { String($0.drop { $0 == " " }) }
      rest = end == rest.endIndex ? "" : rest[rest.index(after: end)...]
      if names.count == 1, !isList, let number = ExactDecimal(names[0]) {
        operands.append(RuleUse.Operand(key, columns: [], number: number))
      } else {
        operands.append(RuleUse.Operand(key, columns: names.map { Located($0) }))
      }
    }
    return RuleUse(Located(String(name)), operands: operands)
  }
}

/// What a check gave.
struct Outcome {
  var side = Side()
  var verdicts: [Verdict] = []
  var failed: [String] = []
  var diagnostics: [Diagnostic] = []

  var findings: [Finding] { side.findings }
  var rows: [FindingRow] { side.findings.map { FindingRow($0, in: side) } }
  /// The first finding's verdict with its fit or reason: `consistent rounded`.
  var summary: String {
    guard let row = rows.first else { return diagnostics.first.map { "\($0.code)" } ?? "nothing" }
    return [row.verdict, row.fit, row.reason].compactMap { $0 }.joined(separator: " ")
  }
}
