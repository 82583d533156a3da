import HeshuRecords
import Testing

@testable import HeshuPipeline

/// Normalize, derive, filter and rank over rows of a table.
@Suite struct RowStageTests {
  private static let take = [
    FieldUnit("name", "text"), FieldUnit("done", "亿元"), FieldUnit("share", "%"), FieldUnit("plan", "万元"),
  ]
  private static let table = [
    "name|done|share|plan", "甲|5.31|132.75%|40000", "乙|3|0%|30000", "丙||50%|", "丁|3.00|50%|超2亿元",
  ]

  private func rows(_ stages: [any StageDeclaration]) throws -> [String] {
    try Workbench(table: RowStageTests.table).rows(stages, take: RowStageTests.take)
  }

  private func codes(_ stages: [any StageDeclaration]) -> [String] {
    Workbench().compile(Pipeline(read: .table("t.tab", take: RowStageTests.take), stages: stages + [Load("o.txt")]))
      .diagnostics.map(\.code)
  }

  @Test(
    arguments: [
      // A quotient that ends is written exactly and without zeros at its end.
      ("done / share", "亿元", ["4", "-", "-", "6"]),
      ("done / plan", nil, ["1.3275", "1", "-", "1.5"]),
      ("done / plan", "percent", ["132.75", "100", "-", "150"]),
      ("done - plan", "万元", ["13100", "0", "-", "10000"]),
      ("done / 7", nil, ["0.7585714", "0.42857", "-", "0.4285714"]),
      ("share - 50%", nil, ["82.75", "-50", "0", "0"]),
      ("2 / 3", nil, Array(repeating: "0.66666666666666666666666666666666666667", count: 4)),
      ("done * 0", nil, ["0", "0", "-", "0"]),
    ] as [(String, String?, [String])])
  func derives(_ expression: String, _ unit: String?, _ expected: [String]) throws {
    let rows = try rows([Derive([NamedExpression("x", expression, in: unit)])])
    let column = rows[0].split(separator: "|").firstIndex(of: "x") ?? 0
    #expect(
      rows.dropFirst().map { String($0.split(separator: "|", omittingEmptySubsequences: false)[column]) } == expected)
  }

  @Test func derivesInTheUnitOfEachRow() throws {
    let text = "甲投资3亿元，乙投资200万美元，丙投资50万元。"
    let lines = try Workbench(text: text).lines([
      Extract(patterns: [ExtractPattern("投资%{MONEY:done}")]),
      Derive([NamedExpression("half", "done / 2", in: "万元")]),
    ])
    #expect(lines.map { $0.split(separator: "|")[1] } == ["half", "15000", "-", "25"])
  }

  @Test(arguments: [
    ("share > 50%", ["甲"]), ("share >= 50%", ["甲", "丙", "丁"]), ("done is missing", ["丙"]), ("done < 4", ["乙", "丁"]),
    ("name = '乙'", ["乙"]), ("plan > 20000", ["甲", "乙", "丁"]), ("not (done > 4)", ["乙", "丁"]), ("done > 100", []),
  ])
  func filters(_ condition: String, _ expected: [String]) throws {
    let rows = try rows([Filter(Located(condition))])
    #expect(rows.dropFirst().map { String($0.prefix(1)) } == expected)
  }

  @Test(arguments: [
    (true, ["甲|1", "乙|2", "丁|2", "丙|-"]), (false, ["乙|1", "丁|1", "甲|3", "丙|-"]),
  ])
  func ranks(_ isDescending: Bool, _ expected: [String]) throws {
    let rows = try rows([Rank(by: "done", isDescending: isDescending, name: "place")])
    let shown = rows.dropFirst().map { $0.split(separator: "|", omittingEmptySubsequences: false) }
    #expect(shown.map { "\($0[0])|\($0[$0.count - 1])" } == expected)
  }

  @Test func ranksEachGroupForItself() throws {
    let text = "市属甲投资3亿元，县属乙投资2亿元，市属丙投资5亿元，县属丁投资7亿元，市属戊投资5亿元。"
    let lines = try Workbench(text: text).lines([
      Extract(patterns: [ExtractPattern("(?<tier>[市县]属)(?<name>.)投资%{MONEY:done}")]),
      Rank(by: "done", within: ["tier"]),
    ])
    let shown = lines.dropFirst().map { $0.split(separator: "|") }
    #expect(shown.map { "\($0[1])\($0[3])" } == ["丙1", "戊1", "甲3", "丁1", "乙2"])
  }

  @Test func ranksUnitsOfOneMeasureAlone() throws {
    let text = "甲投资3亿元，乙投资200万美元，丙投资50万元。"
    let lines = try Workbench(text: text).lines([
      Extract(patterns: [ExtractPattern("(?<name>.)投资%{MONEY:done}")]), Rank(by: "done", isDescending: false),
    ])
    #expect(lines.dropFirst().map { String($0.prefix(1)) } == ["丙", "甲", "乙"])
    #expect(lines.map { $0.split(separator: "|")[2] } == ["rank", "1", "2", "-"])
  }

  @Test func putsFiguresIntoTheirUnit() throws {
    let bench = Workbench(text: "甲投资3.10亿元，乙投资200万美元，丙投资50万元，丁投资7元。")
    let lines = try bench.lines([
      Extract(patterns: [ExtractPattern("(?<name>.)投资%{MONEY:done}")]), Normalize([FieldUnit("done", "万元")]),
    ])
    #expect(lines.map { $0.split(separator: "|")[1] } == ["done", "31000", "50", "0.0007"])
    #expect(bench.files.files["rejects.ndjson"] == "d#b22-43 normalize unit-mismatch\n")
  }

  @Test func writesRatiosAsMultiplesAndPercentages() throws {
    let lines = try Workbench(text: "甲是乙的1.2倍，丙占85%。").lines([
      Extract(patterns: [ExtractPattern("(?:是乙的|丙占)%{FIGURE:ratio}")]), Normalize([FieldUnit("ratio", "percent")]),
    ])
    #expect(lines.map { $0.split(separator: "|")[0] } == ["ratio", "120", "85"])
  }

  @Test func refusesWhatCannotWork() {
    #expect(codes([Normalize([FieldUnit("done", "亿园")])]) == ["unknown-unit"])
    #expect(codes([Normalize([FieldUnit("done", "平方米")])]) == ["unit-dimension"])
    #expect(codes([Normalize([FieldUnit("name", "亿元")])]) == ["not-a-figure"])
    #expect(
      codes([Normalize([FieldUnit("late", "亿元")]), Derive([NamedExpression("late", "done")])]) == ["unknown-column"])
    #expect(codes([Derive([NamedExpression("x", "late"), NamedExpression("late", "done")])]) == ["derive-order"])
    #expect(codes([Derive([NamedExpression("x", "y * 2"), NamedExpression("y", "x / 2")])]) == ["derive-cycle"])
    #expect(codes([Derive([NamedExpression("x", "x + done")])]) == ["derive-cycle"])
    #expect(codes([Derive([NamedExpression("done", "share")])]) == ["duplicate-column"])
    #expect(codes([Derive([NamedExpression("x", "done / share", in: "平方米")])]) == ["unit-dimension"])
    #expect(codes([Derive([NamedExpression("x", "done + share")])]) == ["unit-mismatch"])
    #expect(codes([Filter("done > ")]) == ["formula-syntax"])
    #expect(codes([Filter("sum(done) > 1")]) == ["aggregate-in-condition"])
    #expect(codes([Rank(by: "name")]) == ["not-a-number"])
    #expect(codes([Rank(by: "done", name: "share")]) == ["duplicate-column"])
    #expect(codes([Rank(by: "done", within: ["tear"])]) == ["unknown-column"])
    #expect(codes([Derive([NamedExpression("source", "done")])]) == ["duplicate-column"])
  }

  @Test func namesThePlaceAndTheWayOut() {
    let stage = Normalize([FieldUnit(Located("share", at: place(4, 9)), Located("precent", at: place(4, 15)))])
    let found = Workbench().compile(
      Pipeline(read: .table("t.tab", take: RowStageTests.take), stages: [stage, Load("o.txt")])
    ).diagnostics[0]
    #expect(found.message == "no unit is called 'precent'")
    #expect(found.location == place(4, 15))
    #expect(found.hint == "did you mean 'percent'? `heshu units` lists them")
  }
}
