/// A piece of a pattern's text, as far as its translation and its requirements need to know it.
struct PatternLexeme {
  enum Kind: Equatable {
    /// One character that stands for itself; the range is that of its UTF-8, without a backslash before it.
    case literal(Range<Int>)
    /// `%{KIND}` or `%{KIND:name}`.
    case token(PatternKinds, name: String?)
    /// `%{KIND}` inside a class.
    case classToken(PatternKinds)
    /// `%{SUBJECT:name}` at the head of the pattern.
    case subject(String)
    /// Something that matches what it matches: a class, an escape, an anchor.
    case atom
    /// The start of a group that is matched where it stands, once for each time that it is repeated.
    case open
    /// The start of a lookaround or of a group whose meaning is not followed.
    case openOpaque
    case close
    case alternation
    /// How often the piece before is matched at least.
    case quantifier(atLeast: Int)
  }

  var kind: Kind
  /// Bytes of the pattern's UTF-8.
  var range: Range<Int>
}
