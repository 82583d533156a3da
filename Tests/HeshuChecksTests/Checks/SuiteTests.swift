import Foundation
import HeshuRecords
import Testing

@testable import HeshuChecks

/// Cases whose verdicts were found elsewhere, judged by the ready-made rules by their names.
@Suite struct SuiteTests {
  /// What is not asked of rules: standard deviations (`grimmer`, `debit`), which no bulletin states, and the older calculation of XBRL, which
  /// rounds each item before it compares and finds errors where there is none.
  private static let declined: Set<String> = ["grimmer", "debit", "sum-calc10"]

  /// Two intervals are of roundings that the program does not know.
  private static func isAsked(_ item: CheckSuite) -> Bool {
    if item.check == "interval-of-figure" { return RuleCase.roundings[item.text("rounding") ?? ""] != nil }
    return !declined.contains(item.check)
  }

  @Test(arguments: [
    ("generated_and_edges", 1504, 0, 0), ("cn_mutated", 493, 0, 0), ("ixbrl_viewer", 12, 5, 0),
    ("arelle_excess_digits", 49, 0, 3), ("scrutiny_grim_debit", 338, 26, 18),
  ])
  func agrees(_ name: String, _ judged: Int, _ declined: Int, _ contradictions: Int) throws {
    guard let cases = try CheckSuite.cases(name) else { return }
    let asked = cases.filter(SuiteTests.isAsked)
    #expect(asked.count == judged)
    #expect(cases.count - asked.count == declined)
    var contradicted = 0
    for item in asked {
      let verdict = RuleCase(item).verdict
      if item.contradictsArithmetic {
        // The source computes in binary or in 28 digits; exact arithmetic wins.
        #expect(verdict != item.expect, "\(item.id)")
        contradicted += 1
      } else {
        #expect(verdict == item.expect, "\(item.id): \(item.inputs)")
      }
    }
    #expect(contradicted == contradictions)
  }
}
