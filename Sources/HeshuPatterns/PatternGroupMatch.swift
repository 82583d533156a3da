import HeshuRecords

/// What a group of a match holds.
public struct PatternGroupMatch: Sendable, Hashable {
  /// The group's text, a figure's with its qualifiers; null where the group took no part in the match.
  public var text: TextCell
  /// The place in `Recognition.figures` for groups of figures and numbers, else -1.
  public var figure: Int32 = -1
  /// The place in `Recognition.periods` for groups of periods and dates, else -1.
  public var period: Int32 = -1

  /// Makes a group with a text alone; `figure` and `period` are set after it.
  public init(text: TextCell) { self.text = text }
}
