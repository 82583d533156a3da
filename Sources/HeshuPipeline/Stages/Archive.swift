import HeshuRecords

/// Bundles what the run read and wrote into one reproducible `tar.gz`.
public struct Archive: Sendable, Hashable {
  /// Where the stage stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// May hold `{date}`.
  public var path: Located<String>

  /// Makes the stage; a run has one archive, whichever table names it.
  public init(_ path: Located<String>, location: SourceLocation? = nil) {
    self.path = path
    self.location = location
  }
}
