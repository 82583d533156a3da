import Testing

@testable import HeshuChecks

@Suite struct MediantRuleTests {
  @Test(arguments: [
    (["5.1%", "6.2%"], "6.4%", "inconsistent"), (["5.1%", "6.2%"], "6.3%", "consistent within"),
    (["5.1%", "6.2%"], "5.5%", "consistent exact"), (["5.1%", "6.2%"], "4.9%", "inconsistent"),
    (["5.1%"], "5.1%", "consistent exact"), (["5.1%"], "5.3%", "inconsistent"),
    (["-5.1%", "超6.2%"], "7.0%", "indeterminate qualified"), (["-5.1%", "2.0%"], "-5.2%", "consistent within"),
  ])
  func judgesGroups(_ rates: [String], _ rate: String, _ expected: String) {
    let bench = Bench(["x: %", "rate: %"], rates.map { [$0, rate] })
    #expect(bench.findings(rule: "mediant part_rate: x, rate: rate").summary == expected)
  }
}
