import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct WeightedRateRuleTests {
  private static let columns = ["w: 亿元", "x: %", "y: 亿元", "z: %", "rate: %"]
  private static let rule = "weighted-rate weights: [w, y], part_rates: [x, z], rate: rate"

  @Test(arguments: [
    (["900.0亿元", "2.0%", "10.0亿元", "9.0%", "6.0%"], "inconsistent"),
    (["100.0亿元", "2.0%", "100.0亿元", "4.0%", "3.0%"], "consistent exact"),
    (["100.0亿元", "2.0%", "300.0亿元", "4.0%", "3.4%"], "consistent within"),
    // At most 2.05, 4.05 and 300.05 of 400: 3.55 and a little more.
    (["100.0亿元", "2.0%", "300.0亿元", "4.0%", "3.6%"], "consistent within"),
    (["100.0亿元", "2.0%", "300.0亿元", "4.0%", "3.7%"], "inconsistent"),
    (["100.0亿元", "-2.0%", "100.0亿元", "2.0%", "0.0%"], "consistent exact"),
    (["100.0亿元", "-2.0%", "100.0亿元", "2.0%", "0.2%"], "inconsistent"),
    (["0亿元", "2%", "0亿元", "4%", "3%"], "indeterminate denominator-may-be-zero"),
    (["100亿元", "2%", "超100亿元", "4%", "3.0%"], "indeterminate qualified"),
  ])
  func judgesColumns(_ row: [String], _ expected: String) {
    #expect(Bench(WeightedRateRuleTests.columns, [row]).findings(rule: WeightedRateRuleTests.rule).summary == expected)
  }

  /// An expression names the weights twice, so that its bounds are too wide to refute this.
  @Test func losesNothingToWeightsThatStandTwice() {
    let rows: [[String?]] = [["9亿元", "2.0%", "4.0%"], ["2亿元", "9.0%", "4.0%"]]
    let bench = Bench(["w: 亿元", "x: %", "rate: %"], rows)
    #expect(bench.findings("sum(w * x) / sum(w) = rate").summary == "consistent within")
    #expect(bench.findings(rule: "weighted-rate weight: w, part_rate: x, rate: rate").summary == "inconsistent")
  }

  @Test func missingRatesAreImplied() throws {
    let bench = Bench(WeightedRateRuleTests.columns, [["100.0亿元", "2.0%", "100.0亿元", "4.0%", nil]])
    let row = try #require(bench.findings(rule: WeightedRateRuleTests.rule).rows.first)
    #expect(row.reason == "operand-missing")
    #expect(row.nearest == "0.03")
  }

  @Test func everyWeightHasItsRate() {
    let outcome = Bench(WeightedRateRuleTests.columns, []).findings(
      rule: "weighted-rate weights: [w, y], part_rates: [x], rate: rate")
    #expect(outcome.diagnostics.map(\.code) == ["operand-count"])
  }
}
