import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct DuplicateRuleTests {
  @Test(arguments: [
    (["45.1亿元", "451000万元"], "consistent exact"), (["45.1亿元", "451600万元"], "inconsistent"),
    (["45.1亿元", "451500万元"], "consistent within"), (["45.2亿元", "451500万元"], "consistent rounded"),
    // With the same last place both must be the same, though their intervals touch.
    (["748亿元", "749亿元"], "inconsistent"), (["45.1亿元", "超45亿元"], "consistent within"),
    (["44.9亿元", "超45亿元"], "inconsistent"), (["44.9亿元", "近45亿元"], "consistent within"),
    (["46亿元", "约45亿元"], "consistent within"), (["47.0亿元", "约45亿元"], "inconsistent"),
    // Each pair meets, and the three do not.
    (["1.0亿元", "1亿元", "1.1亿元"], "inconsistent"), (["1.04亿元", "1亿元", "1.1亿元"], "inconsistent"),
  ])
  func statementsAgree(_ values: [String], _ expected: String) {
    let group = Bench(["x: 亿元"], values.map { [$0] })
    #expect(group.findings(rule: "duplicate value: x").summary == expected)
    let columns = values.indices.map { "x\($0): 亿元" }
    let list = columns.map { $0.prefix { $0 != ":" } }.joined(separator: ", ")
    #expect(Bench(columns, [values]).findings(rule: "duplicate values: [\(list)]").summary == expected)
  }

  /// 1.65亿元 may have been cut once and rounded up once.
  @Test(arguments: [
    (WrittenRounding.any, "1.6亿元", "consistent within"), (.any, "1.5亿元", "inconsistent"),
    (.nearest, "1.6亿元", "inconsistent"), (.truncated, "1.6亿元", "inconsistent"), (.ceiling, "1.6亿元", "inconsistent"),
  ])
  func sourcesThatRoundEitherWayMayDifferByAUnit(_ rounding: WrittenRounding, _ other: String, _ expected: String) {
    let outcome = Bench(["x: 亿元"], [["1.7亿元"], [other]]).findings(
      rule: "duplicate value: x", options: CheckOptions(rounding: rounding))
    #expect(outcome.summary == expected)
  }

  /// Statements of one figure in several bulletins, each in its own period.
  @Test func groupsReachOverDocumentsOnDemand() {
    let bench = Bench(
      ["name", "period: period", "x: 亿元"],
      [["甲", "2022-10", "4.5亿元"], ["甲", "2022-11", "5.0亿元"], ["甲", "2022-10", "4.6亿元"]], documents: ["a", "b", "c"])
    let apart = bench.findings(rule: "duplicate value: x", options: CheckOptions(by: [FieldReference("name")]))
    #expect(apart.rows.map(\.verdict) == ["consistent", "consistent", "consistent"])
    let across = bench.findings(
      rule: "duplicate value: x", options: CheckOptions(by: [FieldReference("name")], isAcrossDocuments: true))
    #expect(across.rows.map(\.verdict) == ["inconsistent", "consistent"])
    #expect(across.rows[0].operands.map(\.document) == ["a", "c"])
  }

  /// A statement without a period may be of any of them.
  @Test func aStatementWithoutAPeriodProvesNothing() {
    let rows: [[String?]] = [["2022-10", "4.5亿元"], [nil, "5.0亿元"], [nil, "5.5亿元"]]
    let outcome = Bench(["period: period", "x: 亿元"], rows).findings(rule: "duplicate value: x")
    #expect(outcome.rows.map(\.verdict) == ["consistent", "indeterminate"])
    #expect(outcome.rows.map(\.reason) == [nil, "different-period"])
  }
}
