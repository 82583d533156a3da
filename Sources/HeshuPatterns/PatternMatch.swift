import HeshuRecords

/// One match of one pattern, as ranges of the batch's bytes; its groups and figures stand in `PatternMatches`.
public struct PatternMatch: Sendable, Hashable {
  /// The pattern's place in the set.
  public var pattern: Int32
  /// What the regular expression matched, end exclusive; a subject may stand to the left of it.
  public var start: UInt32
  /// The byte behind its last.
  public var end: UInt32
  /// The sentence or paragraph that the match stands in.
  public var sentenceStart: UInt32
  /// The byte behind the last of the sentence or paragraph.
  public var sentenceEnd: UInt32
  /// The match's groups in `PatternMatches.groups`: one for each of the pattern's groups, in their order.
  public var firstGroup: Int32
  /// How many groups the pattern has.
  public var groupCount: Int32
  /// The figures that the match used in `PatternMatches.figures`.
  public var firstFigure: Int32
  /// How many figures the match used.
  public var figureCount: Int32
}
