import GRDB
import HeshuQuantities
import HeshuRecords
import StoreTestSupport
import Testing

@testable import HeshuSQLite

@Suite struct SQLiteFindingTests {
  private static let check = CheckDescriptor(
    name: "x.2", rule: "expression", severity: .error, formula: "a = b", table: "x")

  private func side(_ id: UInt64, document: String, verdict: Verdict = .inconsistent) -> Side {
    var side = Side()
    side.documents = [Document(id: document, version: "v", text: 0..<0, byteCount: 9)]
    let text = side.keep("3.0".utf8)
    side.operands = [
      FindingOperand(
        role: "a", text: text, unit: .none,
        interval: .point(ExactRatio(ExactDecimal(3))), source: SourceSpan(document: 0, start: 4, end: 7)),
      FindingOperand(
        role: "b", text: .null, unit: .none, interval: .everything, source: .none),
    ]
    side.findings = [Finding(id: id, check: SQLiteFindingTests.check, verdict: verdict, operands: 0..<2)]
    return side
  }

  private func load(_ folder: StoreFolder, _ sides: [Side], _ mode: StoreMode, run: String, documents: [String]) throws
  {
    let store = try SQLiteFormat(patience: 0).open(folder.target(mode))
    try store.begin(StoreRow.layout(["name"]))
    for side in sides { try store.write(side) }
    let inputs = documents.map { StoreSummary.Input(path: $0, sha256: "h", byteCount: 1) }
    try store.finish(StoreSummary(run: run, pipeline: "p", version: "1", inputs: inputs), documents: NoDocuments())
    try store.commit()
  }

  @Test func linksFindingsOperandsAndDocuments() throws {
    let folder = StoreFolder()
    try load(folder, [side(17, document: "a")], .replace, run: "r1", documents: ["a"])
    #expect(
      try folder.query("SELECT table_name, id, \"check\", rule, severity, verdict, formula FROM heshu_findings") == [
        "x|0000000000000011|x.2|expression|error|inconsistent|a = b"
      ])
    #expect(
      try folder.query(
        """
        SELECT f.id, position, role, text, low, high, ends, d.id, byte_start, byte_end
          FROM heshu_operands JOIN heshu_findings f USING (heshu_finding) LEFT JOIN heshu_documents d USING (heshu_document)
        """) == [
          "0000000000000011|1|a|3.0|3|3|[]|a|4|7", "0000000000000011|2|b|-|-|-|()|-|-|-",
        ])
  }

  @Test func replacesFindings() throws {
    let folder = StoreFolder()
    try load(folder, [side(1, document: "a"), side(2, document: "b")], .replace, run: "r1", documents: ["a", "b"])
    try load(folder, [side(3, document: "b")], .replace, run: "r2", documents: ["b"])
    #expect(try folder.query("SELECT id FROM heshu_findings") == ["0000000000000003"])
    #expect(try folder.query("SELECT count(*) FROM heshu_operands") == ["2"])
  }

  @Test func mergesFindingsByTheirDocuments() throws {
    let folder = StoreFolder()
    try load(folder, [side(1, document: "a"), side(2, document: "b")], .merge, run: "r1", documents: ["a", "b"])
    try load(folder, [side(2, document: "b", verdict: .consistent)], .merge, run: "r2", documents: ["b"])
    try load(folder, [side(9, document: "c")], .merge, run: "r3", documents: ["c"])
    #expect(
      try folder.query("SELECT id, verdict FROM heshu_findings ORDER BY id") == [
        "0000000000000001|inconsistent", "0000000000000002|consistent", "0000000000000009|inconsistent",
      ])
    #expect(try folder.query("SELECT count(*) FROM heshu_operands") == ["6"])
  }

  @Test func keepsTheSlipAndTheGapInLastPlaces() throws {
    let folder = StoreFolder()
    var side = side(17, document: "a")
    side.findings[0].gap = ExactRatio(ExactDecimal(5))
    side.findings[0].lastPlace = -1
    side.findings[0].slip = FindingSlip(
      operand: 0, kind: .swappedDigits, value: ExactDecimal(4), text: side.keep("4.0".utf8), others: 2)
    try load(folder, [side], .replace, run: "r1", documents: ["a"])
    #expect(
      try folder.query(
        "SELECT gap, gap_places, slip_role, slip_kind, slip_text, slip_value, slip_others FROM heshu_findings")
        == ["5|50|a|swapped-digits|4.0|4|2"])
  }

  /// A database that an earlier version made gets the columns that it lacks, and keeps its findings.
  @Test func addsColumnsToFindingsThatAreThere() throws {
    let folder = StoreFolder()
    try load(folder, [side(17, document: "a")], .replace, run: "r1", documents: ["a"])
    let columns = ["gap_places", "slip_role", "slip_kind", "slip_text", "slip_value", "slip_others"]
    let database = try DatabaseQueue(path: folder.database)
    try database.write { db in
      for column in columns { try db.execute(sql: "ALTER TABLE heshu_findings DROP COLUMN \(column)") }
    }
    try database.close()
    try load(folder, [side(18, document: "b")], .merge, run: "r2", documents: ["b"])
    #expect(
      try folder.query("SELECT id, slip_kind FROM heshu_findings ORDER BY id") == [
        "0000000000000011|-", "0000000000000012|-",
      ])
  }
}
