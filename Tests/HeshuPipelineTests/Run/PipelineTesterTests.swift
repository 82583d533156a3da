import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct PipelineTesterTests {
  private static let pipeline = Pipeline(
    read: .files(["*"]),
    tables: [
      TableDeclaration(
        "projects",
        stages: [
          Extract(
            patterns: [ExtractPattern("(?<name>.)完成投资%{MONEY:done}，占计划的%{PERCENT:share}")],
            take: [Take("period", .period, of: "share")]), Normalize([FieldUnit("done", "亿元")]),
          Derive([NamedExpression("plan", "done / share", in: "亿元")]),
        ])
    ])

  private func differences(
    _ cells: [[ExpectedTable.Cell]], table: Located<String> = "projects", published: String? = nil
  )
    throws -> [Diagnostic]
  {
    var pipeline = PipelineTesterTests.pipeline
    pipeline.tests = [
      PipelineTest(
        text: "今年1至10月，甲完成投资超5.31亿元，占计划的132.75%。\n", published: published.map { Located($0, at: place(2, 2)) },
        expect: [ExpectedTable(table, rows: cells)], location: place(1, 1))
    ]
    let compiled = try #require(Workbench().compile(pipeline).compiled)
    let results = try PipelineTester(compiled, environment: .plain(MemoryFileSystem())).run()
    #expect(results.map(\.number) == [1])
    #expect(results[0].title == "今年1至10月，甲完成投资超5.31亿元，占计划的132.75%。")
    #expect(results[0].hasPassed == results[0].differences.isEmpty)
    return results[0].differences
  }

  @Test(arguments: [
    ("name", "甲", true), ("name", "乙", false), ("done", "超5.31亿元", true), ("done", "5.31亿元", false),
    ("done", "超53100万元", true), ("done", "超5.310亿元", true), ("share", "132.75%", true), ("share", "132.75", true),
    ("share", "132.8%", false), ("plan", "4亿元", true), ("plan", "4", true), ("plan", "40000万元", true),
    ("plan", "4.1亿元", false), ("period", "2022-01/2022-10", true),
  ])
  func comparesACell(_ field: String, _ value: String, _ isEqual: Bool) throws {
    let cell = ExpectedTable.Cell(Located(field), Located(value, at: place(7, 3)))
    let found = try differences([[cell]], published: "2022-11-21")
    #expect(found.map(\.code) == (isEqual ? [] : ["cell-differs"]))
    if !isEqual { #expect(found[0].location == place(7, 3)) }
  }

  @Test func tellsWhatItFound() throws {
    #expect(try differences([[.init("done", "1亿元")]])[0].message == "projects.done is '5.31亿元', expected '1亿元'")
    #expect(try differences([[.init("period", "2022")]])[0].message == "projects.period is null, expected '2022'")
    #expect(try differences([[.init("period", nil)]]) == [])
    #expect(try differences([]).map(\.message) == ["table 'projects' has 1 rows, expected 0"])
    #expect(try differences([[], []]).map(\.code) == ["row-count"])
    #expect(try differences([[.init("nmae", "甲")]]).map(\.hint) == ["did you mean 'name'?"])
    #expect(try differences([[]], table: "project").map(\.hint) == ["did you mean 'projects'?"])
    #expect(try differences([[]], published: "21.11.2022").map(\.code) == ["bad-date"])
  }
}
