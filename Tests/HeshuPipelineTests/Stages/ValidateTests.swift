import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct ValidateTests {
  private static let documents: [(id: String, text: String?)] = [
    ("a", "甲投资5.31亿元占132.75%，乙投资3亿元占75%。"), ("b", "甲投资4亿元占50%。"), ("c", "丙占7%。"),
  ]

  private func run(_ checks: [CheckDeclaration], batchSize: Int = 1) throws -> (rows: [String], findings: String?) {
    var bench = Workbench(documents: ValidateTests.documents)
    bench.batchSize = batchSize
    let extract = Extract(patterns: [ExtractPattern("(?<name>[甲乙丙])(?:投资%{MONEY:done})?占%{PERCENT:share}")])
    let lines = try bench.lines([extract, Validate(checks)], target: LoadTarget("o.txt", hasVerdicts: true))
    let rows = lines.dropFirst().map { line in
      line.split(separator: "|", omittingEmptySubsequences: false)[3...4].joined(separator: " ")
    }
    return (rows, bench.files.files["findings.ndjson"])
  }

  @Test func judgesEachRow() throws {
    let found = try run([CheckDeclaration("done / 4亿元 = share", name: "of-four"), CheckDeclaration("share > 60%")])
    #expect(
      found.rows == ["consistent ", "consistent ", "inconsistent of-four pipeline.2.2", "inconsistent pipeline.2.2"])
    #expect(
      found.findings?.split(separator: "\n").map(String.init) == [
        "of-four consistent", "of-four consistent", "pipeline.2.2 consistent", "pipeline.2.2 consistent",
        "of-four inconsistent", "pipeline.2.2 inconsistent", "of-four indeterminate", "pipeline.2.2 inconsistent",
      ])
  }

  @Test func judgesTheRowsThatTheConditionNames() throws {
    let found = try run([CheckDeclaration("share > 100%", when: "done is present")])
    #expect(found.rows == ["consistent ", "inconsistent pipeline.2.1", "inconsistent pipeline.2.1", "unchecked "])
  }

  @Test(arguments: [1, 2, 3])
  func judgesGroupsInsideADocument(_ batchSize: Int) throws {
    let found = try run([CheckDeclaration("sum(done) > 5亿元", name: "sum", by: ["name"])], batchSize: batchSize)
    #expect(found.rows == ["consistent ", "inconsistent sum", "inconsistent sum", "indeterminate "])
  }

  @Test func judgesGroupsOverDocumentsOnDemand() throws {
    let check = CheckDeclaration("sum(done) > 9亿元", name: "sum", by: ["name"], acrossDocuments: true)
    #expect(try run([check]).rows == ["consistent ", "inconsistent sum", "consistent ", "indeterminate "])
  }

  @Test func provesNothingWhereTheDivisorMayBeZero() throws {
    let rows = try Workbench(table: ["done|share", "3|0%", "3|0.0%", "3|0.1%"]).lines(
      [Validate([CheckDeclaration("done / share > 1亿元")]), Derive([NamedExpression("x", "done / share")])],
      target: LoadTarget("o.txt", hasVerdicts: true),
      read: .table("t.tab", take: [FieldUnit("done", "亿元"), FieldUnit("share", "%")]))
    #expect(
      rows.dropFirst().map { $0.split(separator: "|", omittingEmptySubsequences: false)[2...3].joined(separator: " ") }
        == ["- indeterminate", "- indeterminate", "3000 consistent"])
  }
}
