import HeshuRecords

/// Writes the rows to files; the format comes from the ending of the path.
public struct Load: Sendable, Hashable {
  /// Where the stage stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// The outputs in their order; no two may have one path.
  public var targets: [LoadTarget]

  /// Makes the stage; that formats and options are known is proven when the pipeline is compiled.
  public init(_ targets: [LoadTarget], location: SourceLocation? = nil) {
    self.targets = targets
    self.location = location
  }

  /// Writes to one path.
  public init(_ path: Located<String>) {
    self.init([LoadTarget(path)])
  }
}
