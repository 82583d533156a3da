import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct SlipTests {
  private static let share = "share part: done, total: plan, percent: share"

  private func slip(_ done: String, _ plan: String, _ share: String) -> String {
    let bench = Bench(["done: 亿元", "plan: 亿元", "share: %"], [[done, plan, share]])
    guard let slip = bench.findings(rule: SlipTests.share).rows.first?.slip else { return "none" }
    return "\(slip.role) \(slip.kind) \(slip.text)"
  }

  @Test(arguments: [
    ("45.1亿元", "39.0亿元", "-115.6%", "percent sign 115.6%"),
    ("45.1万元", "39.0亿元", "115.6%", "part multiplier 45.1亿元"),
    ("45.1亿元", "39.0万元", "115.6%", "part multiplier 45.1万元"),
    ("45.1亿元", "3.90亿元", "115.6%", "part point 4.51亿元"),
    ("451亿元", "39.0亿元", "115.6%", "part point 45.1亿元"),
    ("45.1亿元", "39.0亿元", "151.6%", "percent swapped-digits 115.6%"),
    ("45.1亿元", "93.0亿元", "115.6%", "total swapped-digits 39.0亿元"),
    ("45.1亿元", "39.0亿元", "715.6%", "percent one-digit 115.6%"),
    ("45.1亿元", "39.0亿元", "11.56%", "part point 4.51亿元"),
    ("45.1亿元", "39.0亿元", "15.6%", "percent missing-digit 115.6%"),
    ("45.1亿元", "39.0亿元", "115.6%", "none"),
    ("45.1亿元", "39.0亿元", "987654.321%", "none"),
  ])
  func aSingleSlipExplains(_ done: String, _ plan: String, _ share: String, _ expected: String) {
    #expect(slip(done, plan, share) == expected)
  }

  /// The plan alone could be another one for the first check; both checks together leave only the amount.
  @Test func oneSlipRepairsAllChecksThatShareAFigure() throws {
    let bench = Bench(
      ["done: 亿元", "plan: 亿元", "share: %", "other: 亿元", "total: 亿元"],
      [["54.1亿元", "39.0亿元", "115.6%", "10.0亿元", "55.1亿元"]])
    let rows = both(bench)
    #expect(rows.map(\.verdict) == ["inconsistent", "inconsistent"])
    #expect(rows.map { $0.slip?.role } == ["part", "part"])
    #expect(rows.map { $0.slip?.text } == ["45.1亿元", "45.1亿元"])
    #expect(rows.map { $0.slip?.kind } == ["swapped-digits", "swapped-digits"])
  }

  /// What would repair one check and break another that holds is no explanation.
  @Test func aSlipBreaksNoCheckThatHolds() throws {
    let bench = Bench(
      ["done: 亿元", "plan: 亿元", "share: %", "other: 亿元", "total: 亿元"],
      [["54.1亿元", "39.0亿元", "115.6%", "10.0亿元", "64.1亿元"]])
    let rows = both(bench)
    #expect(rows.map(\.verdict) == ["inconsistent", "consistent"])
    #expect(rows[0].slip?.role != "part")
  }

  @Test func groupsHaveTheirSlips() throws {
    let rows: [[String?]] = [["12.5亿元", "60.0亿元"], ["21.3亿元", "60.0亿元"], ["62.2亿元", "60.0亿元"]]
    let outcome = Bench(["part: 亿元", "total: 亿元"], rows).findings(rule: "sum part: part, total: total")
    let slip = try #require(outcome.rows.first?.slip)
    #expect([slip.role, slip.kind, slip.text] == ["part", "swapped-digits", "26.2亿元"])
    #expect(slip.value == "2620000000")
    #expect(outcome.side.operands[try #require(outcome.findings[0].slip).operand].source.start == 200)
  }

  @Test func rulesWithArithmeticOfTheirOwnHaveSlipsToo() throws {
    let bench = Bench(["a: 个", "b: 个", "p: %"], [["21个", "16个", "75%"]])
    let slip = try #require(bench.findings(rule: "count-share part: a, total: b, percent: p").rows.first?.slip)
    #expect([slip.role, slip.kind, slip.text] == ["part", "swapped-digits", "12个"])
  }

  private func both(_ bench: Bench) -> [FindingRow] {
    var diagnostics = Diagnostics()
    let rules = [SlipTests.share, "sum parts: [done, other], total: total"].map { Bench.use($0) }
    let checks = rules.compactMap { use in
      RuleCheck(name: use.rule.value, use: use)
        .compile(schema: bench.schema, table: "t", diagnostics: &diagnostics)
    }
    var outcome = Outcome()
    bench.evaluate(checks, true, &outcome)
    return outcome.rows
  }
}
