import Testing

@testable import HeshuChecks

@Suite struct IndexGrowthRuleTests {
  @Test(arguments: [
    ("102.3", "2.3%", "consistent exact"), ("97.6", "-2.4%", "consistent exact"), ("102.3", "2.5%", "inconsistent"),
    ("102", "2.4%", "consistent within"), ("102.3", nil, "indeterminate operand-missing"),
  ])
  func judges(_ index: String, _ percent: String?, _ expected: String) {
    let plain = Bench(["index: number", "rate: %"], [[index, percent]])
    #expect(plain.findings(rule: "index-growth index: index, percent: rate").summary == expected)
    let written = Bench(["index: %", "rate: %"], [[index + "%", percent]])
    #expect(written.findings(rule: "index-growth index: index, percent: rate").summary == expected)
  }
}
