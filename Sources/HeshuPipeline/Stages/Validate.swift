import HeshuRecords

/// Checks rows and groups; what it finds travels as findings and as the rows' verdicts.
public struct Validate: Sendable, Hashable {
  public var location: SourceLocation?
  public var checks: [CheckDeclaration]

  public init(_ checks: [CheckDeclaration], location: SourceLocation? = nil) {
    self.checks = checks
    self.location = location
  }
}
