#if PostgreSQL
  import HeshuRecords

  /// Turns findings and their operands into lines of their tables.
  struct PostgreSQLFindingWriter {
    let findings: CopyTarget
    let operands: CopyTarget
    private let pipeline: String
    private var nextFinding: Int

    init(_ schema: PostgreSQLSchema, pipeline: String, nextFinding: Int) {
      self.pipeline = pipeline
      self.nextFinding = nextFinding
      findings = CopyTarget(
        table: schema.table("heshu_findings"),
        columns: [
          "heshu_finding", "pipeline", "table_name", "id", "check", "rule", "severity", "verdict", "fit", "reason",
          "formula", "reported_low", "reported_high", "computed_low", "computed_high", "gap", "implied", "nearest",
          "group", "omitted_operands", "gap_places", "slip_role", "slip_kind", "slip_text", "slip_value",
          "slip_others",
        ])
      operands = CopyTarget(
        table: schema.table("heshu_operands"),
        columns: [
          "heshu_finding", "position", "role", "text", "unit", "low", "high", "ends", "heshu_document", "byte_start",
          "byte_end",
        ])
    }

    /// - Parameter key: gives the key of a document by its id and version.
    mutating func append(_ side: Side, key: (String, String) -> Int) {
      for finding in side.findings {
        let row = FindingRow(finding, in: side)
        CopyText.appendLine(
          [
            "\(nextFinding)", pipeline, finding.check.table, row.id, row.check, row.rule, row.severity, row.verdict,
            row.fit, row.reason, row.formula, row.reportedLow, row.reportedHigh, row.computedLow, row.computedHigh,
            row.gap, row.implied, row.nearest, row.group, "\(row.omittedOperands)", row.gapPlaces, row.slip?.role,
            row.slip?.kind, row.slip?.text, row.slip?.value, row.slip.map { "\($0.others)" },
          ], to: &findings.lines)
        let sources = side.operands[finding.operands.clamped(to: side.operands.indices)].map(\.source)
        for (place, operand) in row.operands.enumerated() {
          var document: Int?
          if operand.document != nil {
            let source = side.documents[Int(sources[place].document)]
            document = key(source.id, source.version)
          }
          CopyText.appendLine(
            [
              "\(nextFinding)", "\(place + 1)", operand.role, operand.text, operand.unit, operand.low, operand.high,
              operand.ends, document.map(String.init), operand.start.map(String.init), operand.end.map(String.init),
            ], to: &operands.lines)
        }
        nextFinding += 1
      }
    }
  }
#endif
