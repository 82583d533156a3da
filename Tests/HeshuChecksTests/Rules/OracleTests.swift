import BigInt
import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

/// Verdicts are those of rational intervals that share no code with ours, touching and open ends included.
@Suite struct OracleTests {
  private struct Written {
    var digits: BigInt
    var decimals: Int

    var text: String {
      let sign = digits < 0 ? "-" : ""
      let text = String(digits.magnitude)
      let padded = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
      return sign + padded.dropLast(decimals) + (decimals > 0 ? "." + padded.suffix(decimals) : "")
    }

    func interval(_ rounding: WrittenRounding) -> OracleInterval {
      OracleInterval(digits, decimals: decimals, rounding)
    }
  }

  /// Few digits, so that ends touch often; now and then very many.
  private static func number(_ random: inout SplitMix) -> Written {
    var digits = BigInt(random.next() % 40) - 8
    if random.next() % 10 == 0 { digits = digits * BigInt(random.next()) * 1_000_000_007 + 1 }
    return Written(digits: digits, decimals: Int(random.next() % 3))
  }

  @Test(arguments: WrittenRounding.allCases)
  func sharesAgree(_ rounding: WrittenRounding) {
    var random = SplitMix(seed: 11 + UInt64(rounding.rawValue))
    var rows: [[String]] = []
    var expected: [String] = []
    for _ in 0..<300 {
      let (a, b, q) = (OracleTests.number(&random), OracleTests.number(&random), OracleTests.number(&random))
      rows.append([a.text + "亿元", b.text + "亿元", q.text + "倍"])
      let quotient = a.interval(rounding) / b.interval(rounding)
      expected.append(
        quotient.map { $0.meets(q.interval(rounding)) ? "consistent" : "inconsistent" } ?? "indeterminate")
    }
    let found = Bench(["a: 亿元", "b: 亿元", "q: 倍"], rows).findings(
      rule: "share part: a, total: b, percent: q", options: CheckOptions(rounding: rounding))
    expect(found, expected, rows)
  }

  @Test(arguments: WrittenRounding.allCases)
  func sumsAgree(_ rounding: WrittenRounding) {
    var random = SplitMix(seed: 31 + UInt64(rounding.rawValue))
    var rows: [[String]] = []
    var expected: [String] = []
    for _ in 0..<300 {
      let parts = (0..<3).map { _ in OracleTests.number(&random) }
      rows.append(parts.map { $0.text + "亿元" })
      let sum = parts[0].interval(rounding) + parts[1].interval(rounding)
      expected.append(sum.meets(parts[2].interval(rounding)) ? "consistent" : "inconsistent")
    }
    let found = Bench(["a: 亿元", "b: 亿元", "t: 亿元"], rows).findings(
      rule: "sum parts: [a, b], total: t", options: CheckOptions(rounding: rounding))
    expect(found, expected, rows)
  }

  @Test(arguments: WrittenRounding.allCases)
  func mediantsAndRanksAgree(_ rounding: WrittenRounding) {
    var random = SplitMix(seed: 51 + UInt64(rounding.rawValue))
    var rows: [[String]] = []
    var ranks: [String] = []
    for _ in 0..<300 {
      let parts = (0..<3).map { _ in OracleTests.number(&random) }
      rows.append(parts.map { $0.text + "%" })
      let intervals = parts.map { $0.interval(rounding) }
      let holds = [(0, 1), (0, 2), (1, 2)].allSatisfy { first, later in
        intervals[later].low < intervals[first].high
          || (intervals[later].low == intervals[first].high && intervals[later].isLowClosed
            && intervals[first].isHighClosed)
      }
      ranks.append(holds ? "consistent" : "inconsistent")
    }
    let found = Bench(["a: %", "b: %", "c: %"], rows).findings(
      rule: "rank values: [a, b, c]", options: CheckOptions(rounding: rounding))
    expect(found, ranks, rows)
  }

  private func expect(_ found: Outcome, _ expected: [String], _ rows: [[String]]) {
    #expect(found.diagnostics.isEmpty)
    #expect(found.findings.count == rows.count)
    for (finding, (verdict, row)) in zip(found.findings, zip(expected, rows)) where finding.verdict.name != verdict {
      Issue.record("\(row): \(finding.verdict.name), not \(verdict)")
    }
    #expect(Set(expected).count >= 2)
  }
}
