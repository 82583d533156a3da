/// What a worker counts, so that whoever sent the documents can see that none was lost.
public struct WorkerCounts: Sendable, Hashable {
  /// Documents that came in, those that could not be used included.
  public var documents = 0
  /// Rows of all tables.
  public var rows = 0
  /// Findings of all checks, those that hold included.
  public var findings = 0
  /// Documents and records that could not be used.
  public var rejects = 0

  /// Makes zeros.
  public init() {}
}
