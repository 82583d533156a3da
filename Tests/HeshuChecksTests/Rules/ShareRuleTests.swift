import Testing

@testable import HeshuChecks

@Suite struct ShareRuleTests {
  /// Nothing of at most ten is no part of it, and of zero there are no parts.
  @Test(
    arguments: [
      ("0个", "不超过10个", "80%", "indeterminate denominator-may-be-zero"),
      ("0个", "至少10个", "80%", "inconsistent"), ("8个", "不超过10个", "80%", "consistent within"),
      ("9个", "不超过10个", "80%", "inconsistent"), ("0个", nil, "80%", "indeterminate operand-missing"),
    ] as [(String, String?, String, String)])
  func nothingIsNoPart(_ part: String, _ total: String?, _ percent: String, _ expected: String) {
    let bench = Bench(["d: 个", "c: 个", "p: %"], [[part, total, percent]])
    #expect(bench.findings("d / c = p").summary == expected)
    let share = bench.findings(rule: "share part: d, total: c, percent: p")
    #expect(share.summary == expected)
    if total == nil { #expect(share.findings.first?.implied == nil) }
  }

  private static let rule = "share part: done, total: plan, percent: share"

  @Test(arguments: [
    ("45.1亿元", "39.0亿元", "115.8%", "consistent within"),
    ("45.1亿元", "39.0亿元", "115.6%", "consistent rounded"),
    ("45.1亿元", "39.0亿元", "116.0%", "inconsistent"),
    ("0亿元", "0亿元", "0%", "indeterminate denominator-may-be-zero"),
    ("5亿元", "0.4亿元", "1250%", "consistent exact"),
    ("-5.0亿元", "10.0亿元", "-50.0%", "consistent exact"),
    ("-5.0亿元", "-10.0亿元", "-50.0%", "inconsistent"),
    ("45.1亿元", "390000万元", "115.6%", "consistent rounded"),
    ("45.1亿元", "39.0亿美元", "115.6%", "indeterminate different-unit"),
    ("超500亿元", "1000亿元", "40%", "inconsistent"),
    ("超500亿元", "1000亿元", "61%", "consistent within"),
  ])
  func judges(_ done: String, _ plan: String, _ share: String, _ expected: String) {
    let bench = Bench(["done: 亿元", "plan: 亿元", "share: %"], [[done, plan, share]])
    #expect(bench.findings(rule: ShareRuleTests.rule).summary == expected)
  }

  @Test func namesItsOperandsByTheirRoles() throws {
    let bench = Bench(["done: 亿元", "plan: 亿元", "share: %"], [["45.1亿元", "39.0亿元", "116.0%"]])
    let row = try #require(bench.findings(rule: ShareRuleTests.rule).rows.first)
    #expect(row.rule == "share")
    #expect(row.formula == "part / total = percent")
    #expect(row.operands.map(\.role) == ["part", "total", "percent"])
    #expect(row.operands.map(\.text) == ["45.1亿元", "39.0亿元", "116.0%"])
    #expect([row.reportedLow, row.reportedHigh] == ["115.95", "116.05"])
    #expect([row.computedLow, row.computedHigh] == ["115.3649", "115.9179"])
    #expect(row.gap == "0.03215661" && row.gapPlaces == "0.3215661")
    #expect(row.nearest == "115.9")
  }

  @Test func missingTotalsAreImplied() throws {
    let bench = Bench(["done: 亿元", "plan: 亿元", "share: %"], [["45.1亿元", nil, "115.8%"]])
    let row = try #require(bench.findings(rule: ShareRuleTests.rule).rows.first)
    #expect(row.reason == "operand-missing")
    #expect(row.nearest == "3900000000")
  }
}
