/// How far a pattern may reach.
public enum PatternScope: String, Sendable, Hashable, CaseIterable {
  /// To the sentence's end: 。；;！？!? or a line break.
  case sentence
  /// To the next line break.
  case paragraph
}
