import GRDB
import HeshuRecords

/// Puts findings and their operands into their tables.
struct SQLiteFindingWriter {
  private static let columns = [
    "heshu_finding", "pipeline", "table_name", "id", "check", "rule", "severity", "verdict", "fit", "reason", "formula",
    "reported_low", "reported_high", "computed_low", "computed_high", "gap", "implied", "nearest", "group",
    "omitted_operands", "gap_places", "slip_role", "slip_kind", "slip_text", "slip_value", "slip_others",
  ]

  private let finding: Statement
  private let operand: Statement
  private let pipeline: String
  private var nextFinding: Int64

  init(pipeline: String, in db: Database) throws {
    self.pipeline = pipeline
    let columns = Self.columns.map(SQLiteSchema.quoted).joined(separator: ", ")
    let values = repeatElement("?", count: Self.columns.count).joined(separator: ", ")
    finding = try db.makeStatement(sql: "INSERT INTO heshu_findings (\(columns)) VALUES (\(values))")
    operand = try db.makeStatement(
      sql: "INSERT INTO heshu_operands VALUES (\(repeatElement("?", count: 11).joined(separator: ", ")))")
    nextFinding = (try Int64.fetchOne(db, sql: "SELECT max(heshu_finding) FROM heshu_findings") ?? 0) + 1
  }

  /// - Parameter key: gives the key of a document by its id and version.
  mutating func write(_ side: Side, key: (String, String) throws -> Int64) throws {
    for item in side.findings {
      let row = FindingRow(item, in: side)
      try finding.execute(arguments: [
        nextFinding, pipeline, item.check.table, row.id, row.check, row.rule, row.severity, row.verdict, row.fit,
        row.reason, row.formula, row.reportedLow, row.reportedHigh, row.computedLow, row.computedHigh, row.gap,
        row.implied, row.nearest, row.group, row.omittedOperands, row.gapPlaces, row.slip?.role, row.slip?.kind,
        row.slip?.text, row.slip?.value, row.slip?.others,
      ])
      let sources = side.operands[item.operands.clamped(to: side.operands.indices)].map(\.source)
      for (place, written) in row.operands.enumerated() {
        var document: Int64?
        if written.document != nil {
          let source = side.documents[Int(sources[place].document)]
          document = try key(source.id, source.version)
        }
        try operand.execute(arguments: [
          nextFinding, place + 1, written.role, written.text, written.unit, written.low, written.high, written.ends,
          document, written.start, written.end,
        ])
      }
      nextFinding += 1
    }
  }
}
