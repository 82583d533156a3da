import HeshuFormats
import HeshuPipeline

/// `run.json`: what is the same for the same input, and the timings apart at its end.
enum RunDescription {
  static func value(_ report: RunReport) -> JSONValue {
    object([
      ("run", .string(report.id)), ("pipeline", .string(report.pipeline)), ("version", .string(report.version)),
      ("counts", counts(report)), ("findings", findings(report)), ("tables", .array(report.tables.map(table))),
      ("inputs", .array(report.inputs.map(input))), ("outputs", .array(report.outputs.map(output))),
      (
        "timings",
        object([("jobs", number(report.jobs)), ("milliseconds", number(Int(report.duration / 1_000_000)))])
      ),
    ])
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
    object([
      ("consistent", number(report.findings.consistent)), ("indeterminate", number(report.findings.indeterminate)),
      ("inconsistent", number(report.findings.inconsistent)), ("errors", number(report.findings.errors)),
      ("warnings", number(report.findings.warnings)),
    ])
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
    var members: [(String, JSONValue)] = [
      ("path", .string(output.path)), ("bytes", number(output.byteCount)), ("sha256", .string(output.sha256)),
    ]
    if output.layout != nil { members.append(("rows", number(output.rows))) }
    return object(members)
  }

  private static func number(_ value: Int) -> JSONValue { .number("\(value)") }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { JSONMember(name: $0.0, value: $0.1) })
  }
}
