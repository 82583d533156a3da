import HeshuRecords

/// Makes one row of each group: `{by: tier, values: {total: sum(done)}}`.
public struct Aggregate: Sendable, Hashable {
  public var location: SourceLocation?
  /// The keys; without one all rows are one group.
  public var by: [Located<String>]
  public var values: [NamedExpression]

  public init(by: [Located<String>], values: [NamedExpression], location: SourceLocation? = nil) {
    self.by = by
    self.values = values
    self.location = location
  }
}
