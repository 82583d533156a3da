import HeshuRecords

/// Writes the rows to files; the format comes from the ending of the path.
public struct Load: Sendable, Hashable {
  public var location: SourceLocation?
  public var targets: [LoadTarget]

  public init(_ targets: [LoadTarget], location: SourceLocation? = nil) {
    self.targets = targets
    self.location = location
  }

  /// Writes to one path.
  public init(_ path: Located<String>) {
    self.init([LoadTarget(path)])
  }
}
