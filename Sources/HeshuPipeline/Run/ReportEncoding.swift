import HeshuRecords

/// Writes what a run says of itself; the format is not the pipeline's affair.
public protocol ReportEncoding: Sendable {
  /// Findings as lines of NDJSON, in the contract's keys.
  func findings(_ side: Side) -> [UInt8]
  /// Rejects as lines of NDJSON.
  func rejects(_ rejects: [Reject]) -> [UInt8]
  /// Near misses as lines of NDJSON.
  func nearMisses(_ side: Side) -> [UInt8]
  /// `run.json`: what is the same for the same input, and the timings apart.
  func report(_ report: RunReport) -> [UInt8]
  /// Scripts that load the tables elsewhere, by the client that runs them; without those that have nothing to load.
  func loadScripts(_ report: RunReport) -> [LoadScript]
  /// `datapackage.json`: every output with its size, hash and columns.
  func manifest(_ report: RunReport) -> [UInt8]
}

extension ReportEncoding {
  public func loadScripts(_ report: RunReport) -> [LoadScript] { [] }
}
