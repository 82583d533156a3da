import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct ConditionTests {
  private static let bench = Bench(
    ["name", "share: %", "done: 亿元"],
    [
      ["甲", "100.0%", "1亿元"], ["乙", "超100%", nil], ["丙", "99.9%", "2亿元"], ["丁", nil, "3亿元"], [nil, "近100%", "4亿元"],
    ])

  @Test(arguments: [
    ("share >= 100%", [0, 1]),
    ("share > 100%", [1]),
    ("share = 100", [0]),
    ("share < 100", [2, 4]),
    ("not share >= 100%", [2, 4]),
    ("share is missing", [3]),
    ("share is present and done is present", [0, 2, 4]),
    ("share is missing or done > 1", [2, 3, 4]),
    ("name = '甲' or name = '丙'", [0, 2]),
    ("name != '甲'", [1, 2, 3]),
    ("done * share > 1.5亿元", [2, 4]),
  ])
  func keeps(_ text: String, _ expected: [Int]) {
    var diagnostics = Diagnostics()
    let formula = Formula(parsing: text, diagnostics: &diagnostics)
    let bound = formula.flatMap {
      Condition($0).compile(schema: ConditionTests.bench.schema, table: nil, diagnostics: &diagnostics)
    }
    #expect(bound?.rows(of: ConditionTests.bench.batch()) == expected)
    #expect(!diagnostics.hasErrors)
  }

  @Test func refusesAggregates() {
    var diagnostics = Diagnostics()
    let formula = Formula(parsing: "sum(done) > 1", diagnostics: &diagnostics)
    let bound = formula.flatMap {
      Condition($0).compile(schema: ConditionTests.bench.schema, table: nil, diagnostics: &diagnostics)
    }
    #expect(bound == nil)
    #expect(diagnostics.all.map(\.code) == ["aggregate-in-condition"])
  }
}
