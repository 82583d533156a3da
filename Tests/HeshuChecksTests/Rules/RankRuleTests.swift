import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct RankRuleTests {
  private func summary(_ values: [String], isAscending: Bool = false) -> String {
    let rows = values.enumerated().map { ["\($0 + 1)", $1] as [String?] }
    return Bench(["place: number", "x: %"], rows).findings(
      rule: "rank value: x", options: CheckOptions(order: FieldReference("place"), isAscending: isAscending)
    ).summary
  }

  @Test(arguments: [
    (["8.3%", "8.3%", "8.1%"], "consistent exact"), (["8.1%", "8.3%"], "inconsistent"),
    (["8%", "8.3%"], "consistent within"), (["8%", "8.6%"], "inconsistent"),
    // 7.0 stands before 7.2, though the 7 between them would let both pass.
    (["7.0%", "7%", "7.2%"], "inconsistent"), (["2.0%", "-1.0%"], "consistent exact"),
  ])
  func figuresStandInTheirOrder(_ values: [String], _ expected: String) {
    #expect(summary(values) == expected)
    #expect(summary(values.reversed(), isAscending: true) == expected)
  }

  @Test func aRankingByColumnsNeedsNoOrder() {
    let bench = Bench(["a: %", "b: %"], [["8.1%", "8.3%"]])
    #expect(bench.findings(rule: "rank values: [a, b]").summary == "inconsistent")
    #expect(bench.findings(rule: "rank values: [b, a]").summary == "consistent exact")
    #expect(
      bench.findings(rule: "rank values: [a, b]", options: CheckOptions(order: FieldReference("a"))).diagnostics
        .map(\.code) == ["unused-option"])
  }
}
