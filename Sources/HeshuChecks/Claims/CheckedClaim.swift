/// A claim of a document that was judged, with where it stands.
public struct CheckedClaim: Sendable, Hashable {
  /// The place of its finding in `Side.findings`.
  public var finding: Int
  /// The sentences that hold its figures, as bytes of the arena that was recognized.
  public var passage: Range<Int>
  /// The figure of each of the finding's operands, as a place in `Recognition.figures`, or -1 for one that is not written.
  public var operands: [Int]
}
