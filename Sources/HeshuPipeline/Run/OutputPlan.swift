import HeshuRecords

/// One output of a table: where it goes and how it is written.
public struct OutputPlan: Sendable {
  /// With `{table}` and `{date}` filled in.
  public var path: String
  /// `csv`, `json` or `ndjson`.
  public var format: String
  public var target: LoadTarget
  public var encoder: any TableEncoder
  public var compressor: (any Compressor)?
}
