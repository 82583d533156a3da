import Foundation
import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

/// Figures that were rounded from true numbers are never refuted, whatever the rule and the rounding.
///
/// `HESHU_DRAWS=1000000 swift test --filter RuleLawTests` draws a million of them.
@Suite struct RuleLawTests {
  private static let draws = Int(ProcessInfo.processInfo.environment["HESHU_DRAWS"] ?? "") ?? 1900
  private static let batch = 500

  @Test(arguments: RuleDraws.tables.indices, WrittenRounding.allCases)
  func truthIsNeverRefuted(_ place: Int, _ rounding: WrittenRounding) {
    let table = RuleDraws.tables[place]
    let seed = UInt64(place * 10 + Int(rounding.rawValue))
    var draws = RuleDraws(seed: seed, rounding)
    let count = max(1, RuleLawTests.draws / RuleDraws.tables.count / WrittenRounding.allCases.count)
    var consistent = 0
    var drawn = 0
    while drawn < count {
      let rows = (0..<min(RuleLawTests.batch, count - drawn)).map { _ in draws.row(of: place) }
      let isGrowth = table.rule.hasPrefix("growth") || table.rule.hasPrefix("cagr")
      let outcome = Bench(table.columns, rows).findings(
        rule: table.rule, options: CheckOptions(rounding: rounding, price: isGrowth ? .current : nil))
      #expect(outcome.diagnostics.isEmpty)
      #expect(outcome.findings.count == rows.count)
      for (finding, row) in zip(outcome.findings, rows) where finding.verdict == .inconsistent {
        Issue.record("\(table.rule) refutes \(row), rounded by \(rounding.name)")
      }
      consistent += outcome.findings.count { $0.verdict == .consistent }
      drawn += rows.count
    }
    #expect(consistent * 2 > count, "most draws must be judged: \(consistent) of \(count)")
  }

  /// A figure that is moved far from the truth is refuted by the rules that bind it, so that the law above is no empty one.
  @Test(arguments: [0, 1, 2, 4, 5, 6, 10, 12, 13, 14])
  func whatIsFarOffIsRefuted(_ place: Int) {
    let table = RuleDraws.tables[place]
    var draws = RuleDraws(seed: 77, .nearest)
    let rows = (0..<200).map { _ -> [String] in
      var row = draws.row(of: place)
      let unit = table.units.last ?? ""
      row[row.count - 1] = "987654321.25" + unit
      return row
    }
    let isGrowth = table.rule.hasPrefix("growth") || table.rule.hasPrefix("cagr")
    let outcome = Bench(table.columns, rows).findings(
      rule: table.rule, options: CheckOptions(price: isGrowth ? .current : nil))
    #expect(outcome.findings.count { $0.verdict == .inconsistent } > 100)
  }
}
