import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct AggregateTests {
  private static let take = [
    FieldUnit("tier", "text"), FieldUnit("done", "亿元"), FieldUnit("share", "%"), FieldUnit("people", "人"),
  ]
  private static let table = [
    "tier|done|share|people",
    "省|45.1|10%|3",
    "市|217.3|20%|5",
    "省|0.10|40%|4",
    "|1|50%|1",
    "市||60%|2",
  ]

  private func rows(by: [String], _ values: [NamedExpression], _ table: [String] = table) throws -> [String] {
    try Workbench(table: table).rows(
      [Aggregate(by: by.map { Located($0) }, values: values)], take: AggregateTests.take)
  }

  @Test(arguments: [
    ("sum(done)", nil, ["省|45.2", "市|-", "-|1"]),
    ("sum(done)", "万元", ["省|452000", "市|-", "-|10000"]),
    ("count()", nil, ["省|2", "市|2", "-|1"]),
    ("count(done)", nil, ["省|2", "市|1", "-|1"]),
    ("min(people)", nil, ["省|3", "市|2", "-|1"]),
    ("max(people)", nil, ["省|4", "市|5", "-|1"]),
    ("mean(people)", nil, ["省|3.5", "市|3.5", "-|1"]),
    ("mean(done)", nil, ["省|22.6", "市|-", "-|1"]),
    ("max(share) - min(share)", nil, ["省|30", "市|40", "-|0"]),
    ("sum(people) / count()", nil, ["省|3.5", "市|3.5", "-|1"]),
    ("sum(people) / max(people)", "percent", ["省|175", "市|140", "-|100"]),
  ])
  func evaluatesGroups(_ expression: String, _ unit: String?, _ expected: [String]) throws {
    #expect(try rows(by: ["tier"], [NamedExpression("x", expression, in: unit)]) == ["tier|x"] + expected)
  }

  @Test func makesOneRowOfAllWithoutKeys() throws {
    #expect(
      try rows(by: [], [NamedExpression("n", "count()"), NamedExpression("p", "sum(people)")]) == ["n|p", "5|15"])
  }

  @Test func makesNoRowOfNone() throws {
    #expect(try rows(by: [], [NamedExpression("n", "count()")], Array(AggregateTests.table.prefix(1))) == ["n"])
  }

  @Test func takesTheNameOfAColumnThatIsGone() throws {
    #expect(
      try rows(by: ["tier"], [NamedExpression("people", "sum(people)")])
        == ["tier|people", "省|7", "市|7", "-|1"])
  }

  @Test func writesExactIntervals() throws {
    let target = LoadTarget("o.txt", hasFullColumns: true)
    let rows = try Workbench(table: AggregateTests.table).rows(
      [Aggregate(by: ["tier"], values: [NamedExpression("x", "sum(done)"), NamedExpression("n", "mean(done) / 3")])],
      take: AggregateTests.take, target: target)
    #expect(rows[0] == "tier|x|x_low|x_high|x_ends|n|n_low|n_high|n_ends")
    // 45.1 ± 0.05 and 0.10 ± 0.005; a third of 22.6 is rounded to four digits more than 0.10 has.
    #expect(rows[1] == "省|45.2|45.145|45.255|ends|7.53333|7.52416|7.5425|ends")
  }

  @Test func standsWhereTheFirstRowOfTheGroupStands() throws {
    let lines = try Workbench(table: AggregateTests.table).lines(
      [Aggregate(by: ["tier"], values: [NamedExpression("n", "count()")])],
      read: .table("t.tab", take: AggregateTests.take))
    #expect(lines == ["tier|n|source", "省|2|t.tab#b23-37", "市|2|t.tab#b38-53", "-|1|t.tab#b69-77"])
  }

  @Test func isTheSameForAnyBatchesAndJobs() throws {
    let extract = Extract(patterns: [ExtractPattern("(?<tier>[省市])完成投资%{MONEY:done}")])
    let aggregate = Aggregate(by: ["tier"], values: [NamedExpression("total", "sum(done)")])
    let documents = (0..<9).map { ("d\($0)", Optional("\($0 % 2 == 0 ? "省" : "市")完成投资\($0).5亿元。")) }
    for (jobs, batchSize) in [(1, 1), (1, 4), (2, 1), (8, 2)] {
      var bench = Workbench(documents: documents)
      bench.options.jobs = jobs
      bench.batchSize = batchSize
      let lines = try bench.lines([extract, Normalize([FieldUnit("done", "亿元")]), aggregate])
      #expect(lines == ["tier|total|source", "省|22.5|d0#b0-24", "市|18|d1#b0-24"])
    }
  }

  @Test func keepsVerdictsOfTheRows() throws {
    let target = LoadTarget("o.txt", hasVerdicts: true)
    let lines = try Workbench(table: AggregateTests.table).lines(
      [
        Validate([
          CheckDeclaration("people > 3", name: "many"), CheckDeclaration("share > 20%", name: "high"),
        ]), Aggregate(by: ["tier"], values: [NamedExpression("n", "count()")]),
      ], target: target, read: .table("t.tab", take: AggregateTests.take))
    #expect(
      lines.dropFirst().map {
        $0.split(separator: "|", omittingEmptySubsequences: false).dropLast().joined(separator: "|")
      }
        == ["省|2|inconsistent|many high", "市|2|inconsistent|many", "-|1|inconsistent|many"])
  }

  @Test(
    arguments: [
      (["teir"], "sum(done)", nil, "unknown-column", "did you mean tier?"),
      (["tier"], "done", nil, "no-aggregate", "write sum, count, min, max or mean, such as sum(done)"),
      (["tier"], "sum(previous(done))", nil, "nested-aggregate", nil),
      (["tier"], "previous(done)", nil, "previous-in-aggregate", "check the succession with validate"),
      (["tier"], "sum(tier)", nil, "type-mismatch", "only figures and numbers can be computed with"),
      (["tier"], "sum(done)", "平方米", "unit-dimension", "its unit is 亿元"),
      (["tier"], "sum(done)", "亿圆圆", "unknown-unit", nil),
      (["done", "tier"], "sum(done) +", nil, "formula-syntax", nil),
    ] as [([String], String, String?, String, String?)])
  func refuses(_ by: [String], _ expression: String, _ unit: String?, _ code: String, _ hint: String?) {
    let stage = Aggregate(by: by.map { Located($0) }, values: [NamedExpression("x", expression, in: unit)])
    let found = Workbench().compile(
      Pipeline(read: .table("t.tab", take: AggregateTests.take), stages: [stage, Load("o.txt")])
    ).diagnostics
    #expect(found.map(\.code) == [code])
    if let hint { #expect(found.first?.hint == hint) }
  }

  @Test func refusesAColumnTwiceAndNoValues() {
    for (by, values, code) in [
      (["tier"], ["tier"], "duplicate-column"), ([], ["x", "x"], "duplicate-column"), ([], [], "no-values"),
    ] {
      let stage = Aggregate(
        by: by.map { Located($0) }, values: values.map { NamedExpression($0, "count()") })
      let found = Workbench().compile(
        Pipeline(read: .table("t.tab", take: AggregateTests.take), stages: [stage, Load("o.txt")])
      ).diagnostics
      #expect(found.map(\.code) == [code])
    }
  }
}
