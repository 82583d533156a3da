import HeshuRecords

/// Writes diagnostics for people.
public enum DiagnosticText {
  /// The most columns of a source line that are shown.
  static let width = 120

  /// `file:line:column: error: code: text`, then the source line with a caret under the place, then the hint.
  ///
  /// The lines are joined by a line feed, without one at the end. Wide characters count two columns, so that the caret stands under the character;
  /// of a long line only the part around the place is shown.
  ///
  /// - Parameter source: the text of the file that the diagnostic speaks of; without it there is no source line.
  public static func render(_ diagnostic: Diagnostic, source: String? = nil) -> String {
    let place = diagnostic.location.map { "\($0): " } ?? ""
    var lines = ["\(place)\(diagnostic.level.rawValue): \(diagnostic.code): \(diagnostic.message)"]
    if let source, let location = diagnostic.location, location.line > 0 {
      lines += excerpt(of: scalars(of: source), at: location)
    }
    if let hint = diagnostic.hint { lines.append("hint: \(hint)") }
    return lines.joined(separator: "\n")
  }

  private static func scalars(of source: String) -> [Unicode.Scalar] {
    let scalars = Array(source.unicodeScalars)
    return scalars.first == "\u{FEFF}" ? Array(scalars.dropFirst()) : scalars
  }

  private static func excerpt(of scalars: [Unicode.Scalar], at location: SourceLocation) -> [String] {
    let text = SourceText(scalars, path: location.file)
    guard location.line <= text.lineCount else { return [] }
    let line = Array(text.line(location.line))
    let caret = min(max(location.column - 1, 0), line.count)
    let shown = window(of: line, around: caret)
    let isCut = shown.lowerBound > 0
    var source = isCut ? "…" : ""
    var padding = isCut ? " " : ""
    for index in shown {
      source.unicodeScalars.append(visible(line[index]))
      guard index < caret else { continue }
      padding += line[index] == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.columns(of: line[index]))
    }
    if shown.upperBound < line.count { source += "…" }
    return ["  " + source, "  " + padding + "^"]
  }

  /// The part of a line that is shown: some `width` columns, half of them before the caret where there are so many.
  private static func window(of line: [Unicode.Scalar], around caret: Int) -> Range<Int> {
    var start = caret
    var end = caret
    var left = width
    while left > 0, start > 0 || end < line.count {
      if end < line.count {
        left -= DisplayWidth.columns(of: line[end])
        end += 1
      }
      if start > 0 {
        start -= 1
        left -= DisplayWidth.columns(of: line[start])
      }
    }
    return start..<end
  }

  /// A control character would act upon the terminal.
  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\t" || SourceText.isAllowed(scalar) ? scalar : "\u{FFFD}"
  }
}
