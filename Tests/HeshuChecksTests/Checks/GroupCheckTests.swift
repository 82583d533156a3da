import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct GroupCheckTests {
  private static let columns = ["tier", "done: 亿元", "total: 亿元"]

  @Test func sumsMeetTheirTotals() {
    let bench = Bench(
      GroupCheckTests.columns,
      [
        ["省", "10.1亿元", "30.0亿元"], ["市", "5亿元", "9亿元"], ["省", "20.0亿元", "30.0亿元"], ["市", "3亿元", "9亿元"],
        ["县", "5亿元", "10亿元"], ["县", "3亿元", "10亿元"],
      ])
    let outcome = bench.findings("sum(done) = total", by: ["tier"])
    #expect(outcome.rows.map(\.verdict) == ["consistent", "consistent", "inconsistent"])
    #expect(outcome.rows.map(\.fit) == ["within", "within", nil])
    #expect(outcome.rows.map(\.group) == ["tier=省", "tier=市", "tier=县"])
    #expect(outcome.verdicts == [.consistent, .consistent, .consistent, .consistent, .inconsistent, .inconsistent])
    #expect(outcome.failed == ["", "", "", "", "rule", "rule"])
    #expect(outcome.rows[2].operands.map(\.role) == ["done", "done", "total"])
  }

  @Test func groupsKeepToTheirDocumentAndPeriod() {
    let rows: [[String?]] = [
      ["2022-10", "1.0亿元", "3.0亿元"], ["2022-11", "4.0亿元", "4.0亿元"], ["2022-10", "2.0亿元", "3.0亿元"],
    ]
    let columns = ["period: period", "done: 亿元", "total: 亿元"]
    let one = Bench(columns, rows).findings("sum(done) = total")
    #expect(one.rows.map(\.verdict) == ["consistent", "consistent"])
    let apart = Bench(columns, rows, documents: ["a", "b", "c"]).findings("sum(done) = total")
    #expect(apart.rows.map(\.verdict) == ["inconsistent", "consistent", "inconsistent"])
    let across = Bench(columns, rows, documents: ["a", "b", "c"]).findings("sum(done) = total", across: true)
    #expect(across.rows.map(\.verdict) == ["consistent", "consistent"])
    #expect(across.rows[0].operands.map(\.document) == ["a", "c", "a"])
  }

  @Test func bareColumnsHaveOneValue() {
    let rows: [[String?]] = [["省", "10.1亿元", "30.0亿元"], ["省", "20.0亿元", "31.0亿元"]]
    #expect(
      Bench(GroupCheckTests.columns, rows).findings("sum(done) = total", by: ["tier"]).summary
        == "indeterminate differs-in-group")
  }

  @Test func missingPartsAreImplied() {
    let rows: [[String?]] = [["省", "10.1亿元", "30.0亿元"], ["省", nil, "30.0亿元"]]
    let row = Bench(GroupCheckTests.columns, rows).findings("sum(done) = total", by: ["tier"]).rows.first
    #expect(row?.reason == "operand-missing")
    #expect(row?.implied == "[1980000000, 2000000000]")
    #expect(row?.nearest == "2000000000")
    let two: [[String?]] = rows + [["省", nil, "30.0亿元"]]
    let unknown = Bench(GroupCheckTests.columns, two).findings("sum(done) = total", by: ["tier"]).rows.first
    #expect(unknown?.reason == "operand-missing")
    #expect(unknown?.implied == nil)
  }

  @Test func mixedUnitsProveNothing() {
    let rows: [[String?]] = [["省", "10.1亿元", "30.0亿元"], ["省", "20.0亿美元", "30.0亿元"]]
    #expect(
      Bench(GroupCheckTests.columns, rows).findings("sum(done) = total", by: ["tier"]).summary
        == "indeterminate different-unit")
  }

  @Test(arguments: [
    ("count(done) = n", "consistent exact"),
    ("count() = n", "consistent exact"),
    ("count() = n + 1", "inconsistent"),
    ("min(done) = 1亿元", "consistent exact"),
    ("max(done) = 3亿元", "consistent exact"),
    ("max(done) < 2亿元", "inconsistent"),
    ("mean(done) = 2亿元", "consistent exact"),
    ("sum(done) / count(done) = 2亿元", "consistent within"),
    ("sum(done) = 6.0亿元 and count() = 3", "consistent exact"),
    ("sum(done) = 10亿元 and count() = 3", "inconsistent"),
  ])
  func aggregates(_ formula: String, _ expected: String) {
    let bench = Bench(["done: 亿元", "n: 个"], [["1亿元", "3个"], ["2亿元", "3个"], ["3亿元", "3个"]])
    #expect(bench.findings(formula).summary == expected)
  }

  @Test func listsAtMostAHundredOperands() {
    let rows = (0..<250).map { _ in ["省", "1.0亿元", "250.0亿元"] as [String?] }
    let outcome = Bench(GroupCheckTests.columns, rows).findings("sum(done) = total", by: ["tier"])
    #expect(outcome.rows.first?.operands.count == 100)
    #expect(outcome.rows.first?.omittedOperands == 151)
    #expect(outcome.summary == "consistent exact")
  }

  @Test func explainsInWords() {
    let rows = (0..<7).map { _ in ["省", "1.0亿元", "7.5亿元"] as [String?] }
    let outcome = Bench(GroupCheckTests.columns, rows).findings("sum(done) = total", by: ["tier"])
    let figures = Array(repeating: "1.0 ± 0.05 亿元", count: 5).joined(separator: ", ")
    #expect(
      outcome.findings.first.map { FindingText.arithmetic(of: $0, in: outcome.side) }
        == "sum(\(figures), … 2 more) = 6.65…7.35 亿元, reported 7.5 ± 0.05 亿元: "
        + "inconsistent (off by 0.1 亿元, nearest that fits 7.4 亿元)")
  }

  @Test func explainsLongFormulas() {
    let formula = "done" + String(repeating: " + done", count: 1200) + " = total"
    let outcome = Bench(GroupCheckTests.columns, [["省", "1.0亿元", "7.5亿元"]]).findings(formula)
    #expect(outcome.summary == "inconsistent")
    #expect(outcome.findings.first.map { FindingText.arithmetic(of: $0, in: outcome.side).hasPrefix(formula) } == true)
  }

  @Test func previousGoesByItsOrder() {
    let rows: [[String?]] = [
      ["省", "2022-03", "30.0亿元"], ["省", "2022-01", "10.0亿元"], ["市", "2022-01", "7.0亿元"],
      ["省", "2022-02", "31.0亿元"], ["市", "2022-02", "7.0亿元"],
    ]
    let bench = Bench(["tier", "period: period", "done: 亿元"], rows)
    let outcome = bench.findings("done >= previous(done)", by: ["tier"], order: "period")
    #expect(outcome.verdicts == [.inconsistent, .unchecked, .unchecked, .consistent, .consistent])
    #expect(outcome.rows.map(\.verdict) == ["consistent", "inconsistent", "consistent"])
    #expect(outcome.rows[1].operands.map(\.role) == ["done", "previous(done)"])
    #expect(outcome.rows[1].operands.map(\.text) == ["30.0亿元", "31.0亿元"])
  }

  @Test func rowsOfOnePlaceAreNotBeforeOneAnother() {
    let rows: [[String?]] = [["2022-01", "30.0亿元"], ["2022-01", "10.0亿元"], ["2022-02", "20.0亿元"], [nil, "1.0亿元"]]
    let outcome = Bench(["period: period", "done: 亿元"], rows).findings("done >= previous(done)", order: "period")
    #expect(outcome.verdicts == [.unchecked, .unchecked, .indeterminate, .indeterminate])
  }

  @Test(arguments: [
    ("sum(done) = previous(done)", [], "aggregate-with-previous"),
    ("done = previous(done)", [], "missing-order"),
    ("done = total", ["tier"], "unused-group"),
    ("sum(done) = total", ["tir"], "unknown-column"),
    ("sum(sum(done)) = total", [], "nested-aggregate"),
    ("sum(tier) = total", [], "type-mismatch"),
  ])
  func refuses(_ formula: String, _ by: [String], _ code: String) {
    #expect(Bench(GroupCheckTests.columns, []).findings(formula, by: by).summary == code)
  }

  /// Of rows in one place any may be the one before: all must lead to one verdict.
  @Test(
    arguments: [
      (["A 5", "A 10", "B 7"], "indeterminate", "differs-in-group"), (["A 9", "A 10", "B 7"], "inconsistent", nil),
      (["A 5", "A 6", "B 7"], "consistent", nil),
    ] as [([String], String, String?)])
  func tiedRowsBeforeMustAgree(_ rows: [String], _ expected: String, _ reason: String?) {
    for order in [rows, [rows[1], rows[2], rows[0]], rows.reversed()] {
      let cells = order.map { row in row.split(separator: " ").map { String?(String($0)) } }
      let outcome = Bench(["who", "a: number"], cells).findings("a >= previous(a)", order: "who")
      #expect(outcome.rows.map(\.verdict) == [expected])
      #expect(outcome.rows.map(\.reason) == [reason])
    }
  }

  @Test func manyTiedRowsAreNoSeries() {
    let rows: [[String?]] = (0..<150).map { _ in ["A", "8"] } + [["B", "7"]]
    #expect(
      Bench(["who", "a: number"], rows).findings("a >= previous(a)", order: "who").rows.map(\.reason) == [
        "differs-in-group"
      ])
  }

  /// Rows whose key nobody knows may belong to any group.
  @Test func groupsWithoutAKeyAreNotRefuted() {
    let rows: [[String?]] = [["省", "3亿元", "5亿元"], ["省", "1亿元", "5亿元"], [nil, "3亿元", "9亿元"], [nil, "1亿元", "9亿元"]]
    let outcome = Bench(["tier", "done: 亿元", "total: 亿元"], rows).findings("sum(done) = total", by: ["tier"])
    #expect(outcome.rows.map(\.verdict) == ["consistent", "indeterminate"])
    #expect(outcome.rows.map(\.reason) == [nil, "operand-missing"])
    let previous = Bench(["tier", "done: 亿元", "total: 亿元"], rows).findings(
      "done <= previous(done)", by: ["tier"], order: "done")
    #expect(previous.rows.map(\.verdict) == ["inconsistent", "indeterminate"])
  }
}
