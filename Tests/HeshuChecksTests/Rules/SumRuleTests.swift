import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct SumRuleTests {
  private static let columns = ["a: 亿元", "b: 亿元", "c: 亿元", "total: 亿元"]
  private static let rule = "sum parts: [a, b, c], total: total"

  @Test(arguments: [
    ("0.1亿元", "0.2亿元", "0.3亿元", "0.8亿元", "consistent within"),
    ("0.1亿元", "0.2亿元", "0.3亿元", "0.9亿元", "inconsistent"),
    ("0.1亿元", "0.2亿元", "0.3亿元", "0.6亿元", "consistent exact"),
    ("10.0亿元", "-2.0亿元", "1.0亿元", "9.0亿元", "consistent exact"),
  ])
  func judgesColumns(_ a: String, _ b: String, _ c: String, _ total: String, _ expected: String) {
    #expect(Bench(SumRuleTests.columns, [[a, b, c, total]]).findings(rule: SumRuleTests.rule).summary == expected)
  }

  @Test func judgesGroups() {
    let bench = Bench(
      ["tier", "done: 亿元", "total: 亿元"],
      [["省", "10.1亿元", "30.0亿元"], ["市", "5亿元", "9亿元"], ["省", "20.0亿元", "30.0亿元"], ["市", "2亿元", "9亿元"]])
    let outcome = bench.findings(
      rule: "sum part: done, total: total", options: CheckOptions(by: [FieldReference("tier")]))
    #expect(outcome.rows.map(\.verdict) == ["consistent", "inconsistent"])
    #expect(outcome.rows.map(\.group) == ["tier=省", "tier=市"])
    #expect(outcome.rows[1].operands.map(\.role) == ["part", "part", "total"])
    #expect(outcome.rows[1].formula == "sum(part) = total")
  }

  /// 其中: the parts may fall short of the total and never exceed it.
  @Test(arguments: [
    (ListScope.complete, "9.0亿元", "inconsistent"), (.partial, "9.0亿元", "consistent exact"),
    (.unknown, "9.0亿元", "indeterminate different-scope"), (.complete, "5.0亿元", "inconsistent"),
    (.partial, "5.0亿元", "inconsistent"), (.unknown, "5.0亿元", "inconsistent"),
    (.complete, "6.0亿元", "consistent exact"), (.partial, "6.0亿元", "consistent exact"),
    (.unknown, "6.0亿元", "consistent exact"),
  ])
  func partsMayFallShort(_ scope: ListScope, _ total: String, _ expected: String) {
    let bench = Bench(SumRuleTests.columns, [["1.0亿元", "2.0亿元", "3.0亿元", total]])
    let outcome = bench.findings(rule: SumRuleTests.rule, options: CheckOptions(scope: scope))
    #expect(outcome.summary == expected)
    #expect(outcome.rows[0].formula == (scope == .partial ? "sum(part) <= total" : "sum(part) = total"))
  }

  /// A part that is not listed may be below zero as well.
  @Test func partsBelowZeroProveNothingInAPartialList() {
    let bench = Bench(SumRuleTests.columns, [["6.0亿元", "2.0亿元", "-1.0亿元", "5.0亿元"]])
    let partial = bench.findings(rule: SumRuleTests.rule, options: CheckOptions(scope: .partial))
    #expect(partial.summary == "indeterminate different-scope")
    #expect(bench.findings(rule: SumRuleTests.rule).summary == "inconsistent")
  }

  @Test func tenThousandPartsAreAddedExactly() throws {
    let rows = (0..<10_000).map { _ -> [String?] in ["0.1亿元", "1000.0亿元"] }
    let bench = Bench(["part: 亿元", "total: 亿元"], rows)
    let row = try #require(bench.findings(rule: "sum part: part, total: total").rows.first)
    #expect(row.verdict == "consistent")
    #expect(row.fit == "exact")
    #expect(row.operands.count == 100)
    #expect(row.omittedOperands == 9901)
    let less = Bench(["part: 亿元", "total: 亿元"], rows.map { [$0[0], "400.0亿元"] })
    #expect(less.findings(rule: "sum part: part, total: total").summary == "inconsistent")
  }

  @Test func anEmptyGroupGivesNoFinding() {
    let outcome = Bench(["part: 亿元", "total: 亿元"], []).findings(rule: "sum part: part, total: total")
    #expect(outcome.summary == "nothing")
    #expect(outcome.diagnostics.isEmpty)
  }
}
