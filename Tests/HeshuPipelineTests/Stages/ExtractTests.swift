import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct ExtractTests {
  private static let text = "甲项目完成投资45.1亿元，占年度计划的115.8%。今年1至10月，乙项目完成投资3000万元。共有12人。"

  private func lines(_ text: String, _ patterns: [ExtractPattern], take: [Take] = []) throws -> [String] {
    try Workbench(text: text).lines([Extract(patterns: patterns, take: take)])
  }

  @Test func drawsARowFromEachMatch() throws {
    #expect(
      try lines(ExtractTests.text, [ExtractPattern("完成投资%{MONEY:done}(?:，占年度计划的%{PERCENT:share})?")])
        == ["done|share|source", "4510000000|115.8|d#b9-58", "30000000|-|d#b88-110"])
  }

  @Test func takesWhatTheRecognizerKnows() throws {
    let properties: [Take] = Take.Property.allCases.map { Take(Located($0.rawValue), $0, of: "share") }
    let text = "2022年前10个月，甲项目完成投资45.1亿元，占年度计划的115.8%以上。"
    let rows = try lines(text, [ExtractPattern("占年度计划的?%{PERCENT:share}")], take: properties)
    #expect(rows[0] == "subject|measure|period|basis|text|unit|qualifier|share|share_qualifier|source")
    #expect(rows[1].hasPrefix("甲项目|"))
    #expect(rows[1].contains("|2022-01/2022-10|-|115.8%|%|atLeast|115.8|") || rows[1].contains("|115.8%|%|"))
  }

  @Test func givesTheTextToTheEarlierPattern() throws {
    #expect(
      try lines(ExtractTests.text, [ExtractPattern("投资%{MONEY:a}"), ExtractPattern("完成投资%{MONEY:b}")])
        == ["a|b|source", "4510000000|-|d#b15-31", "30000000|-|d#b94-110"])
  }

  @Test func drawsNumbersPeriodsDatesAndTexts() throws {
    let rows = try lines(
      "2022年11月16日，第%的指数为102.5，(甲)号。", [ExtractPattern("%{DATE:day}.*?指数为%{NUMBER:index}，\\((?<name>.)\\)")])
    #expect(rows == ["day|index|name|source", "2022-11-16|102.5|甲|d#b0-49"])
  }

  @Test func countsNumeralsWithoutUnitForTheirPatternAlone() throws {
    let bench = Workbench(text: "指数为102.5。投资3亿元。编码没有，余额45。")
    let report = try bench.run(
      Pipeline(
        read: .files(["*"]),
        tables: [
          TableDeclaration("index", stages: [Extract(patterns: [ExtractPattern("指数为%{NUMBER:index}")])]),
          TableDeclaration("all", stages: [Extract.figures]),
        ], stages: [Load("{table}.txt")]))
    #expect(report.tables.map(\.rows) == [1, 1])
    #expect(report.figures == 1)
    #expect(report.nearMisses == 1)
  }

  @Test func refusesAPatternThatBacktracksForEver() throws {
    let text = "甲" + String(repeating: "a", count: 40) + "！乙完成3亿元。"
    let bench = Workbench(text: text)
    let extract = Extract(patterns: [
      ExtractPattern("甲(?<x>(?:a+)+)[bc]", id: "hostile"), ExtractPattern("完成%{MONEY:done}", id: "good"),
    ])
    let report = try bench.run(Pipeline(read: .files(["*"]), stages: [extract, Load("o.txt")]))
    #expect(report.rejects == 1)
    #expect(report.tables[0].matches == 2)
    #expect(bench.files.files["rejects.ndjson"] == "d#b0-46 extract pattern-limit\n")
    #expect(bench.files.files["o.txt"] == "x|done|source\n-|300000000|d#b49-62\n")
  }

  @Test func makesEveryFigureARow() throws {
    let lines = try Workbench(text: ExtractTests.text).lines([Extract.figures])
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("document|figure|line|start|end|byte_start|byte_end|text|kind|value|"))
    #expect(lines[1].contains("|45.1亿元|money|4510000000|"))
  }

  @Test(arguments: [
    (Extract(patterns: []), "no-patterns"),
    (Extract(patterns: ["a"].map { ExtractPattern($0) }, takesAllFigures: true), "figures-and-patterns"),
    (
      Extract(patterns: [ExtractPattern("%{MONEY:done}")], take: [Take("period", .period, of: "doen")]),
      "unknown-group"
    ),
    (
      Extract(patterns: [ExtractPattern("(?<name>.)%{MONEY:done}")], take: [Take("period", .period, of: "name")]),
      "not-a-figure"
    ),
    (
      Extract(patterns: [ExtractPattern("%{MONEY:done}")], take: [Take("done", .text, of: "done")]),
      "duplicate-column"
    ),
  ])
  func refuses(_ extract: Extract, _ code: String) {
    let found = Workbench().compile(Pipeline(read: .files(["*"]), stages: [extract, Load("o.txt")])).diagnostics
    #expect(found.map(\.code) == [code])
  }
}
