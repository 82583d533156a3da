import HeshuChecks
import HeshuPipeline
import HeshuQuantities
import HeshuRecords

/// Makes pipelines of every form from a seed, with texts that YAML would take for something else.
struct PipelineGenerator {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(state: seed) }

  private static let pieces = [
    "甲", "项目", "%{MONEY:done}", "[，,]", "a", "b c", " ", ": ", " #", "'", "\"", "\\d", "{", "}", "*", "&", "!", "|",
    ">",
    "%", "@", "`", "-", "- ", "?", ",", "null", "~", "true", "1", "0x1F", "=", "<<", "\n", "\t", "\r", "\u{85}",
    "\u{2028}",
    "\u{1}", "\u{7F}", "\u{3000}", "é", "e\u{301}", "🇨🇳", "\u{F0000}", "...", "---", "  ", "{table}",
    "\u{FFFE}",
  ]

  private mutating func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
  private mutating func coin() -> Bool { Bool.random(using: &numbers) }

  private mutating func text() -> Located<String> {
    var text = ""
    for _ in 0..<count(1...6) { text += PipelineGenerator.pieces.randomElement(using: &numbers) ?? "" }
    return Located(text)
  }

  private mutating func name() -> Located<String> {
    let special = ["units", "columns", "values", "value", "unit", "null", "true", "all", "y", "by", "check"]
    if count(0...3) == 0, let name = special.randomElement(using: &numbers) { return Located(name) }
    var name = ["a", "k", "z"][count(0...2)]
    for _ in 0..<count(0...31) { name += ["a", "q", "0", "9", "_"][count(0...4)] }
    return Located(name)
  }

  private mutating func optional<Value>(_ make: (inout Self) -> Value) -> Value? { coin() ? make(&self) : nil }

  private mutating func many<Value>(_ range: ClosedRange<Int>, _ make: (inout Self) -> Value) -> [Value] {
    (0..<count(range)).map { _ in make(&self) }
  }

  /// Values with names that differ.
  private mutating func unique<Value>(
    _ range: ClosedRange<Int>, by key: (Value) -> Located<String>, _ make: (inout Self) -> Value
  ) -> [Value] {
    var seen: Set<String> = []
    return many(range, make).filter { seen.insert(key($0).value).inserted }
  }

  private mutating func part() -> TablePart {
    TablePart(
      sheet: coin() ? text() : nil, header: coin() ? Located(count(1...9)) : nil,
      columns: coin() ? [] : unique(1...3, by: \.name) { TableColumnName($0.name(), written: $0.text()) })
  }

  private mutating func units() -> [FieldUnit] {
    unique(1...4, by: \.field) { FieldUnit($0.name(), $0.text()) }
  }

  private mutating func expressions() -> [NamedExpression] {
    unique(1...4, by: \.name) { maker in NamedExpression(maker.name(), maker.text(), unit: maker.optional { $0.text() })
    }
  }

  private mutating func extract() -> Extract {
    if count(0...4) == 0 { return Extract(table: optional { $0.name() }, takesAllFigures: true) }
    let takes = unique(0...3, by: \Take.field) { maker in
      let property = Take.Property.allCases[maker.count(0...Take.Property.allCases.count - 1)]
      return Take(maker.name(), property, of: maker.name())
    }
    let patterns = many(1...3) { maker in
      ExtractPattern(
        maker.count(0...9) == 0 ? "all" : maker.text(), id: maker.optional { $0.text() },
        spansParagraph: maker.count(0...3) == 0)
    }
    return Extract(patterns: patterns, take: takes, table: optional { $0.name() })
  }

  private mutating func check() -> CheckDeclaration {
    var check = coin() ? CheckDeclaration(text()) : CheckDeclaration(.rule(rule()))
    check.name = optional { $0.text() }
    check.condition = optional { $0.text() }
    check.severity = coin() ? .error : .warning
    check.by = many(0...2) { $0.name() }
    check.order = optional { $0.name() }
    check.acrossDocuments = coin()
    check.aboutWidth = count(1...3)
    check.rounding = WrittenRounding.allCases[count(0...WrittenRounding.allCases.count - 1)]
    check.price = optional { $0.coin() ? "current" : $0.name() }
    check.scope = ListScope.allCases[count(0...2)]
    if case .rule = check.statement { check.isAscending = coin() }
    return check
  }

  private mutating func rule() -> RuleUse {
    let specifications = CheckRules.specifications
    let rule = specifications[count(0...specifications.count - 1)]
    let operands = rule.operands.map { operand -> RuleUse.Operand in
      if operand.takesNumber, coin() {
        return RuleUse.Operand(Located(operand.name), columns: [], number: ExactDecimal(count(1...99)))
      }
      if let list = operand.listName, coin() {
        return RuleUse.Operand(Located(list), columns: many(1...3) { $0.name() })
      }
      return RuleUse.Operand(Located(operand.name), columns: [name()])
    }
    return RuleUse(Located(rule.name), operands: operands)
  }

  private mutating func target() -> LoadTarget {
    LoadTarget(
      text(), format: optional { Located(["csv", "json", "ndjson"][$0.count(0...2)]) },
      dialect: optional { Located(["excel", "rfc4180", "unix"][$0.count(0...2)]) }, hasFullColumns: coin(),
      hasVerdicts: coin(), hasNumbers: coin())
  }

  private mutating func stage() -> any StageDeclaration {
    switch count(0...9) {
    case 0: extract()
    case 1: Normalize(units())
    case 2: Derive(expressions())
    case 3:
      Join(
        coin() ? .file(text(), part()) : .table(name(), columns: coin() ? [] : part().columns),
        match: many(1...2) { $0.name() }, take: units(), isRequired: coin())
    case 4: Filter(text())
    case 5: Aggregate(by: many(0...2) { $0.name() }, values: expressions())
    case 6: Rank(by: name(), isDescending: coin(), within: coin() ? [] : [name()], name: coin() ? "rank" : name())
    case 7: Validate(many(1...3) { $0.check() })
    case 8: Load(many(1...3) { $0.target() })
    default: Archive(text())
    }
  }

  private mutating func test() -> PipelineTest {
    let expect = unique(1...2, by: \ExpectedTable.table) { maker in
      let rows = maker.many(0...2) { maker in
        maker.unique(1...3, by: \.field) { maker in
          ExpectedTable.Cell(maker.name(), maker.optional { $0.coin() ? $0.text() : "" })
        }
      }
      return ExpectedTable(maker.name(), rows: rows)
    }
    return PipelineTest(text: text(), published: coin() ? "2022-11-21" : nil, expect: expect)
  }

  private mutating func label() -> Label {
    let chinese = text().value
    return Label(chinese: chinese, english: optional { $0.text().value })
  }

  mutating func pipeline() -> Pipeline {
    let read: Read = coin() ? .files(many(1...3) { $0.text() }) : .table(text(), part: part(), take: units())
    var labels: [String: Label] = [:]
    for name in many(0...3, { $0.name() }) { labels[name.value] = label() }
    let tables = unique(0...2, by: \TableDeclaration.name) { maker in
      TableDeclaration(maker.name(), stages: maker.many(1...4) { $0.stage() })
    }
    let limits = Limits(
      rejects: optional { $0.count(0...99) },
      rejectRate: optional { ExactDecimal(significand: Int128($0.count(0...1000)), exponent: -1) })
    return Pipeline(
      name: name(), read: read, tables: tables, stages: many(1...4) { $0.stage() }, labels: labels, limits: limits,
      tests: many(0...2) { $0.test() }, report: optional { $0.text() }, timeZone: optional { $0.text() })
  }
}
