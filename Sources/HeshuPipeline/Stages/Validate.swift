import HeshuRecords

/// Checks rows and groups; what it finds travels as findings and as the rows' verdicts.
public struct Validate: Sendable, Hashable {
  /// Where the stage stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// The checks in their order; each judges all rows of a batch before the next one does.
  public var checks: [CheckDeclaration]

  /// Makes the stage; what is wrong with it is told when it is bound.
  public init(_ checks: [CheckDeclaration], location: SourceLocation? = nil) {
    self.checks = checks
    self.location = location
  }
}
