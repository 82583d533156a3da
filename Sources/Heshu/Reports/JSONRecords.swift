import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// The records of a worker as NDJSON: rows, findings and rejects with their type first, and the trailer.
public struct JSONRecords: RecordEncoding {
  /// Makes the encoding; it has no options.
  public init() {}

  /// Writes `{"type":"row",…}`, a line each.
  public var rows: any TableEncoder { JSONRecordEncoder() }

  /// `{"type":"finding",…}` with the keys of `findings.ndjson`, a line each.
  public func findings(_ side: Side) -> [UInt8] { typed("finding", JSONReports().findings(side)) }

  /// `{"type":"reject",…}` with the keys of `rejects.ndjson`, a line each.
  public func rejects(_ rejects: [Reject]) -> [UInt8] { typed("reject", JSONReports().rejects(rejects)) }

  /// `{"end":true,"in":…,"rows":…,"findings":…,"rejects":…,"sha256":…}`, the last line.
  public func trailer(_ counts: WorkerCounts, sha256: String) -> [UInt8] {
    let numbers = [
      ("in", counts.documents), ("rows", counts.rows), ("findings", counts.findings), ("rejects", counts.rejects),
    ]
    let members =
      [JSONMember(name: "end", value: .bool(true))]
      + numbers.map { JSONMember(name: $0.0, value: .number("\($0.1)")) }
      + [JSONMember(name: "sha256", value: .string(sha256))]
    var output: [UInt8] = []
    JSONWriter.append(.object(members), to: &output)
    output.append(0x0A)
    return output
  }

  /// The lines with `"type"` as the first member of each; a line feed stands nowhere else, since strings escape it.
  private func typed(_ type: String, _ lines: [UInt8]) -> [UInt8] {
    let prefix = Array("{\"type\":\"\(type)\",".utf8)
    var output: [UInt8] = []
    for line in lines.split(separator: 0x0A) {
      output.append(contentsOf: prefix)
      output.append(contentsOf: line.dropFirst())
      output.append(0x0A)
    }
    return output
  }
}
