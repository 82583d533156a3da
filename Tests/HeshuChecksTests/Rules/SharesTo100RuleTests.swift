import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct SharesTo100RuleTests {
  @Test(arguments: [
    (["33.3%", "33.3%", "33.3%"], "consistent within"), (["33%", "33%", "33%"], "consistent within"),
    (["33%", "33%", "32%"], "inconsistent"), (["50.0%", "49.8%"], "inconsistent"),
    (["60%", "40%"], "consistent exact"), (["60%", "400‰"], "consistent exact"),
    (["-20.0%", "120.0%"], "consistent exact"),
  ])
  func judgesGroups(_ shares: [String], _ expected: String) {
    let bench = Bench(["x: any"], shares.map { [$0] })
    #expect(bench.findings(rule: "shares-to-100 share: x").summary == expected)
  }

  @Test(arguments: [
    (ListScope.complete, "inconsistent"), (.partial, "consistent within"), (.unknown, "indeterminate different-scope"),
  ])
  func sharesMayFallShort(_ scope: ListScope, _ expected: String) {
    let bench = Bench(["a: %", "b: %"], [["30.0%", "40.0%"]])
    let outcome = bench.findings(rule: "shares-to-100 shares: [a, b]", options: CheckOptions(scope: scope))
    #expect(outcome.summary.split(separator: " ")[0] == expected.split(separator: " ")[0])
    #expect(outcome.rows[0].reason == (scope == .unknown ? "different-scope" : nil))
  }

  @Test func amountsAreNoShares() {
    let bench = Bench(["a: 亿元", "b: 亿元"], [])
    #expect(bench.findings(rule: "shares-to-100 shares: [a, b]").diagnostics.map(\.code) == ["unit-mismatch"])
  }
}
