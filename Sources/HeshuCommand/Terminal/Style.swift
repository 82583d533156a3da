import Heshu

/// How a piece of text is set off in a terminal that shows colors.
enum Style: Sendable {
  case plain
  case bold
  case dim
  case good
  case doubtful
  case wrong

  /// The parameters of the terminal's “select graphic rendition”; empty for plain text.
  private var code: String {
    switch self {
    case .plain: ""
    case .bold: "1"
    case .dim: "2"
    case .good: "32"
    case .doubtful: "33"
    case .wrong: "1;31"
    }
  }

  /// The text with the codes around it, where the terminal shows colors.
  func apply(to text: String, in terminal: Terminal) -> String {
    guard terminal.showsColors, !code.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  init(_ verdict: Verdict) {
    self =
      switch verdict {
      case .unchecked: .dim
      case .consistent: .good
      case .indeterminate: .doubtful
      case .inconsistent: .wrong
      }
  }
}
