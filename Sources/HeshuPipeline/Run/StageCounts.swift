/// The books of one stage: what went in is what came out, or was rejected, or was left out on purpose.
public struct StageCounts: Sendable, Hashable {
  /// The stage's name in pipeline files.
  public var name: String
  /// Rows that the stage got; of the first stage matches or records.
  public var rowsIn = 0
  /// Rows that it gave on.
  public var rowsOut = 0
  /// Rows that it rejected.
  public var rejects = 0
  /// Of a join: rows without a partner that were kept.
  public var unpaired = 0
  /// Whether the stage may give fewer rows than it got without a reject.
  public var mayDropRows: Bool

  /// Makes the books of a stage before its first row.
  public init(name: String, mayDropRows: Bool) {
    self.name = name
    self.mayDropRows = mayDropRows
  }

  /// Rows that it left out without a reject.
  public var dropped: Int { rowsIn - rowsOut - rejects }
  /// Whether no row is unaccounted for.
  public var isBalanced: Bool { mayDropRows ? dropped >= 0 : dropped == 0 }
}
