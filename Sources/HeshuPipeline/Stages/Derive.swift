import HeshuRecords

/// Adds columns that are computed: `{plan: done / share}`, with exact intervals.
public struct Derive: Sendable, Hashable {
  public var location: SourceLocation?
  public var columns: [NamedExpression]

  public init(_ columns: [NamedExpression], location: SourceLocation? = nil) {
    self.columns = columns
    self.location = location
  }
}
