import Testing

@testable import HeshuChecks

@Suite struct ExcessDigitsRuleTests {
  @Test(arguments: [
    ("1234", "-1", "inconsistent"), ("1234", "0", "consistent exact"), ("1230", "-1", "consistent exact"),
    ("-1234", "-5", "inconsistent"), ("12.5", "0", "inconsistent"), ("12.5", "1", "consistent exact"),
    ("0", "-5", "consistent exact"), ("12.50", "1", "consistent exact"), ("1234", "1.5", "indeterminate qualified"),
    ("12345678901234567890123456789.1", "0", "inconsistent"),
  ])
  func judges(_ value: String, _ decimals: String, _ expected: String) {
    let bench = Bench(["x: number", "d: number"], [[value, decimals]])
    #expect(bench.findings(rule: "excess-digits value: x, decimals: d").summary == expected)
  }

  @Test(arguments: [
    ("45.1亿元", "1", "consistent exact"), ("45.15亿元", "1", "inconsistent"), ("451500万元", "1", "inconsistent"),
  ])
  func decimalsAreThoseOfTheColumnsUnit(_ value: String, _ decimals: String, _ expected: String) {
    let bench = Bench(["x: 亿元"], [[value]])
    #expect(bench.findings(rule: "excess-digits value: x, decimals: \(decimals)").summary == expected)
  }
}
