import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Reports as JSON and NDJSON.
struct JSONReports: ReportEncoding {
  func rejects(_ rejects: [Reject]) -> [UInt8] {
    var output: [UInt8] = []
    for reject in rejects {
      line(
        [
          ("document", .string(reject.document)), ("byte_start", number(reject.byteStart)),
          ("byte_end", number(reject.byteEnd)), ("line", number(reject.line)), ("column", number(reject.column)),
          ("stage", .string(reject.stage)), ("code", .string(reject.code)), ("message", .string(reject.message)),
          ("raw", .string(String(decoding: reject.raw, as: UTF8.self))), ("truncated", .bool(reject.isTruncated)),
        ], &output)
    }
    return output
  }

  func nearMisses(_ side: Side) -> [UInt8] {
    var output: [UInt8] = []
    var writer = NearMissWriter(side)
    for miss in side.nearMisses { writer.append(miss, to: &output) }
    return output
  }

  func report(_ report: RunReport) -> [UInt8] {
    var output: [UInt8] = []
    IndentedJSON.append(RunDescription.value(report), to: &output)
    return output
  }

  func loadScripts(_ report: RunReport) -> [LoadScript] {
    LoadScript.Client.allCases.compactMap { LoadScriptWriter(client: $0).script(report) }
  }

  func manifest(_ report: RunReport) -> [UInt8] {
    var output: [UInt8] = []
    IndentedJSON.append(DataPackage.value(report), to: &output)
    return output
  }

  func pipeline(ofReport bytes: [UInt8]) -> ReportedPipeline? {
    guard let report = try? JSONParser.parse(bytes), let name = report["pipeline"]?.text else { return nil }
    return ReportedPipeline(name: name, file: report["pipeline_file"]?["path"]?.text)
  }

  func number(_ value: Int) -> JSONValue { .number("\(value)") }

  func line(_ members: [(String, JSONValue)], _ output: inout [UInt8]) {
    JSONWriter.append(.object(members.map { JSONMember(name: $0.0, value: $0.1) }), to: &output)
    output.append(0x0A)
  }
}
