import HeshuPipeline
import HeshuQuantities
import HeshuRecords
import Testing

@testable import Heshu

@Suite struct PipelineFileReadTests {
  private static let projects: [any StageDeclaration] = [
    Extract(
      patterns: [
        ExtractPattern("完成投资%{MONEY:done}[，,](?:占|为)年度投资计划的?%{PERCENT:share}", id: "amount-and-share"),
        ExtractPattern("完成年度投资计划%{PERCENT:share}", id: "share-only"),
      ], take: [Take("subject", .subject, of: "share"), Take("period", .period, of: "share")]),
    Normalize([FieldUnit("done", "亿元"), FieldUnit("share", "percent")]),
    Join(file: "SampleData/plans.csv", match: ["subject"], take: [FieldUnit("plan", "亿元")]),
    Validate([CheckDeclaration("done / plan = share", when: "plan is present")]),
    Rank(by: "share"),
  ]
  private static let tiers: [any StageDeclaration] = [
    Extract(patterns: [
      ExtractPattern(
        "%{COUNT:projects}(?<tier>[^，,；;]{2,20}?项目)完成投资%{MONEY:done}[，,](?:占|为)年度计划的?%{PERCENT:share}")
    ]),
    Normalize([FieldUnit("done", "亿元")]),
    Derive([NamedExpression("plan", "done / share")]),
    Validate([
      CheckDeclaration("done >= previous(done)", by: ["tier"], order: "period", acrossDocuments: true)
    ]),
  ]

  private func pipeline(_ text: String) throws -> Pipeline {
    let (pipeline, diagnostics) = reading(text)
    #expect(diagnostics == [])
    return try #require(pipeline)
  }

  @Test func readsTheSimpleFile() throws {
    let read = try pipeline(SampleFiles.simple)
    let expected = Pipeline(read: .files(["bulletins/*.txt"]), stages: [Extract.figures, Load("figures.csv")])
    #expect(Unplaced(read) == Unplaced(expected))
    #expect(read.text == Array(SampleFiles.simple.utf8))
    #expect(read.path == "p.yaml")
  }

  @Test func readsTablesWithTheirChains() throws {
    let read = try pipeline(SampleFiles.shaoyang)
    let cells: [ExpectedTable.Cell] = [
      .init("subject", "甲项目"), .init("done", "45.1亿元"), .init("share", "115.8%"),
    ]
    let expected = Pipeline(
      name: "shaoyang", read: .files(["SampleData/bulletins/*.txt"]),
      tables: [
        TableDeclaration("projects", stages: PipelineFileReadTests.projects),
        TableDeclaration("tiers", stages: PipelineFileReadTests.tiers),
      ],
      stages: [
        Load([
          LoadTarget("Output/{table}.csv"), LoadTarget("Output/{table}.ndjson.gz"), LoadTarget("Output/shaoyang.xlsx"),
        ]), Archive("Output/archive/{date}.tar.gz"),
      ],
      labels: [
        "done": Label(chinese: "完成投资", english: "Investment done"),
        "share": Label(chinese: "占年度计划", english: "Share of plan"),
      ], limits: Limits(documents: 3, rejects: 50, rejectRate: ExactDecimal(2)),
      tests: [
        PipelineTest(text: "甲项目完成投资45.1亿元，占年度投资计划的115.8%", expect: [ExpectedTable("projects", rows: [cells])])
      ])
    #expect(Unplaced(read) == Unplaced(expected))
  }

