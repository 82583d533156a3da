/// A pattern's text as PCRE2 gets it, with the way back to the text as it was written.
struct PatternTranslation {
  private(set) var bytes: [UInt8] = []
  /// The kinds of which every figure becomes a noncharacter in the pattern's view.
  private(set) var kinds: PatternKinds = []
  /// Where each piece begins here and there, and whether it stands as it was written.
  private var pieces: [(translated: Int, source: Int, isCopied: Bool)] = []
  private let sourceCount: Int

  init(_ lexer: PatternLexer) {
    sourceCount = lexer.text.count
    for lexeme in lexer.lexemes {
      let start = bytes.count
      var isCopied = false
      switch lexeme.kind {
      case .subject: break
      case .classToken(let named):
        kinds.formUnion(named)
        bytes += named.classText
      case .token(let named, let name):
        kinds.formUnion(named)
        let token = named.count == 1 ? named.classText : [0x5B] + named.classText + [0x5D]
        bytes += name.map { Array("(?<\($0)>".utf8) + token + [0x29] } ?? token
      default:
        isCopied = true
        bytes += lexer.text[lexeme.range]
      }
      pieces.append((start, lexeme.range.lowerBound, isCopied))
    }
  }

  /// The offset in the pattern's text of the character that PCRE2 means by `offset` of the translation.
  func sourceOffset(of offset: Int) -> Int {
    guard offset < bytes.count, let piece = pieces.last(where: { $0.translated <= offset }) else { return sourceCount }
    return piece.isCopied ? piece.source + offset - piece.translated : piece.source
  }
}
