import HeshuRecords

/// Bundles what the run read and wrote into one reproducible `tar.gz`.
public struct Archive: Sendable, Hashable {
  public var location: SourceLocation?
  /// May hold `{date}`.
  public var path: Located<String>

  public init(_ path: Located<String>, location: SourceLocation? = nil) {
    self.path = path
    self.location = location
  }
}
