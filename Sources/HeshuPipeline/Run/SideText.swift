import HeshuRecords

/// The side outputs of a batch as lines of the reports: each worker writes those of its own batches.
struct SideText: Sendable {
  var findings: [UInt8] = []
  var rejects: [UInt8] = []
  var nearMisses: [UInt8] = []

  /// No lines.
  init() {}

  init(_ side: Side, _ reports: any ReportEncoding) {
    if side.findingCount > 0 { findings = reports.findings(side) }
    if !side.rejects.isEmpty { rejects = reports.rejects(side.rejects) }
    if !side.nearMisses.isEmpty { nearMisses = reports.nearMisses(side) }
  }
}
