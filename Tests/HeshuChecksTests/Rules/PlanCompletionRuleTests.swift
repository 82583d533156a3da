import Testing

@testable import HeshuChecks

@Suite struct PlanCompletionRuleTests {
  @Test(arguments: [
    ("45.1亿元", "39亿元", "115.8%", "consistent within"),
    ("54.1亿元", "39亿元", "115.8%", "inconsistent"),
    ("45.1亿元", "39.0亿元", "超115%", "consistent within"),
    ("45.1亿元", "39.0亿元", "超116%", "inconsistent"),
  ])
  func judges(_ done: String, _ plan: String, _ percent: String, _ expected: String) {
    let bench = Bench(["done: 亿元", "plan: 亿元", "share: %"], [[done, plan, percent]])
    #expect(bench.findings(rule: "plan-completion done: done, plan: plan, percent: share").summary == expected)
  }

  @Test func missingPlansAreImplied() throws {
    let bench = Bench(["done: 亿元", "plan: 亿元", "share: %"], [["45.1亿元", nil, "115.8%"]])
    let row = try #require(
      bench.findings(rule: "plan-completion done: done, plan: plan, percent: share").rows.first)
    #expect(row.reason == "operand-missing")
    // 45.05 by 115.85 % up to 45.15 by 115.75 %, outward.
    #expect(row.implied == "[3888649000, 3900648000]")
    #expect(row.nearest == "3900000000")
  }
}
