import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct CumulativeRuleTests {
  private static let options = CheckOptions(order: FieldReference("period"))

  private func summary(_ rows: [[String?]], _ order: String = "period: period") -> String {
    Bench([order, "x: 亿元"], rows).findings(rule: "cumulative value: x", options: CumulativeRuleTests.options).summary
  }

  @Test(arguments: [
    (["10.2", "21.5", "21.5", "30"], "consistent exact"), (["10.2", "21.5", "20.1"], "inconsistent"),
    (["22", "21.6"], "consistent within"), (["22", "21.4"], "inconsistent"),
    // 10.0 was reached before: 9.8 is below it, though the 10 in between would let it pass.
    (["10.0", "10", "9.8"], "inconsistent"), (["-3.0", "-2.0"], "consistent exact"),
  ])
  func amountsNeverFall(_ series: [String], _ expected: String) {
    let rows = series.enumerated().map { ["2022-01/2022-0\($0 + 2)", $1 + "亿元"] as [String?] }
    #expect(summary(rows) == expected)
    #expect(summary(rows.reversed()) == expected)
    let columns = series.indices.map { "x\($0): 亿元" }
    let list = columns.map { $0.prefix { $0 != ":" } }.joined(separator: ", ")
    let bench = Bench(columns, [series.map { $0 + "亿元" }])
    #expect(bench.findings(rule: "cumulative values: [\(list)]").summary == expected)
  }

  /// A year's series has nothing to do with the one before it.
  @Test func aSeriesBeginsAnewWithItsPeriod() {
    #expect(
      summary([["2021-01/2021-12", "90亿元"], ["2022-01/2022-02", "10亿元"], ["2022-01/2022-03", "15亿元"]])
        == "consistent exact")
    #expect(summary([["2021-12", "90亿元"], ["2022-02", "10亿元"], ["2022-03", "9.0亿元"]]) == "inconsistent")
    #expect(summary([["2021", "90亿元"], ["2022", "10亿元"]]) == "indeterminate different-period")
  }

  @Test func rowsNeedAPlaceAndAnOrder() {
    #expect(summary([["2022-02", "10亿元"], [nil, "9亿元"]]) == "indeterminate operand-missing")
    #expect(
      Bench(["x: 亿元"], []).findings(rule: "cumulative value: x").diagnostics.map(\.code) == ["missing-order"])
  }

  @Test func theFigureThatFellIsReported() throws {
    let rows: [[String?]] = [["2022-02", "10.0亿元"], ["2022-03", "9.0亿元"]]
    let row = try #require(
      Bench(["period: period", "x: 亿元"], rows).findings(
        rule: "cumulative value: x", options: CumulativeRuleTests.options
      )
      .rows.first)
    #expect([row.reportedLow, row.reportedHigh] == ["895000000", "905000000"])
    #expect([row.computedLow, row.computedHigh] == ["995000000", nil])
    #expect(row.gap == "90000000" && row.gapPlaces == "9")
    #expect(row.nearest == "990000000")
  }
}
