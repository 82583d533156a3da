import HeshuRecords

/// Makes one row of each group: `{by: tier, values: {total: sum(done)}}`.
public struct Aggregate: Sendable, Hashable {
  /// Where the stage stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// The keys; without one all rows are one group.
  public var by: [Located<String>]
  /// The new columns in their order, each with an aggregate: sum, count, min, max or mean.
  public var values: [NamedExpression]

  /// Makes the stage; what is wrong with it is told when it is bound.
  public init(by: [Located<String>], values: [NamedExpression], location: SourceLocation? = nil) {
    self.by = by
    self.values = values
    self.location = location
  }
}
