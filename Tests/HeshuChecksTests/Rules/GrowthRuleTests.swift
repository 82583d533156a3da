import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct GrowthRuleTests {
  private static let rule = "growth current: now, base: before, percent: rate"

  private func summary(_ columns: [String], _ row: [String?], _ price: PriceBasis?) -> String {
    Bench(columns, [row]).findings(rule: GrowthRuleTests.rule, options: CheckOptions(price: price)).summary
  }

  @Test(arguments: [
    ("94.2亿元", "100.0亿元", "-5.8%", "consistent exact"),
    ("94.2亿元", "100.0亿元", "5.8%", "inconsistent"),
    ("113.3亿元", "100.0亿元", "13.3%", "consistent exact"),
    ("5亿元", "0亿元", "100%", "indeterminate denominator-may-be-zero"),
    ("5.0亿元", "-2.0亿元", "350%", "indeterminate negative-base"),
    ("5.0亿元", "-2.0亿元", "-350%", "indeterminate negative-base"),
    // Neither reading of growth from a loss gives this.
    ("5.0亿元", "-2.0亿元", "50%", "inconsistent"),
    ("113.3亿元", nil, "2.0%", "indeterminate operand-missing"),
    ("12.0亿元", "10.0亿元", "0.2倍", "consistent exact"),
  ])
  func judgesAtKnownPrices(_ now: String, _ before: String?, _ rate: String, _ expected: String) {
    #expect(summary(["now: 亿元", "before: 亿元", "rate: any"], [now, before, rate], .current) == expected)
    #expect(summary(["now: 亿元", "before: 亿元", "rate: any"], [now, before, rate], .comparable) == expected)
  }

  /// 现价 amounts against a 可比价 rate are the commonest false alarm.
  @Test func refutesMoneyAtKnownPricesAlone() {
    let columns = ["now: 亿元", "before: 亿元", "rate: %"]
    let row = ["113.3亿元", "100.0亿元", "2.0%"]
    #expect(summary(columns, row, nil) == "indeterminate different-price-basis")
    #expect(summary(columns, row, .unknown) == "indeterminate different-price-basis")
    #expect(summary(columns, row, .current) == "inconsistent")
    #expect(summary(columns, ["102.0亿元", "100.0亿元", "2.0%"], nil) == "consistent exact")
    #expect(summary(["now: 吨", "before: 吨", "rate: %"], ["113.3吨", "100.0吨", "2.0%"], nil) == "inconsistent")
  }

  @Test func aColumnTellsThePricesRowByRow() {
    let bench = Bench(
      ["now: 亿元", "before: 亿元", "rate: %", "price"],
      [["113.3亿元", "100.0亿元", "2.0%", "现价"], ["113.3亿元", "100.0亿元", "2.0%", nil]])
    let outcome = bench.findings(
      rule: GrowthRuleTests.rule, options: CheckOptions(price: .column(FieldReference("price"))))
    #expect(outcome.rows.map(\.verdict) == ["inconsistent", "indeterminate"])
    #expect(outcome.rows.map(\.reason) == [nil, "different-price-basis"])
  }

  @Test func pricesStandInAColumnOfTexts() {
    let bench = Bench(["now: 亿元", "before: 亿元", "rate: %"], [])
    let outcome = bench.findings(
      rule: GrowthRuleTests.rule, options: CheckOptions(price: .column(FieldReference("now"))))
    #expect(outcome.diagnostics.map(\.code) == ["type-mismatch"])
  }
}
