import HeshuQuantities

/// When a run stops and publishes nothing: how many documents it must have read, and how many rejects it may have.
public struct Limits: Sendable, Hashable {
  /// The fewest documents that are read, those from the ledger counted.
  public var documents: Int?
  /// The most rejects, of documents and records together; any number where it is nil.
  public var rejects: Int?
  /// Rejects to documents and records, in percent.
  public var rejectRate: ExactDecimal?

  /// Makes limits; without arguments nothing stops a run.
  public init(documents: Int? = nil, rejects: Int? = nil, rejectRate: ExactDecimal? = nil) {
    self.documents = documents
    self.rejects = rejects
    self.rejectRate = rejectRate
  }
}
