import HeshuChecks
import HeshuFormats
import HeshuRecords

extension JSONReports {
  func findings(_ side: Side) -> [UInt8] {
    var output: [UInt8] = []
    for finding in side.findings {
      let row = FindingRow(finding, in: side)
      var members: [(String, JSONValue)] = [
        ("id", .string(row.id)), ("check", .string(row.check)), ("rule", .string(row.rule)),
        ("severity", .string(row.severity)), ("verdict", .string(row.verdict)), ("fit", text(row.fit)),
        ("reason", text(row.reason)), ("formula", .string(row.formula)),
        ("operands", .array(row.operands.map(operand))), ("reported_low", text(row.reportedLow)),
        ("reported_high", text(row.reportedHigh)), ("computed_low", text(row.computedLow)),
        ("computed_high", text(row.computedHigh)), ("gap", text(row.gap)), ("implied", text(row.implied)),
        ("nearest", text(row.nearest)), ("group", text(row.group)),
      ]
      if row.omittedOperands > 0 { members.append(("omitted_operands", number(row.omittedOperands))) }
      line(members, &output)
    }
    return output
  }

  private func operand(_ operand: FindingRow.Operand) -> JSONValue {
    let members: [(String, JSONValue)] = [
      ("role", .string(operand.role)), ("text", text(operand.text)), ("unit", text(operand.unit)),
      ("low", text(operand.low)), ("high", text(operand.high)), ("ends", .string(operand.ends)),
      ("document", text(operand.document)), ("start", operand.start.map(number) ?? .null),
      ("end", operand.end.map(number) ?? .null),
    ]
    return .object(members.map { JSONMember(name: $0.0, value: $0.1) })
  }

  private func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
