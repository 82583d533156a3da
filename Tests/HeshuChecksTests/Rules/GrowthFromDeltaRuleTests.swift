import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct GrowthFromDeltaRuleTests {
  @Test(arguments: [
    ("110.0亿元", "10.0亿元", "10.0%", "consistent exact"),
    ("110.0亿元", "10.0亿元", "9.0%", "inconsistent"),
    ("90.0亿元", "-10.0亿元", "-10.0%", "consistent exact"),
    ("90.0亿元", "-10.0亿元", "10.0%", "inconsistent"),
    ("10.0亿元", "0.0亿元", "0.0%", "consistent exact"),
    ("0亿元", "1亿元", "5%", "indeterminate denominator-may-be-zero"),
    ("10亿元", "10亿元", "500%", "indeterminate denominator-may-be-zero"),
    ("5.0亿元", "10.0亿元", "-200%", "indeterminate negative-base"),
    ("5.0亿元", "10.0亿元", "200%", "indeterminate negative-base"), ("5.0亿元", "10.0亿元", "50%", "inconsistent"),
  ])
  func judges(_ now: String, _ delta: String, _ rate: String, _ expected: String) {
    let bench = Bench(["now: 亿元", "delta: 亿元", "rate: %"], [[now, delta, rate]])
    let rule = "growth-from-delta current: now, delta: delta, percent: rate"
    #expect(bench.findings(rule: rule, options: CheckOptions(price: .current)).summary == expected)
  }

  /// The amount counts once, though it stands twice in the words of the rule.
  @Test func losesNothingToTheAmountThatStandsTwice() {
    let bench = Bench(["now: 亿元", "delta: 亿元", "rate: %"], [["2亿元", "1亿元", "700%"]])
    let rule = "growth-from-delta current: now, delta: delta, percent: rate"
    // At most 1.5 of 1.5 up to 0.5 of 2.5: the base may be zero.
    #expect(bench.findings(rule: rule).summary == "indeterminate denominator-may-be-zero")
    let three = Bench(["now: 亿元", "delta: 亿元", "rate: %"], [["3亿元", "1亿元", "200%"]])
    #expect(three.findings(rule: rule, options: CheckOptions(price: .current)).summary == "inconsistent")
    let edge = Bench(["now: 亿元", "delta: 亿元", "rate: %"], [["3亿元", "1亿元", "150%"]])
    // 1.5 of 2.5 is the most: 1.5 / 1.0 = 150 %.
    #expect(edge.findings(rule: rule, options: CheckOptions(price: .current)).summary == "consistent within")
  }
}
