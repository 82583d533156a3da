import Foundation
import Testing

/// The share of other systems' cases that the recognizer gets right. `HESHU_MISSES=suite` prints the rest.
@Suite struct SuiteTests {
  @Test(arguments: SuiteRules.all.map(\.name))
  func reachesItsShare(suite: String) throws {
    guard let rules = SuiteRules.all.first(where: { $0.name == suite }), let cases = try SuiteFiles.cases(suite) else {
      return
    }
    let score = SuiteScore(cases, rules)
    report(score, suite, rules.goal)
    #expect(score.share >= rules.threshold, "\(score.right) of \(score.inScope)")
    if rules.limitsDeclined { #expect(score.declinedShare <= 0.08) }
  }

  @Test(arguments: SuitePeriods.suites)
  func reachesItsShareOfPeriods(suite: String) throws {
    guard let cases = try SuiteFiles.cases(suite) else { return }
    let score = SuitePeriods.score(cases, declined: SuitePeriods.declined)
    report(score, suite, "85 %")
    #expect(score.share >= 0.85, "\(score.right) of \(score.inScope)")
  }

  private func report(_ score: SuiteScore, _ suite: String, _ goal: String) {
    print(score.line(suite, goal: goal))
    print(
      "declined: " + score.declined.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    guard ProcessInfo.processInfo.environment["HESHU_MISSES"] == suite else { return }
    FileHandle.standardError.write(Data(score.misses.map { "miss: \($0)\n" }.joined().utf8))
  }
}
