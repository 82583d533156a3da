/// What a sentence must hold before a pattern can match in it.
///
/// Drawn from the pattern's text with care: what is not certainly required is left out, so that a sentence without it gives no match in PCRE2 either.
struct PatternRequirements: Equatable {
  /// For each set at least one figure, period or date of its kinds.
  var kinds: [PatternKinds] = []
  /// The longest run of characters that must stand in the text; empty where none is known.
  var literal: [UInt8] = []

  init() {}

  init(_ lexer: PatternLexer) {
    guard !lexer.isOpaque else { return }
    var reader = Reader(lexer: lexer)
    self = reader.read()
  }

  private mutating func add(_ other: PatternRequirements) {
    kinds += other.kinds.filter { !kinds.contains($0) }
    if other.literal.count > literal.count { literal = other.literal }
  }

  /// Walks the lexemes once, with a frame for each open group.
  private struct Reader {
    struct Frame {
      var isOpaque: Bool
      var hasAlternatives = false
      var found = PatternRequirements()
      var run: [UInt8] = []

      mutating func endRun() {
        if run.count > found.literal.count { found.literal = run }
        run.removeAll()
      }
    }

    let lexer: PatternLexer
    var frames = [Frame(isOpaque: false)]

    init(lexer: PatternLexer) { self.lexer = lexer }

    mutating func read() -> PatternRequirements {
      for index in lexer.lexemes.indices {
        let next = index + 1 < lexer.lexemes.count ? lexer.lexemes[index + 1].kind : .atom
        var atLeast: Int?
        if case .quantifier(let count) = next { atLeast = count }
        read(lexer.lexemes[index].kind, atLeast)
      }
      guard frames.count == 1 else { return PatternRequirements() }
      frames[0].endRun()
      return frames[0].hasAlternatives ? PatternRequirements() : frames[0].found
    }

    private mutating func read(_ kind: PatternLexeme.Kind, _ atLeast: Int?) {
      let top = frames.count - 1
      switch kind {
      case .literal(let range): readLiteral(lexer.text[range], atLeast)
      case .token(let kinds, _):
        frames[top].endRun()
        if atLeast != 0, !frames[top].found.kinds.contains(kinds) { frames[top].found.kinds.append(kinds) }
      case .atom, .classToken, .subject, .quantifier: frames[top].endRun()
      case .alternation: frames[top].hasAlternatives = true
      case .open, .openOpaque:
        frames[top].endRun()
        frames.append(Frame(isOpaque: kind == .openOpaque))
      case .close: closeGroup(atLeast)
      }
    }

    private mutating func readLiteral(_ character: ArraySlice<UInt8>, _ atLeast: Int?) {
      let top = frames.count - 1
      // A view writes U+FFFD for noncharacters of the text, so that one is not looked for there.
      let isReplacement = character.elementsEqual([0xEF, 0xBF, 0xBD])
      if atLeast != 0, !isReplacement { frames[top].run += character }
      if atLeast != nil || isReplacement { frames[top].endRun() }
    }

    private mutating func closeGroup(_ atLeast: Int?) {
      guard frames.count > 1, var frame = frames.popLast() else { return }
      frame.endRun()
      guard !frame.isOpaque, !frame.hasAlternatives, atLeast != 0 else { return }
      frames[frames.count - 1].found.add(frame.found)
    }
  }
}
