import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

/// Numbers that were aggregated from rows of different periods prove nothing.
@Suite struct AggregatedPeriodsTests {
  private static let rows: [[String?]] = [
    ["甲", "2022-01/2022-10", "4.0亿元"], ["甲", "2022-01/2022-11", "5.0亿元"], ["乙", "2022-01/2022-10", "3.0亿元"],
    ["乙", nil, "2.0亿元"], ["乙", "2022-01/2022-10", "1.0亿元"], ["丙", nil, "7.0亿元"],
  ]

  /// The reasons of a check's findings over the sums of the counties, of the first `size` rows.
  private func reasons(_ formula: String, keys: [String], size: Int) throws -> [String?] {
    var diagnostics = Diagnostics()
    let sum = try #require(Formula(parsing: "sum(done)", diagnostics: &diagnostics))
    let aggregation = Aggregation(
      keys: keys.map { FieldReference($0) }, values: [Derivation(FieldReference("total"), formula: sum)])
    let columns = ["county", "period: period", "done: 亿元"]
    let bound = try #require(
      aggregation.compile(schema: Bench(columns, []).schema, table: nil, diagnostics: &diagnostics))
    var batch = Bench(columns, AggregatedPeriodsTests.rows).batch()
    batch.rows.prepareVerdicts()
    if size < batch.rows.count { batch.rows.select(Array(0..<size)) }
    var partial = bound.fold(batch)
    bound.reduce(&partial)
    bound.finish(&partial)
    let parsed = try #require(Formula(parsing: formula, diagnostics: &diagnostics))
    let check = try #require(
      Check(name: "rule", formula: parsed).compile(
        schema: Schema(fields: bound.fields), table: "sums", diagnostics: &diagnostics))
    var side = Side()
    BoundCheck.evaluate([check], &partial, &side, recordsFindings: true)
    return side.findings.map { FindingRow($0, in: side) }.map { $0.reason ?? $0.verdict }
  }

  @Test func sumsOverPeriodsProveNothing() throws {
    #expect(
      try reasons("total <= 5亿元", keys: ["county"], size: 6) == ["different-period", "inconsistent", "inconsistent"])
    #expect(try reasons("total >= 5亿元", keys: ["county"], size: 6) == ["different-period", "consistent", "consistent"])
  }

  @Test func sumsOfOnePeriodStayProofs() throws {
    #expect(try reasons("total <= 3亿元", keys: ["county"], size: 1) == ["inconsistent"])
    #expect(
      try reasons("total <= 3亿元", keys: ["county", "period"], size: 3)
        == ["inconsistent", "inconsistent", "consistent"])
  }
}
