import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct RankRuleTests {
  /// Rows of one place are not before one another, whichever stands first in the table.
  @Test(arguments: [
    (["1 10", "2 5", "2 8"], "consistent"), (["1 10", "2 8", "2 12"], "inconsistent"),
    (["2 8", "1 10", "2 5", "4 7"], "indeterminate"), (["2 8", "1 10", "2 5", "4 10"], "inconsistent"),
    (["1 10", "1 5"], "consistent"), (["1 10", "1 5", "3 5"], "consistent"),
  ])
  func tiesAreNoSuccession(_ rows: [String], _ expected: String) {
    for order in [rows, rows.reversed()] {
      let cells = order.map { row in row.split(separator: " ").map { String?(String($0)) } }
      let outcome = Bench(["place: number", "x: number"], cells).findings(
        rule: "rank value: x", options: CheckOptions(order: FieldReference("place")))
      #expect(outcome.rows.map(\.verdict) == [expected])
      #expect(outcome.rows[0].reason == (expected == "indeterminate" ? "differs-in-group" : nil))
    }
  }

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
