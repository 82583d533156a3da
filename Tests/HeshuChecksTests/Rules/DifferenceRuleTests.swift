import Testing

@testable import HeshuChecks

@Suite struct DifferenceRuleTests {
  private static let rule = "difference current: a, base: b, difference: d"

  @Test(arguments: [
    ("8.2%", "7.7%", "0.5个百分点", "consistent exact"),
    ("8.2%", "7.7%", "0.7个百分点", "inconsistent"),
    ("7.7%", "8.2%", "-0.5个百分点", "consistent exact"),
    ("8.2%", "7.7%", "0.5%", "consistent exact"),
  ])
  func judgesPercentages(_ a: String, _ b: String, _ d: String, _ expected: String) {
    let bench = Bench(["a: %", "b: %", "d: any"], [[a, b, d]])
    #expect(bench.findings(rule: DifferenceRuleTests.rule).summary == expected)
  }

  @Test(arguments: [
    ("12.5亿元", "10.2亿元", "23000万元", "consistent exact"),
    ("12.5亿元", "10.2亿元", "2.5亿元", "inconsistent"),
    ("12.5亿元", "10.2亿美元", "2.3亿元", "indeterminate different-unit"),
  ])
  func judgesAmounts(_ a: String, _ b: String, _ d: String, _ expected: String) {
    let bench = Bench(["a: money", "b: money", "d: money"], [[a, b, d]])
    #expect(bench.findings(rule: DifferenceRuleTests.rule).summary == expected)
  }

  /// Points of percent are no percent: where columns say so, it is known before a row is read.
  @Test func pointsAreAnotherUnit() {
    let bench = Bench(["a: 亿元", "b: 亿元", "d: 个百分点"], [])
    #expect(bench.findings(rule: DifferenceRuleTests.rule).diagnostics.map(\.code) == ["unit-mismatch"])
    let mixed = Bench(["a: %", "b: 个百分点", "d: 个百分点"], [])
    #expect(mixed.findings(rule: DifferenceRuleTests.rule).diagnostics.map(\.code) == ["unit-mismatch"])
  }
}
