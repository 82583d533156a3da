import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

/// Rows of plain figures are judged in whole numbers; what comes out is what intervals give.
@Suite struct QuotientJudgeTests {
  /// An equation that computes the same and is judged over intervals.
  private static let slow = "part / total * 1 = share"
  private static let fast = "part / total = share"

  @Test func findingsAreThoseOfIntervals() throws {
    var random = SplitMix(seed: 41)
    var verdicts: [Verdict: Int] = [:]
    var fits: [Fit: Int] = [:]
    for _ in 0..<12 {
      let rows = (0..<100).map { _ in QuotientJudgeTests.row(&random) }
      let bench = Bench(["part: any", "total: any", "share: any"], rows)
      let one = bench.findings(QuotientJudgeTests.fast)
      let other = bench.findings(QuotientJudgeTests.slow)
      try #require(one.diagnostics.isEmpty && other.diagnostics.isEmpty)
      try #require(one.findings.count == rows.count && other.findings.count == rows.count)
      for (index, row) in rows.enumerated() {
        var (a, b) = (FindingRow(one.findings[index], in: one.side), FindingRow(other.findings[index], in: other.side))
        (a.id, a.formula, b.id, b.formula) = ("", "", "", "")
        #expect(a == b, "\(row)")
        verdicts[one.findings[index].verdict, default: 0] += 1
        fits[one.findings[index].fit, default: 0] += 1
      }
      let verdictsAlone = bench.findings(QuotientJudgeTests.fast, records: false)
      #expect(verdictsAlone.verdicts == other.verdicts)
      #expect(one.verdicts == other.verdicts)
    }
    #expect(verdicts.values.allSatisfy { $0 > 100 } && verdicts.count == 3, "\(verdicts)")
    #expect(fits.count == 4 && fits.values.allSatisfy { $0 > 60 }, "\(fits)")
  }

  /// A source that rounds otherwise is judged over intervals; the ids of its findings do not depend on that.
  @Test func idsAreThoseOfTheGeneralWay() throws {
    var random = SplitMix(seed: 12)
    let rows = (0..<600).map { _ in QuotientJudgeTests.row(&random) }
    let documents = (0..<600).map { "bulletins/\($0 / 7).txt" }
    // Of few rows of a document, and of so many that what they share is known beforehand.
    for (formula, documents) in [
      (QuotientJudgeTests.fast, documents), ("share = part / total", documents), (QuotientJudgeTests.fast, []),
    ] {
      let bench = Bench(["part: any", "total: any", "share: any"], rows, documents: documents)
      let one = bench.findings(formula)
      let other = bench.findings(formula, rounding: .halfUp)
      #expect(one.findings.count == 600 && Set(one.findings.map(\.id)).count == 600)
      #expect(one.findings.map(\.id) == other.findings.map(\.id))
    }
  }

  /// A condition that whole numbers decide leaves out the rows that it leaves out where it is evaluated.
  @Test(arguments: ["share >= 20", "total is present and not (share < 20)", "part is missing or share < 50"])
  func conditionsSelectTheSameRows(_ condition: String) throws {
    var random = SplitMix(seed: 13)
    let rows = (0..<1200).map { _ in QuotientJudgeTests.row(&random) }.filter { $0[2]?.hasSuffix("%") ?? true }
    let bench = Bench(["part: any", "total: any", "share: %"], rows)
    let one = bench.findings(QuotientJudgeTests.fast, when: condition)
    // Two constants are for the evaluator.
    let other = bench.findings(QuotientJudgeTests.fast, when: "(\(condition)) or 2 < 1")
    #expect(one.diagnostics.isEmpty && other.diagnostics.isEmpty)
    #expect(one.findings.map(\.id) == other.findings.map(\.id) && one.findings.count > 50)
    #expect(one.findings.map(\.verdict) == other.findings.map(\.verdict))
    #expect(one.findings.count < rows.count)
  }

  @Test(arguments: [
    // On the edge of what the share can stand for: 12.5 % rounds to 12 (to the even digit) and to 13 (away from zero), 37.5 % to 38 alone.
    ("1亿元", "8亿元", "12.5%", "consistent exact"), ("1亿元", "8亿元", "12%", "consistent rounded"),
    ("1.00亿元", "8.00亿元", "13%", "consistent rounded"),
    ("3亿元", "8亿元", "38%", "consistent rounded"), ("3亿元", "8亿元", "37%", "consistent within"),
    ("5个", "8个", "0.6", "consistent rounded"), ("5个", "8个", "0.625", "consistent exact"),
    ("5个", "8个", "0.624", "inconsistent none"), ("0亿元", "8亿元", "0%", "consistent exact"),
    ("4亿元", "0亿元", "0%", "indeterminate none"),
  ])
  func edges(_ part: String, _ total: String, _ share: String, _ expected: String) throws {
    let bench = Bench(["part: any", "total: any", "share: any"], [[part, total, share]])
    for formula in [QuotientJudgeTests.fast, QuotientJudgeTests.slow] {
      let finding = try #require(bench.findings(formula).findings.first)
      #expect("\(finding.verdict.name) \(finding.fit.name ?? "none")" == expected, "\(formula)")
    }
  }

  /// A part, a total and a share that is right, off in its last digit, or qualified.
  private static func row(_ random: inout SplitMix) -> [String?] {
    let places = Int.random(in: 0...4, using: &random)
    let total =
      random.next() & 1 == 0
      ? [1, 2, 4, 5, 8, 10, 50, 80][Int.random(in: 0..<8, using: &random)]
      : Int.random(in: 1...(random.next() & 7 == 0 ? 40_000_000_000_000 : 50_000), using: &random)
    let part = Int.random(in: 0...total, using: &random) * (random.next() & 31 == 0 ? -1 : 1)
    let unit = ["亿元", "万元", "元", "个", "吨", "%"][Int.random(in: 0..<6, using: &random)]
    let other = random.next() & 15 == 0 ? "万元" : unit
    let (shareUnit, power) = [("%", 100), ("‰", 1000), ("倍", 1), ("", 1), ("个百分点", 100)][
      Int.random(in: 0..<5, using: &random)]
    let digits = Int.random(in: 0...3, using: &random)
    let scale = [1, 10, 100, 1000][digits] * power
    let steps = (2 * Int128(part.magnitude) * Int128(scale) + Int128(total)) / Int128(2 * total)
    let share = (part < 0 ? -1 : 1) * Int(steps) + (random.next() & 3 == 0 ? Int.random(in: -2...2, using: &random) : 0)
    var cells: [String?] = [
      text(part, places) + unit, text(total, places) + other, text(share, digits) + shareUnit,
    ]
    if random.next() & 15 == 0 { cells[Int.random(in: 0..<3, using: &random)] = nil }
    let place = Int.random(in: 0..<3, using: &random)
    if random.next() & 15 == 0, let cell = cells[place] { cells[place] = "约" + cell }
    return cells
  }

  private static func text(_ steps: Int, _ places: Int) -> String {
    ExactDecimal(significand: Int128(steps), exponent: -Int32(places)).description
  }
}
