import HeshuRecords

/// Keeps the rows for which a condition holds.
public struct Filter: Sendable, Hashable {
  public var location: SourceLocation?
  public var condition: Located<String>

  public init(_ condition: Located<String>, location: SourceLocation? = nil) {
    self.condition = condition
    self.location = location
  }
}
