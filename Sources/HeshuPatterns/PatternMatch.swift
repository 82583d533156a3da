import HeshuRecords

/// One match of one pattern, as ranges of the batch's bytes; its groups and figures stand in `PatternMatches`.
public struct PatternMatch: Sendable, Hashable {
  /// The pattern's place in the set.
  public var pattern: Int32
  /// What the regular expression matched, end exclusive; a subject may stand to the left of it.
  public var start: UInt32
  public var end: UInt32
  /// The sentence or paragraph that the match stands in.
  public var sentenceStart: UInt32
  public var sentenceEnd: UInt32
  /// The match's groups in `PatternMatches.groups`: one for each of the pattern's groups, in their order.
  public var firstGroup: Int32
  public var groupCount: Int32
  /// The figures that the match used in `PatternMatches.figures`.
  public var firstFigure: Int32
  public var figureCount: Int32
}
