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

  private func expecting(
    _ cells: [[ExpectedTable.Cell]], table: Located<String>, published: String? = nil
  ) -> Pipeline {
    var pipeline = PipelineTesterTests.pipeline
    pipeline.tests = [
      PipelineTest(
        text: "今年1至10月，甲完成投资超5.31亿元，占计划的132.75%。\n", published: published.map { Located($0, at: place(2, 2)) },
        expect: [ExpectedTable(table, rows: cells)], location: place(1, 1))
    ]
    return pipeline
  }

  private func differences(_ cells: [[ExpectedTable.Cell]], published: String? = nil) throws -> [Diagnostic] {
    let pipeline = expecting(cells, table: "projects", published: published)
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
    #expect(try differences([[]], published: "21.11.2022").map(\.code) == ["bad-date"])
  }

  /// Names that cannot be are told before anything runs.
  @Test func provesWhatATestExpects() throws {
    let column = ExpectedTable.Cell(Located("nmae", at: place(7, 3)), Located("甲"))
    let columns = Workbench().compile(expecting([[column], [.init("done", "1亿元")]], table: "projects"))
    #expect(columns.compiled == nil)
    #expect(columns.diagnostics.map(\.message) == ["no column is called 'nmae' here"])
    #expect(columns.diagnostics.map(\.hint) == ["did you mean 'name'?"])
    #expect(columns.diagnostics.map(\.location) == [place(7, 3)])
    let tables = Workbench().compile(expecting([[]], table: Located("project", at: place(6, 3))))
    #expect(tables.diagnostics.map(\.message) == ["there is no table 'project'"])
    #expect(tables.diagnostics.map(\.hint) == ["did you mean 'projects'?"])
    #expect(tables.diagnostics.map(\.location) == [place(6, 3)])
  }
}
