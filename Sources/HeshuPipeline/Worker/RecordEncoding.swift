import HeshuRecords

/// Writes what a worker gives as one stream of typed records; the format is not the pipeline's affair.
public protocol RecordEncoding: Sendable {
  /// Rows, each a record that carries its table, its document with version, and its passage.
  var rows: any TableEncoder { get }
  /// Findings, a record each.
  func findings(_ side: Side) -> [UInt8]
  /// Rejects, a record each.
  func rejects(_ rejects: [Reject]) -> [UInt8]
  /// The last record: what was counted, and the hash of all bytes before it.
  func trailer(_ counts: WorkerCounts, sha256: String) -> [UInt8]
}
