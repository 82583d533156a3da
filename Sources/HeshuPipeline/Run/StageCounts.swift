/// The books of one stage: what went in is what came out, or was rejected, or was left out on purpose.
public struct StageCounts: Sendable, Hashable {
  public var name: String
  public var rowsIn = 0
  public var rowsOut = 0
  public var rejects = 0
  /// Of a join: rows without a partner that were kept.
  public var unpaired = 0
  /// Whether the stage may give fewer rows than it got without a reject.
  public var mayDropRows: Bool

  public init(name: String, mayDropRows: Bool) {
    self.name = name
    self.mayDropRows = mayDropRows
  }

  public var dropped: Int { rowsIn - rowsOut - rejects }
  public var isBalanced: Bool { mayDropRows ? dropped >= 0 : dropped == 0 }
}
