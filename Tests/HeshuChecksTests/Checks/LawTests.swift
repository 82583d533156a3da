import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

/// Figures that were rounded from true numbers never contradict one another.
@Suite struct LawTests {
  private static let draws = 3000

  /// A number that was rounded, as it is written.
  private static func written(_ value: ExactRatio, _ digits: Int) -> String {
    value.rounded(toFractionDigits: digits, .halfEven)?.description ?? "0"
  }

  private static func number(_ random: inout SplitMix, signed: Bool = false) -> ExactRatio {
    let size = Int(random.next() % 7) + 2
    var limit: UInt64 = 1
    for _ in 0..<size { limit *= 10 }
    let magnitude = Int(random.next() % limit) + 1
    return ExactRatio(numerator: signed && random.next() % 2 == 0 ? -magnitude : magnitude, denominator: 1000) ?? .one
  }

  private static func digits(_ random: inout SplitMix) -> Int { Int(random.next() % 4) }

  private func expectNoContradiction(_ columns: [String], _ rows: [[String?]], _ formula: String) {
    let outcome = Bench(columns, rows).findings(formula)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.findings.count == rows.count)
    for (finding, row) in zip(outcome.findings, rows) where finding.verdict == .inconsistent {
      Issue.record("\(formula) refutes \(row)")
    }
    #expect(outcome.findings.contains { $0.verdict == .consistent })
  }

  @Test func sharesHold() {
    var random = SplitMix(seed: 1)
    let rows = (0..<LawTests.draws).map { _ -> [String?] in
      let (part, whole) = (LawTests.number(&random, signed: true), LawTests.number(&random, signed: true))
      let share = (part.divided(by: whole) ?? .zero) * ExactRatio(100)
      return [
        LawTests.written(part, LawTests.digits(&random)) + "亿元",
        LawTests.written(whole, LawTests.digits(&random)) + "亿元",
        LawTests.written(share, LawTests.digits(&random)) + "%",
      ]
    }
    expectNoContradiction(["part: 亿元", "whole: 亿元", "share: %"], rows, "part / whole = share")
  }

  @Test func growthHolds() {
    var random = SplitMix(seed: 2)
    let rows = (0..<LawTests.draws).map { _ -> [String?] in
      let (now, before) = (LawTests.number(&random), LawTests.number(&random))
      let growth = ((now.divided(by: before) ?? .zero) - .one) * ExactRatio(100)
      return [
        LawTests.written(now, LawTests.digits(&random)) + "亿元",
        LawTests.written(before, LawTests.digits(&random)) + "亿元",
        LawTests.written(growth, LawTests.digits(&random)) + "%",
      ]
    }
    let columns = ["now: 亿元", "before: 亿元", "growth: %"]
    expectNoContradiction(columns, rows, "now / before - 1 = growth")
    expectNoContradiction(columns, rows, "(now - before) / before = growth")
    expectNoContradiction(columns, rows, "now = before * (1 + growth)")
  }

  @Test func sumsAndOrdersHold() {
    var random = SplitMix(seed: 3)
    let rows = (0..<LawTests.draws).map { _ -> [String?] in
      let numbers = (0..<3).map { _ in LawTests.number(&random, signed: true) }
      let sum = numbers[0] + numbers[1] - numbers[2]
      return (numbers + [sum]).map { LawTests.written($0, LawTests.digits(&random)) + "亿元" }
    }
    let columns = ["a: 亿元", "b: 亿元", "c: 亿元", "d: 亿元"]
    expectNoContradiction(columns, rows, "a + b - c = d")
    expectNoContradiction(columns, rows, "d - a = b - c")
    expectNoContradiction(columns, rows, "a <= d or a >= d")
  }

  /// What is implied for a missing number holds the true one, and the roundest number lies in it.
  @Test func impliedIntervalsHoldTheTruth() {
    var random = SplitMix(seed: 4)
    var rows: [[String?]] = []
    var truths: [ExactRatio] = []
    for _ in 0..<LawTests.draws {
      let (part, whole) = (LawTests.number(&random), LawTests.number(&random))
      let share = (part.divided(by: whole) ?? .zero) * ExactRatio(100)
      truths.append(whole)
      rows.append([
        LawTests.written(part, LawTests.digits(&random)) + "元", nil,
        LawTests.written(share, LawTests.digits(&random)) + "%",
      ])
    }
    let outcome = Bench(["part: 元", "whole: 元", "share: %"], rows).findings("part / whole = share")
    for (finding, truth) in zip(outcome.findings, truths) {
      guard let implied = finding.implied else { continue }
      #expect(implied.contains(truth))
      if let nearest = finding.nearest { #expect(implied.contains(ExactRatio(nearest))) }
    }
    #expect(outcome.findings.filter { $0.implied != nil }.count > LawTests.draws / 2)
  }

  /// The number that an inconsistent finding names would have been consistent.
  @Test func nearestNumbersFit() {
    var random = SplitMix(seed: 5)
    let columns = ["part: 亿元", "whole: 亿元", "share: %"]
    let rows = (0..<2000).map { _ -> [String?] in
      [
        LawTests.written(LawTests.number(&random), 1) + "亿元", LawTests.written(LawTests.number(&random), 2) + "亿元",
        LawTests.written(LawTests.number(&random), 1) + "%",
      ]
    }
    let outcome = Bench(columns, rows).findings("part / whole = share")
    var mended: [[String?]] = []
    for (finding, row) in zip(outcome.findings, rows) where finding.verdict == .inconsistent {
      guard let nearest = finding.nearest else {
        Issue.record("no number fits \(row)")
        continue
      }
      mended.append([row[0], row[1], LawTests.written(ExactRatio(nearest), 1) + "%"])
    }
    #expect(mended.count > 1000)
    #expect(Bench(columns, mended).findings("part / whole = share").verdicts.allSatisfy { $0 == .consistent })
  }

  /// The short way to a verdict and the long one agree, on true figures and on others.
  @Test func shortWayAgrees() {
    var random = SplitMix(seed: 6)
    let columns = ["part: 亿元", "whole: 亿元", "share: %"]
    let rows = (0..<LawTests.draws).map { _ -> [String?] in
      let (part, whole) = (LawTests.number(&random, signed: true), LawTests.number(&random))
      let share = (part.divided(by: whole) ?? .zero) * ExactRatio(random.next() % 3 == 0 ? 101 : 100)
      return [
        LawTests.written(part, LawTests.digits(&random)) + "亿元",
        LawTests.written(whole, LawTests.digits(&random)) + "万元",
        LawTests.written(share.scaled(byPowerOfTen: 4), LawTests.digits(&random)) + "%",
      ]
    }
    for formula in ["part / whole = share", "share = part / whole"] {
      let long = Bench(columns, rows).findings(formula)
      let short = Bench(columns, rows).findings(formula, records: false)
      #expect(long.verdicts == short.verdicts)
      #expect(long.failed == short.failed)
      #expect(short.findings.isEmpty)
      #expect(Set(long.verdicts).count == 3)
    }
  }
}
