/// How many columns text takes in a terminal.
///
/// Source: Unicode Standard Annex 11 (blocks W and F are two columns) and the general category of marks and format characters (none).
/// Ambiguous characters such as `…` and `“` count one, as terminals show them unless told otherwise.
public enum DisplayWidth {
  /// The columns of a whole text.
  public static func columns(of text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// A character is as wide as its widest scalar: marks, joiners and the later parts of a Hangul syllable add nothing.
  public static func columns(of character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // The emoji variation selector asks for the wide form of what stands before it.
      if scalar == "\u{FE0F}" { return 2 }
      width = max(width, columns(of: scalar))
    }
    return width
  }

  /// A scalar by itself.
  public static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: return 1
    case ..<0x20, 0x7F...0x9F: return 0
    case ..<0x300: return scalar == "\u{AD}" ? 0 : 1
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    return isWide(scalar) ? 2 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }

  /// The text as a terminal may show it: at most `limit` columns, the last one `…` where something was cut.
  ///
  /// Line breaks and tabs become blanks, other control characters U+FFFD, so that no text of a document can act upon the terminal.
  public static func fitted(_ text: some StringProtocol, to limit: Int = .max) -> String {
    var shown: [Character] = []
    var width = 0
    // How much is kept where the mark has to stand behind it.
    var kept = 0
    for character in text {
      let character = visible(character)
      let columns = columns(of: character)
      if width + 1 <= limit { kept = shown.count }
      guard width + columns <= limit else { return limit > 0 ? String(shown[..<kept]) + "…" : "" }
      shown.append(character)
      width += columns
    }
    return String(shown)
  }

  private static func visible(_ character: Character) -> Character {
    if character == "\n" || character == "\t" || character == "\r\n" || character == "\r" { return " " }
    let acts = character.unicodeScalars.contains {
      $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || isDirection($0)
    }
    return acts ? "\u{FFFD}" : character
  }

  /// Characters that change the order of what follows them on the screen.
  private static func isDirection(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
