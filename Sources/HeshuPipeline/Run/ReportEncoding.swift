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
  /// The pipeline whose run a `run.json` tells of; nil where it is none.
  func pipeline(ofReport bytes: [UInt8]) -> ReportedPipeline?
}

/// The pipeline that a report of a run names.
public struct ReportedPipeline: Sendable, Hashable {
  /// The pipeline's name.
  public var name: String
  /// The path of its file as it was named; nil for one that was composed in Swift.
  public var file: String?

  /// Takes both as the report has them.
  public init(name: String, file: String?) {
    self.name = name
    self.file = file
  }
}

extension ReportEncoding {
  /// None, for encodings that know no database.
  public func loadScripts(_ report: RunReport) -> [LoadScript] { [] }
  /// Nil, for encodings whose reports nobody reads again.
  public func pipeline(ofReport bytes: [UInt8]) -> ReportedPipeline? { nil }
}
