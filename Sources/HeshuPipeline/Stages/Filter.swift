import HeshuRecords

/// Keeps the rows for which a condition holds.
public struct Filter: Sendable, Hashable {
  /// Where the stage stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// A condition of the check language, such as `share > 100%`.
  public var condition: Located<String>

  /// Makes the stage; what is wrong with it is told when it is bound.
  public init(_ condition: Located<String>, location: SourceLocation? = nil) {
    self.condition = condition
    self.location = location
  }
}
