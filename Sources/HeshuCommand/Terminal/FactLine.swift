import Heshu

/// A name and what is said of it, on as many lines as the terminal needs.
enum FactLine {
  /// The column at which what is said begins.
  private static let indentation = 13

  /// The parts joined by commas and broken between them.
  static func lines(name: String, parts: [String], in terminal: Terminal) -> [String] {
    var lines: [String] = []
    var line = Style.dim.apply(to: name, in: terminal) + String(repeating: " ", count: max(1, indentation - name.count))
    var width = indentation
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      let columns = visibleColumns(of: part) + (isLast ? 0 : 1)
      if index > 0 {
        if let limit = terminal.width, width + 1 + columns > limit {
          lines.append(line)
          line = String(repeating: " ", count: indentation)
          width = indentation
        } else {
          line += " "
          width += 1
        }
      }
      line += part + (isLast ? "" : ",")
      width += columns
    }
    return lines + [line]
  }

  /// The columns of a text without its color codes.
  private static func visibleColumns(of text: String) -> Int {
    var width = 0
    var isCode = false
    for character in text {
      if character == "\u{1B}" { isCode = true }
      if !isCode { width += DisplayWidth.columns(of: character) }
      if isCode, character == "m" { isCode = false }
    }
    return width
  }
}
