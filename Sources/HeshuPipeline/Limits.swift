import HeshuQuantities

/// How many rejects a run may have before it stops and publishes nothing.
public struct Limits: Sendable, Hashable {
  public var rejects: Int?
  /// Rejects to documents and records, in percent.
  public var rejectRate: ExactDecimal?

  public init(rejects: Int? = nil, rejectRate: ExactDecimal? = nil) {
    self.rejects = rejects
    self.rejectRate = rejectRate
  }
}
