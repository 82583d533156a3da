import HeshuRecords

/// One output of a table: where it goes and how it is written.
public struct OutputPlan: Sendable {
  /// With `{table}` and `{date}` filled in; of a server the connection as the pipeline names it.
  public var path: String
  /// The format's name, such as `csv`; empty for the records of a worker.
  public var format: String
  /// The output as it was declared, with its options.
  public var target: LoadTarget
  /// Turns rows into the bytes of the format.
  public var encoder: any TableEncoder
  /// Compresses these bytes; nil where the path asks for none.
  public var compressor: (any Compressor)?
  /// The place in the pipeline's stores that the rows go to; nil where the output is a stream of bytes.
  public var store: Int?
  /// Whether other tables go to the same file.
  public var isShared = false
}
