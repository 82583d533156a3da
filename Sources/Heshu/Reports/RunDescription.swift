import HeshuFormats
import HeshuPipeline

/// `run.json`: what is the same for the same input, and the timings apart at its end.
enum RunDescription {
  static func value(_ report: RunReport) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("run", .string(report.id)), ("pipeline", .string(report.pipeline)), ("version", .string(report.version)),
    ]
    if let file = report.pipelineFile { members.append(("pipeline_file", input(file))) }
    members += [
      ("counts", counts(report)), ("findings", findings(report)), ("tables", .array(report.tables.map(table))),
      ("inputs", .array(report.inputs.map(input))), ("outputs", .array(report.outputs.map(output))),
      (
        "timings",
        object([("jobs", number(report.jobs)), ("milliseconds", number(Int(report.duration / 1_000_000)))])
      ),
    ]
    return object(members)
  }

  private static func counts(_ report: RunReport) -> JSONValue {
    object([
      ("documents", number(report.documents)), ("used", number(report.usedDocuments)),
      ("rejected", number(report.rejectedDocuments)), ("bytes", number(report.bytes)),
      ("figures", number(report.figures)), ("rejects", number(report.rejects)),
      ("near_misses", number(report.nearMisses)),
    ])
  }

  private static func findings(_ report: RunReport) -> JSONValue {
    let counts = [
      ("consistent", number(report.findings.consistent)), ("indeterminate", number(report.findings.indeterminate)),
      ("inconsistent", number(report.findings.inconsistent)), ("errors", number(report.findings.errors)),
      ("warnings", number(report.findings.warnings)),
    ]
    return object(counts + (report.accepted.map { [("accepted", number($0.errors))] } ?? []))
  }

  private static func table(_ table: TableReport) -> JSONValue {
    object([
      ("name", .string(table.name)), ("matches", number(table.matches)), ("rows", number(table.rows)),
      (
        "stages",
        .array(
          table.stages.map { stage in
            object(
              [
                ("stage", .string(stage.name)), ("in", number(stage.rowsIn)), ("out", number(stage.rowsOut)),
                ("rejected", number(stage.rejects)), ("left_out", number(stage.dropped)),
              ] + (stage.name == "join" ? [("without_partner", number(stage.unpaired))] : []))
          })
      ),
    ])
  }

  private static func input(_ input: InputReport) -> JSONValue {
    object([
      ("path", .string(input.path)), ("bytes", number(input.byteCount)), ("sha256", .string(input.sha256)),
    ])
  }

  private static func output(_ output: OutputReport) -> JSONValue {
    var members: [(String, JSONValue)] = [("path", .string(output.path))]
    if !output.sha256.isEmpty {
      members += [("bytes", number(output.byteCount)), ("sha256", .string(output.sha256))]
    }
    if output.layout != nil || !output.tables.isEmpty { members.append(("rows", number(output.rows))) }
    if !output.tables.isEmpty {
      members.append(
        ("tables", object(output.tables.map { ($0.layout.table, number($0.rows)) })))
    }
    if !output.risks.isEmpty { members.append(("spreadsheet_risks", risks(output.risks))) }
    return object(members)
  }

  private static func risks(_ risks: SpreadsheetRisks) -> JSONValue {
    object([
      ("formulas", number(risks.formulas)), ("leading_zeros", number(risks.leadingZeros)),
      ("long_numbers", number(risks.longNumbers)), ("exponents", number(risks.exponents)),
      ("dates", number(risks.dates)),
    ])
  }

  private static func number(_ value: Int) -> JSONValue { .number("\(value)") }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember(name: $0.0, value: $0.1) })
  }
}
