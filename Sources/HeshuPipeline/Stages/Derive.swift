import HeshuRecords

/// Adds columns that are computed: `{plan: done / share}`, with exact intervals.
public struct Derive: Sendable, Hashable {
  /// Where the stage stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// The new columns in their order; a later one may use those before it.
  public var columns: [NamedExpression]

  /// Makes the stage; what is wrong with it is told when it is bound.
  public init(_ columns: [NamedExpression], location: SourceLocation? = nil) {
    self.columns = columns
    self.location = location
  }
}
