import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

/// Sums of quotients and powers, whose exact terms would grow with every summand and factor.
@Suite struct LongQuotientTests {
  private static let bench = Bench(
    ["done: 亿元", "share: %"], (0..<500).map { ["\(1000 + $0).1亿元", "\(50 + $0 % 40).\($0 % 10)\(1 + $0 % 9)%"] })

  @Test func sumsOfQuotientsAreHeldWithinBounds() throws {
    let refuted = LongQuotientTests.bench.findings("sum(done / share) <= 100亿元")
    #expect(refuted.summary == "inconsistent")
    let computed = try #require(refuted.findings.first?.computed)
    #expect(computed.low?.isLong == false && computed.high?.isLong == false)
    #expect(LongQuotientTests.bench.findings("sum(done / share) <= 100000000亿元").findings.first?.verdict == .consistent)
  }

  /// A sum against the mean of its summands: an outer interval still refutes and still meets.
  @Test func outerIntervalsHoldThePoint() throws {
    let sum = LongQuotientTests.bench.findings("sum(done / share) = mean(done / share) * 500")
    #expect(sum.findings.first?.verdict == .consistent)
    let less = LongQuotientTests.bench.findings("sum(done / share) <= mean(done / share) * 400")
    #expect(less.findings.first?.verdict == .inconsistent)
  }

  @Test func powersOfLongRatiosAreHeldWithinBounds() throws {
    let bench = Bench(["a: 吨", "b: 吨", "n: number", "rate: %"], [["123.457吨", "8691.3吨", "40.25", "11.15%"]])
    let outcome = bench.findings(rule: "cagr start: a, end: b, years: n, percent: rate")
    #expect(outcome.findings.first?.verdict == .consistent)
    let wrong = Bench(["a: 吨", "b: 吨", "n: number", "rate: %"], [["123.457吨", "8691.3吨", "40.25", "11.35%"]])
    let refuted = wrong.findings(rule: "cagr start: a, end: b, years: n, percent: rate")
    #expect(refuted.summary == "inconsistent")
    #expect(refuted.findings.first?.computed?.low?.isLong == false)
  }
}
