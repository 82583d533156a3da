import HeshuChecks
import HeshuFormats
import HeshuRecords

/// Writes findings in their contract: CSV, JSON or NDJSON. In CSV the operands are one cell of JSON.
public struct FindingEncoder: Sendable {
  /// The formats of the contract.
  public enum Format: String, Sendable, CaseIterable {
    /// RFC 4180 with a header of the contract's keys; operands and slip are a cell of JSON each.
    case csv
    /// One array of objects, an object a line.
    case json
    /// An object a line.
    case ndjson
  }

  /// The keys of the contract, in order.
  static let keys = [
    "id", "check", "rule", "severity", "verdict", "fit", "reason", "formula", "operands", "reported_low",
    "reported_high",
    "computed_low", "computed_high", "gap", "implied", "nearest", "group", "gap_places", "slip",
  ]

  /// The format that is written; fixed for the life of the encoder.
  public let format: Format
  private var csv = CSVCellWriter(dialect: .rfc4180)
  private var json = FindingJSONWriter()
  private var plain = PlainFindingWriter()

  /// Makes an encoder at the start of an output.
  public init(format: Format) {
    self.format = format
  }

  /// What stands before the first finding.
  public mutating func begin(into output: inout [UInt8]) {
    switch format {
    case .ndjson: return
    case .json: output.append(contentsOf: "[\n".utf8)
    case .csv:
      csv.begin(&output)
      for key in Self.keys { csv.appendText(key, to: &output) }
      csv.endRecord(&output)
    }
  }

  /// What stands between two parts that were encoded apart.
  public var separator: [UInt8] { format == .json ? Array(",\n".utf8) : [] }

  /// What stands behind the last finding.
  public mutating func end(into output: inout [UInt8]) {
    if format == .json { output.append(contentsOf: "\n]\n".utf8) }
  }

  /// Adds all findings of the side outputs.
  public mutating func encode(_ side: Side, into output: inout [UInt8]) {
    guard format == .ndjson else { return encode(listed: side.expanded, into: &output) }
    json.begin(side)
    plain.begin(side)
    let start = output.count
    var rest = side.findingCount
    side.forEachFinding { place in
      switch place {
      case .general(let index):
        json.append(index, of: side, to: &output)
        output.append(0x0A)
      case .plain(let index): plain.append(index, of: side, to: &output)
      }
      rest -= 1
      // The other lines are about as long as the first one.
      if rest == side.findingCount - 1 {
        output.reserveCapacity(output.count + rest * (output.count - start + 32) + 4096)
      }
    }
  }

  /// The same for formats that have no short way.
  private mutating func encode(listed side: Side, into output: inout [UInt8]) {
    json.begin(side)
    for place in side.findings.indices {
      if format == .csv {
        record(Self.members(FindingRow(side.findings[place], in: side)), &output)
      } else {
        if place > 0 { output.append(contentsOf: ",\n".utf8) }
        json.append(place, of: side, to: &output)
      }
    }
  }

  private mutating func record(_ members: [JSONMember], _ output: inout [UInt8]) {
    for member in members where Self.keys.contains(member.name) {
      switch member.value {
      case .null: csv.appendNull(to: &output)
      case .string(let text): csv.appendText(text, to: &output)
      default:
        var json: [UInt8] = []
        JSONWriter.append(member.value, to: &json)
        csv.appendText(json, 0..<json.count, to: &output)
      }
    }
    csv.endRecord(&output)
  }

  /// The members of a finding in the contract's order.
  static func members(_ row: FindingRow) -> [JSONMember] {
    let operands = JSONValue.array(row.operands.map(operand))
    let values: [JSONValue] = [
      .string(row.id), .string(row.check), .string(row.rule), .string(row.severity), .string(row.verdict),
      text(row.fit),
      text(row.reason), .string(row.formula), operands, text(row.reportedLow), text(row.reportedHigh),
      text(row.computedLow),
      text(row.computedHigh), text(row.gap), text(row.implied), text(row.nearest), text(row.group),
      text(row.gapPlaces), slip(row.slip),
    ]
    var members = zip(keys, values).map { JSONMember(name: $0, value: $1) }
    if row.omittedOperands > 0 {
      members.append(JSONMember(name: "omitted_operands", value: .number("\(row.omittedOperands)")))
    }
    return members
  }

  private static func operand(_ operand: FindingRow.Operand) -> JSONValue {
    let members: [(String, JSONValue)] = [
      ("role", .string(operand.role)), ("text", text(operand.text)), ("unit", text(operand.unit)),
      ("low", text(operand.low)), ("high", text(operand.high)), ("ends", .string(operand.ends)),
      ("document", text(operand.document)), ("start", number(operand.start)), ("end", number(operand.end)),
    ]
    return .object(members.map { JSONMember(name: $0.0, value: $0.1) })
  }

  static func slip(_ slip: FindingRow.Slip?) -> JSONValue {
    guard let slip else { return .null }
    let members: [(String, JSONValue)] = [
      ("role", .string(slip.role)), ("kind", .string(slip.kind)), ("text", .string(slip.text)),
      ("value", .string(slip.value)), ("others", .number("\(slip.others)")),
    ]
    return .object(members.map { JSONMember(name: $0.0, value: $0.1) })
  }

  private static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  private static func number(_ number: Int?) -> JSONValue { number.map { .number("\($0)") } ?? .null }
}
