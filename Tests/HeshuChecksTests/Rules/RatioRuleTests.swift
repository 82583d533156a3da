import Testing

@testable import HeshuChecks

@Suite struct RatioRuleTests {
  private static let rule = "ratio numerator: a, denominator: b, ratio: q"

  @Test(arguments: [
    (["a: 亿元", "b: 吨", "q: 元/吨"], ["1.20亿元", "30000吨", "4000元/吨"], "consistent exact"),
    (["a: 亿元", "b: 吨", "q: 元/吨"], ["1.20亿元", "30000吨", "40000元/吨"], "inconsistent"),
    (["a: 亿元", "b: 人", "q: 万元"], ["85.0亿元", "100000人", "8.50万元"], "consistent exact"),
    // 万 for 亿 shows.
    (["a: 亿元", "b: 人", "q: 万元"], ["85.0万元", "100000人", "8.50万元"], "inconsistent"),
    (["a: 亿元", "b: 人", "q: 元/人"], ["85.0亿元", "100000人", "85000元/人"], "consistent exact"),
    (["a: 亿元", "b: 亿元", "q: 倍"], ["3.0亿元", "2.0亿元", "1.5倍"], "consistent exact"),
    (["a: 亿元", "b: 亿元", "q: 倍"], ["3.0亿元", "0.0亿元", "1.5倍"], "indeterminate denominator-may-be-zero"),
  ])
  func judges(_ columns: [String], _ row: [String], _ expected: String) {
    #expect(Bench(columns, [row]).findings(rule: RatioRuleTests.rule).summary == expected)
  }

  @Test func unitsMustLeadToOneAnother() {
    let bench = Bench(["a: 亿元", "b: 吨", "q: 元/公顷"], [])
    #expect(bench.findings(rule: RatioRuleTests.rule).diagnostics.map(\.code) == ["unit-mismatch"])
  }
}
