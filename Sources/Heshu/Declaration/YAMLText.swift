/// Writes a text so that YAML reads the same text back.
enum YAMLText {
  /// The text as it is where YAML leaves it alone, else in single quotes; in double quotes where it has more than one line.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    let scalars = text.unicodeScalars
    if scalars.allSatisfy({ SourceText.isAllowed($0) && !SourceText.isLineBreak($0) && $0 != "\t" }) {
      return "'" + text.replacing("'", with: "''") + "'"
    }
    return "\"" + scalars.map { escaped($0) }.joined() + "\""
  }

  /// Whether a text needs no quotes, in a list or mapping on one line either.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, last != " " else { return false }
    // A cell that is expected to hold this word, not to be null.
    guard text != "null" else { return false }
    let isWordLike = first.value > 0x7F || first == "/" || first == "." || first == "_" || isASCIIWord(first)
    guard isWordLike, !text.hasPrefix("..."), !text.hasPrefix("---") else { return false }
    return scalars.allSatisfy { scalar in
      scalar.value > 0x7F ? isPlainBeyondASCII(scalar) : isASCIIWord(scalar) || inner.contains(scalar)
    }
  }

  /// Signs that are nothing but themselves inside a text.
  private static let inner: Set<Unicode.Scalar> = [
    " ", "/", ".", "_", "-", "+", "*", "%", "=", "<", ">", "(", ")", "!", "^", "$", ";",
  ]

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Spaces, controls and what has no shape are easier seen in quotes.
  private static func isPlainBeyondASCII(_ scalar: Unicode.Scalar) -> Bool {
    guard SourceText.isAllowed(scalar), !SourceText.isLineBreak(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .format, .privateUse, .unassigned, .control: return false
    default: return true
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      if SourceText.isAllowed(scalar), !SourceText.isLineBreak(scalar) { return String(scalar) }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let isShort = scalar.value <= 0xFFFF
      return (isShort ? "\\u" : "\\U") + String(repeating: "0", count: (isShort ? 4 : 8) - digits.count) + digits
    }
  }
}
