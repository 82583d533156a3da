import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct CumulativeStepRuleTests {
  @Test(arguments: [
    ("10.2亿元", "3.1亿元", "13.3亿元", "consistent exact"), ("10.2亿元", "3.1亿元", "13.5亿元", "inconsistent"),
    ("10.2亿元", "3.1亿元", "13亿元", "consistent rounded"),
  ])
  func judgesColumns(_ before: String, _ step: String, _ now: String, _ expected: String) {
    let bench = Bench(["a: 亿元", "b: 亿元", "c: 亿元"], [[before, step, now]])
    #expect(bench.findings(rule: "cumulative-step previous: a, step: b, cumulative: c").summary == expected)
  }

  @Test func judgesRowsByTheirOrder() {
    let rows: [[String?]] = [
      ["2022-01/2022-02", "2.0亿元", "2.0亿元"], ["2022-01/2022-03", "1.0亿元", "3.0亿元"],
      ["2022-01/2022-04", "1.5亿元", "4.0亿元"], ["2022-01/2022-06", "1.0亿元", "6.0亿元"],
      ["2023-01/2023-02", "1.0亿元", "1.0亿元"],
    ]
    let outcome = Bench(["period: period", "step: 亿元", "sum: 亿元"], rows).findings(
      rule: "cumulative-step step: step, cumulative: sum", options: CheckOptions(order: FieldReference("period")))
    // A month is left out before the fourth row, and the fifth begins another year.
    #expect(outcome.rows.map(\.verdict) == ["consistent", "inconsistent", "indeterminate", "indeterminate"])
    #expect(outcome.rows.map(\.reason) == [nil, nil, "different-period", "different-period"])
    #expect(outcome.rows[0].operands.map(\.role) == ["previous(cumulative)", "step", "cumulative"])
  }

  @Test func rowsNeedAnOrder() {
    let outcome = Bench(["step: 亿元", "sum: 亿元"], []).findings(rule: "cumulative-step step: step, cumulative: sum")
    #expect(outcome.diagnostics.map(\.code) == ["missing-order"])
  }
}
