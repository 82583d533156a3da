/// What a run with a ledger reads and what it takes from the ledger.
public struct ReadingPlan: Sendable, Hashable {
  /// A document that is read, and why.
  public struct Reading: Sendable, Hashable {
    /// The document's id.
    public var document: String
    /// Why the ledger does not do.
    public var reason: ReadingReason

    /// Takes the parts as they are.
    public init(document: String, reason: ReadingReason) {
      self.document = document
      self.reason = reason
    }
  }

  /// The documents that are read, in the order of the run.
  public var readings: [Reading] = []
  /// How many documents are taken from the ledger, and how many of these have left the folder.
  public var known = 0
  /// How many of the known documents have left the folder and keep their rows.
  public var gone = 0

  init(_ memory: RunMemory) {
    for id in memory.documents {
      if let reason = memory.reason(for: id) {
        readings.append(Reading(document: id, reason: reason))
      } else {
        known += 1
        if memory.isGone(id) { gone += 1 }
      }
    }
  }
}
