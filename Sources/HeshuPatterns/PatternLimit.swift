/// A sentence that a pattern could not be matched on to the end; its remaining text gave no match of that pattern.
public struct PatternLimit: Sendable, Hashable {
  /// What stopped the match.
  public enum Reason: String, Sendable, Hashable {
    /// Too many steps: the pattern backtracks without end.
    case steps
    /// Too deep or too much memory for backtracking.
    case memory
    /// The sentence is longer than 32 768 bytes, figures counted as three.
    case length
    /// The text is not valid UTF-8.
    case encoding
    /// PCRE2 gave another error, such as that a group calls itself at the same place.
    case failure
  }

  /// The pattern's place in the set.
  public var pattern: Int32
  /// The sentence or paragraph in the batch's bytes, end exclusive.
  public var start: UInt32
  /// The byte behind the last of the sentence.
  public var end: UInt32
  /// What stopped the match.
  public var reason: Reason
}
