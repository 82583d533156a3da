import HeshuRecords

extension JSONReports {
  func findings(_ side: Side) -> [UInt8] {
    var output: [UInt8] = []
    var encoder = FindingEncoder(format: .ndjson)
    encoder.encode(side, into: &output)
    return output
  }
}
