/// What a matcher found in one document; one value is reused for many documents.
public struct PatternMatches: Sendable {
  /// Matches in the order of the text; no two overlap.
  public var matches: [PatternMatch] = []
  /// The groups of all matches one after another.
  public var groups: [PatternGroupMatch] = []
  /// The figures of all matches one after another, as places in `Recognition.figures`.
  public var figures: [Int32] = []
  /// Sentences that a limit stopped.
  public var limits: [PatternLimit] = []

  /// Makes an empty one, to be filled by `PatternMatcher.match`.
  public init() {}

  /// Forgets everything and keeps the memory for the next document.
  public mutating func removeAll() {
    matches.removeAll(keepingCapacity: true)
    groups.removeAll(keepingCapacity: true)
    figures.removeAll(keepingCapacity: true)
    limits.removeAll(keepingCapacity: true)
  }

  /// The groups of a match, in the order of its pattern's groups.
  public func groups(of match: PatternMatch) -> ArraySlice<PatternGroupMatch> {
    groups[Int(match.firstGroup)..<Int(match.firstGroup &+ match.groupCount)]
  }

  /// The figures that a match used: those of the kinds that its pattern names, inside the match.
  public func figures(of match: PatternMatch) -> ArraySlice<Int32> {
    figures[Int(match.firstFigure)..<Int(match.firstFigure &+ match.figureCount)]
  }
}
