import HeshuRecords

/// A file that several tables go to, side by side.
public struct SharedFilePlan: Sendable {
  /// With `{date}` filled in.
  public var path: String
  /// The format's name, such as `json`.
  public var format: String
  var container: TableContainer
  var compressor: (any Compressor)?
  /// The tables that name it.
  public var tables: [String]

  /// Whether the rows of an output go here.
  func isFor(_ output: OutputPlan) -> Bool {
    format == output.format && PathParts.normalized(path) == PathParts.normalized(output.path)
  }
}
