import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct RowCheckTests {
  private static let columns = ["done: 亿元", "plan: 亿元", "share: %"]

  @Test(arguments: [
    ("45.1亿元", "39.0亿元", "115.8%", "consistent within"),
    ("45.1亿元", "39.0亿元", "115.6%", "consistent rounded"),
    ("45亿元", "36亿元", "125%", "consistent exact"),
    ("45.1亿元", "39.0亿元", "116.0%", "inconsistent"),
    ("45.1亿元", "39.0亿元", "115.3%", "inconsistent"),
    ("超200亿元", "150亿元", "115%", "inconsistent"),
    ("超150亿元", "150亿元", "115%", "consistent within"),
    ("200亿元", "近150亿元", "115%", "inconsistent"),
    ("170亿元", "近150亿元", "115%", "consistent within"),
    ("超500亿元", "1000亿元", "61%", "consistent within"),
    ("超500亿元", "超1000亿元", "61%", "indeterminate qualified"),
    ("超500亿元", "1000亿元", "超40%", "consistent within"),
    ("0亿元", "0亿元", "0%", "indeterminate denominator-may-be-zero"),
    ("5亿元", "0亿元", "100%", "indeterminate denominator-may-be-zero"),
    ("0.1亿元", "0.2亿元", "50%", "consistent exact"),
    ("0.1亿元", "0.2亿元", "10%", "inconsistent"),
    ("-5.0亿元", "10.0亿元", "-50.0%", "consistent exact"),
    ("-5.0亿元", "10.0亿元", "50.0%", "inconsistent"),
    ("-5.0亿元", "-10.0亿元", "50.0%", "consistent exact"),
    ("45.1亿元", "390000万元", "115.6%", "consistent rounded"),
    ("45.1亿元", "39.0亿美元", "115.6%", "indeterminate different-unit"),
  ])
  func shares(_ done: String, _ plan: String, _ share: String, _ expected: String) {
    let bench = Bench(RowCheckTests.columns, [[done, plan, share]])
    #expect(bench.findings("done / plan = share").summary == expected)
    #expect(bench.findings("share = done / plan").summary == expected)
  }

  /// A bound is reached only where both ends are closed.
  @Test(arguments: [
    ("a = b", "0.5", "1.5", "inconsistent"),
    ("a = b", "1", "1.5", "consistent within"),
    ("a + a = b", "1", "3.5", "inconsistent"),
    ("a = b", "1", "2", "consistent within"),
    ("a = b", "1.0", "2", "inconsistent"),
    ("a = b", "-1", "-2", "consistent within"),
    ("a = b", "超45", "45.0", "consistent within"),
    ("a = b", "超45", "45", "consistent within"),
    ("a = b", "超45", "44.9", "inconsistent"),
    ("a = b", "近45", "44.9", "consistent within"),
    ("a = b", "近45", "45.1", "inconsistent"),
    ("a = b", "至少45", "45.0", "consistent within"),
    ("a = b", "约45", "46", "consistent within"),
    ("a = b", "约45", "47.0", "inconsistent"),
    ("a = b", "超-3.4", "-3.5", "consistent within"),
    ("a = b", "超-3.4", "-3.3", "inconsistent"),
    ("a != b", "1", "2", "consistent exact"),
    ("a != b", "1", "1", "consistent within"),
    ("a < b", "1", "2", "consistent exact"),
    ("a < b", "2", "1", "inconsistent"),
    ("a <= b", "2", "1", "consistent within"),
    ("a < b", "2.0", "1", "inconsistent"),
    ("a <= b", "1.5", "1", "consistent within"),
    ("a <= b", "1.6", "1", "inconsistent"),
    ("a > b", "2", "1", "consistent exact"),
    ("a >= b", "1", "2", "consistent within"),
    ("a >= b", "1.0", "2", "inconsistent"),
    ("a < b", "超200", "150", "inconsistent"),
    ("a < b", "超100", "150", "consistent within"),
    ("a < b", "超100", "超90", "indeterminate qualified"),
    ("a > b", "超100", "300", "indeterminate qualified"),
    ("a > b", "超100", "50", "consistent within"),
    ("not a = b", "1", "1", "consistent within"),
    ("not a < b", "1", "3", "inconsistent"),
    ("a = b or a > b", "1", "3", "inconsistent"),
    ("a = b or a < b", "1", "3", "consistent exact"),
    ("a > 0 and a < b", "1", "3", "consistent exact"),
    ("a > 0 and a > b", "1", "3", "inconsistent"),
    ("a - a = b", "1", "1", "consistent within"),
    ("a = 2 * b", "3", "1", "consistent within"),
    ("a = 1", "1", "1", "consistent exact"),
    ("a = 1.2", "1", "1", "consistent rounded"),
    ("a = 1.6", "1", "1", "inconsistent"),
  ])
  func compares(_ formula: String, _ a: String, _ b: String, _ expected: String) {
    #expect(Bench(["a: number", "b: number"], [[a, b]]).findings(formula).summary == expected)
  }

  @Test func exactEqualityCanBeDenied() {
    let bench = Bench(["a: 倍", "b: 倍"], [["1倍", "1倍"]])
    #expect(bench.findings("not 1 = 1").summary == "inconsistent")
  }

  /// Halves go up or to the even digit, so that only some edges are met by rounding.
  @Test(arguments: [
    ("0.25", "0.2", "rounded"), ("0.25", "0.3", "rounded"), ("0.35", "0.3", "within"), ("0.35", "0.4", "rounded"),
    ("-0.25", "-0.2", "rounded"), ("-0.35", "-0.3", "within"), ("0.24", "0.2", "rounded"),
  ])
  func gradesHalves(_ a: String, _ b: String, _ expected: String) {
    #expect(Bench(["a: number", "b: number"], [[a, b]]).findings("a = b").rows.first?.fit == expected)
  }

  @Test func impliesWhatIsMissing() {
    let cases: [([String?], String, String, String)] = [
      (["5.31亿元", nil, "132.75%"], "done / plan = share", "[399608300, 400391800]", "400000000"),
      (["45.1亿元", "39.0亿元", nil], "done / plan = share", "[115.3649, 115.9179]", "115.6"),
      ([nil, "40亿元", "50%"], "done / plan = share", "[1955250000, 2045250000]", "2000000000"),
      ([nil, "40亿元", "50%"], "plan - done = plan * share", "[1904750000, 2094750000]", "2000000000"),
      (["10亿元", nil, nil], "done / plan = share", "", ""),
      (["10.0亿元", nil, "10%"], "done + plan = 12亿元", "[195000000, 205000000]", "200000000"),
      (["10.0亿元", nil, "10%"], "-plan + done = 12亿元", "[-205000000, -195000000]", "-200000000"),
    ]
    for (row, formula, implied, nearest) in cases {
      let found = Bench(RowCheckTests.columns, [row]).findings(formula).rows.first
      #expect(found?.reason == "operand-missing")
      #expect(found?.implied ?? "" == implied, "\(formula) \(row)")
      #expect(found?.nearest ?? "" == nearest, "\(formula) \(row)")
    }
  }

  @Test func keepsImpliedEndsExact() {
    let outcome = Bench(RowCheckTests.columns, [["5.31亿元", nil, "132.75%"]]).findings("done / plan = share")
    let implied = outcome.findings.first?.implied
    #expect(implied?.low == ExactRatio(numerator: 530_500_000 * 100_000, denominator: 132_755))
    #expect(implied?.high == ExactRatio(numerator: 531_500_000 * 100_000, denominator: 132_745))
    #expect(implied?.ends == "[]")
    #expect(outcome.findings.first?.impliedUnit == .yuan)
  }

  @Test func writesTheContract() {
    let outcome = Bench(RowCheckTests.columns, [["45.1亿元", "39.0亿元", "116.0%"]]).findings("done / plan = share")
    guard let row = outcome.rows.first else {
      Issue.record("no finding")
      return
    }
    #expect(row.severity == "error")
    #expect(row.id.count == 16)
    #expect((row.reportedLow, row.reportedHigh) == ("115.95", "116.05"))
    #expect((row.computedLow, row.computedHigh) == ("115.3649", "115.9179"))
    #expect(row.gap == "0.03215661")
    #expect(row.nearest == "115.9")
    #expect(row.operands.map(\.role) == ["done", "plan", "share"])
    #expect(row.operands[0].text == "45.1亿元")
    #expect(row.operands[0].unit == "CNY")
    #expect((row.operands[0].low, row.operands[0].high, row.operands[0].ends) == ("4505000000", "4515000000", "[]"))
    #expect((row.operands[0].document, row.operands[0].start, row.operands[0].end) == ("bulletin.txt", 0, 9))
    #expect(outcome.verdicts == [.inconsistent])
    #expect(outcome.failed == ["rule"])
  }

  @Test func idsAreStable() {
    let row: [String?] = ["45.1亿元", "39.0亿元", "116.0%"]
    let first = Bench(RowCheckTests.columns, [row, row]).findings("done / plan = share").rows.map(\.id)
    let second = Bench(RowCheckTests.columns, [row, row]).findings("done / plan = share").rows.map(\.id)
    #expect(first == second)
    #expect(Set(first).count == 2)
    #expect(Bench(RowCheckTests.columns, [row]).findings("done / plan = share").rows.map(\.id) == [first[0]])
    #expect(Bench(RowCheckTests.columns, [row]).findings("share = done / plan").rows.map(\.id) != [first[0]])
  }

  @Test func conditionsLimitTheRows() {
    let bench = Bench(
      RowCheckTests.columns,
      [["45.1亿元", nil, "116.0%"], ["45.1亿元", "39.0亿元", "116.0%"], ["1亿元", "39.0亿元", "116.0%"]])
    let present = bench.findings("done / plan = share", when: "plan is present")
    #expect(present.verdicts == [.unchecked, .inconsistent, .inconsistent])
    let above = bench.findings("done / plan = share", when: "plan > 10亿元 and done > 2亿元")
    #expect(above.verdicts == [.indeterminate, .inconsistent, .unchecked])
    #expect(above.rows.map(\.reason) == ["operand-missing", nil])
  }

  @Test func bareNumbersTakeTheUnitBesideThem() {
    let bench = Bench(RowCheckTests.columns, [["45.1亿元", "39.0亿元", "115.6%"]])
    #expect(bench.findings("done > 45").summary == "consistent exact")
    #expect(bench.findings("done > 46").summary == "inconsistent")
    #expect(bench.findings("45 < done").summary == "consistent exact")
    #expect(bench.findings("46 < done").summary == "inconsistent")
    #expect(bench.findings("done - plan = 6.1").summary == "consistent exact")
    #expect(bench.findings("share > 115").summary == "consistent exact")
    #expect(bench.findings("done / plan > 1.1").summary == "consistent exact")
    #expect(bench.findings("done / plan > 1.2").summary == "inconsistent")
    #expect(bench.findings("done / plan > 115%").summary == "consistent exact")
    #expect(bench.findings("done / plan - 1 = 15.6%").summary == "consistent within")
    let unitless = Bench(["done: money"], [["45.1亿元"]])
    #expect(unitless.findings("done > 4000000000").summary == "consistent exact")
    #expect(unitless.findings("5000000000 < done").summary == "inconsistent")
    #expect(unitless.findings("5000000000 - done < 600000000").summary == "consistent exact")
  }

  @Test func pointsAreNoPercentages() {
    let bench = Bench(["now: %", "before: %", "gap: 个百分点"], [["8.2%", "7.7%", "0.5个百分点"]])
    #expect(bench.findings("now - before = gap").summary == "consistent exact")
    #expect(bench.findings("now = gap").summary == "unit-mismatch")
    #expect(bench.findings("before + gap = now").summary == "unit-mismatch")
    let missing = Bench(["now: %", "before: %", "gap: 个百分点"], [["8.2%", nil, "0.5个百分点"]]).findings("now - before = gap")
    #expect(missing.rows.first?.implied == "[7.6, 7.8]")
  }

  @Test func explainsInWords() {
    let text = { (row: [String?], formula: String) -> String in
      let outcome = Bench(RowCheckTests.columns, [row]).findings(formula)
      return outcome.findings.first.map { FindingText.arithmetic(of: $0, in: outcome.side) } ?? "nothing"
    }
    #expect(
      text(["45.1亿元", "39.0亿元", "115.6%"], "done / plan = share")
        == "45.1 ± 0.05 亿元 ÷ 39.0 ± 0.05 亿元 = 115.36…115.92 %, reported 115.6 ± 0.05 %: consistent (rounded)")
    #expect(
      text(["45.1亿元", "39.0亿元", "116.0%"], "done / plan = share")
        == "45.1 ± 0.05 亿元 ÷ 39.0 ± 0.05 亿元 = 115.36…115.92 %, reported 116.0 ± 0.05 %: "
        + "inconsistent (off by 0.0321566 %, nearest that fits 115.9 %)")
    #expect(
      text(["超200亿元", nil, "116%"], "done / plan = share")
        == "超200亿元 ÷ plan (missing) = 116 ± 0.5 %: indeterminate (operand-missing, implied > 17167000000 元)")
  }
}
