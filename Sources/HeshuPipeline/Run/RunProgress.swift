/// Watches a run; called on the run's own threads, one call at a time and in the order of the run.
public protocol RunProgress: Sendable {
  /// What a run has done so far.
  func report(_ state: RunProgressState)
}

/// How far a run has come.
public struct RunProgressState: Sendable, Hashable {
  /// Documents behind and in all; the total is nil where it is not known.
  public var documents = 0
  /// Documents in all; nil where the reader does not know.
  public var totalDocuments: Int?
  /// Bytes of documents that were read.
  public var bytes = 0
  /// Rows of all tables that have left their chains.
  public var rows = 0
  /// Documents and records that could not be used.
  public var rejects = 0

  /// Makes zeros.
  public init() {}
}
