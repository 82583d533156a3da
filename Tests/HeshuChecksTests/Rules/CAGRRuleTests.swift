import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct CAGRRuleTests {
  private func summary(
    _ start: String, _ end: String, _ years: String, _ rate: String, _ price: PriceBasis? = .comparable
  ) -> String {
    Bench(["a: 亿元", "b: 亿元", "n: number", "rate: %"], [[start, end, years, rate]]).findings(
      rule: "cagr start: a, end: b, years: n, percent: rate", options: CheckOptions(price: price)
    ).summary
  }

  @Test(arguments: [
    ("100.0亿元", "161.1亿元", "5", "10.0%", "consistent rounded"),
    ("100.0亿元", "121.0亿元", "2", "10.0%", "consistent exact"),
    ("100.0亿元", "161.1亿元", "5", "10.1%", "inconsistent"),
    ("100.0亿元", "90.3亿元", "2", "-5.0%", "consistent rounded"),
    ("100.0亿元", "110.0亿元", "1", "10.0%", "consistent exact"),
    // 121 in two years and a half are less than 10 % a year.
    ("100.0亿元", "121.0亿元", "2.5", "10.0%", "inconsistent"),
    ("100.0亿元", "121.0亿元", "2.5", "7.9%", "consistent rounded"),
    ("0亿元", "100亿元", "2", "10%", "indeterminate denominator-may-be-zero"),
    ("-100亿元", "100亿元", "2", "10%", "indeterminate negative-base"),
    ("100亿元", "121亿元", "0", "10%", "indeterminate qualified"),
    ("100亿元", "121亿元", "100000", "10%", "indeterminate qualified"),
    ("100亿元", "121亿元", "2", "-150%", "indeterminate negative-base"),
  ])
  func judges(_ start: String, _ end: String, _ years: String, _ rate: String, _ expected: String) {
    #expect(summary(start, end, years, rate) == expected)
  }

  @Test func yearsMayBeANumber() {
    let bench = Bench(["a: 吨", "b: 吨", "rate: %"], [["100.0吨", "121.0吨", "10.0%"]])
    #expect(bench.findings(rule: "cagr start: a, end: b, years: 2, percent: rate").summary == "consistent exact")
    #expect(bench.findings(rule: "cagr start: a, end: b, years: 3, percent: rate").summary == "inconsistent")
  }

  @Test func refutesMoneyAtKnownPricesAlone() {
    #expect(summary("100.0亿元", "161.1亿元", "5", "10.1%", nil) == "indeterminate different-price-basis")
  }
}