  @Test func readsTablesOfAmounts() throws {
    let read = try pipeline(SampleFiles.amounts)
    let expected = Pipeline(
      read: .table(
        "amounts.csv",
        take: [
          FieldUnit("part", "万元"), FieldUnit("total", "亿元"), FieldUnit("share", "percent"), FieldUnit("name", "text"),
        ]),
      stages: [
        Filter("part is present"),
        Aggregate(
          by: ["name"],
          values: [NamedExpression("sum_part", "sum(part)", unit: "亿元"), NamedExpression("total", "max(total)")]),
        Validate([
          CheckDeclaration("part / total = share"),
          CheckDeclaration(
            "part <= total", name: "part-of-total", severity: .warning, by: ["name", "share"], aboutWidth: 2,
            rounding: .truncated),
        ]), Rank(by: "share"),
        Load([
          LoadTarget("Output/{table}.txt", format: "csv", dialect: "excel", hasFullColumns: true, hasVerdicts: true),
          LoadTarget("Output/amounts.json", hasNumbers: true),
        ]),
      ], report: "Output", timeZone: "Asia/Shanghai")
    #expect(Unplaced(read) == Unplaced(expected))
  }

  @Test func readsEveryForm() throws {
    let read = try pipeline(SampleFiles.forms)
    let cells: [ExpectedTable.Cell] = [
      .init("a", nil), .init("b", nil), .init("c", nil), .init("d", "null"), .init("e", ""),
    ]
    let expected = Pipeline(
      name: "forms", read: .files(["a.txt", "-"]),
      stages: [
        Extract(
          patterns: [
            ExtractPattern("甲%{MONEY:done}\\d"), ExtractPattern("乙%{MONEY:done} 丙", spansParagraph: true),
            ExtractPattern("丁%{PERCENT:share}"),
          ], table: "things"), Extract(patterns: [ExtractPattern("a"), ExtractPattern("b")]),
        Extract(patterns: [ExtractPattern("甲", id: "one")]), Extract(patterns: [ExtractPattern("all")]),
        Extract.figures,
        Normalize([FieldUnit("done", "亿元")]), Normalize([FieldUnit("units", "亿元")]),
        Derive([NamedExpression("columns", "done", unit: "亿元")]),
        Aggregate(by: [], values: [NamedExpression("n", "count()")]),
        Join(file: "p.csv", match: ["a", "b"], take: [FieldUnit("c", "text")], isRequired: true),
        Rank(by: "share", isDescending: false, name: "place"), Validate([CheckDeclaration("a = b")]),
        Validate([CheckDeclaration("a = b")]), Load([LoadTarget("x.csv", format: "csv")]), Load("-"),
        Archive("x.tar.gz"),
      ],
      tests: [
        PipelineTest(
          text: "'", published: "2022-11-21",
          expect: [ExpectedTable("things", rows: []), ExpectedTable("others", rows: [cells])])
      ])
    #expect(Unplaced(read) == Unplaced(expected))
  }

  @Test func readsABareStageWithoutPatternsAsAllFigures() throws {
    for stage in ["extract", "extract: ", "extract: all", "extract: {figures: all}", "{extract: {table: a}}"] {
      let read = try pipeline("heshu: 1\nread: a\nstages:\n  - \(stage)\n")
      let extract = try #require(read.stages.first as? Extract)
      #expect(extract.takesAllFigures && extract.patterns.isEmpty, "\(stage)")
    }
  }

  @Test func takesTextsAsTheyAreWritten() throws {
    let read = try pipeline("heshu: 1\nread: [1.50, 0x1F, 2022-11-21, yes, null]\nstages: [extract]\n")
    #expect(read.read == .files(["1.50", "0x1F", "2022-11-21", "yes", "null"]))
  }

  @Test func takesAByteOrderMarkAndAnyLineEnd() throws {
    let text = SampleFiles.shaoyang.replacing("\n", with: "\r\n")
    let read = try pipeline("\u{FEFF}" + text)
    #expect(try Unplaced(read) == Unplaced(pipeline(SampleFiles.shaoyang)))
    #expect(read.read.firstLocation?.description == "p.yaml:3:7")
  }
}

extension Read {
  var firstLocation: HeshuRecords.SourceLocation? {
    switch self {
    case .files(let files): files.first?.location
    case .table(let path, _, _): path.location
    }
  }
}
