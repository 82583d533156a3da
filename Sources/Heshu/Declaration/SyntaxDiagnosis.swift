import HeshuRecords
import Yams

/// Says what is wrong with a file that is no YAML, where, and which of the usual traps it fell into.
struct SyntaxDiagnosis {
  let source: SourceText

  func diagnostic(of error: any Error) -> Diagnostic {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      let here = location(of: mark)
      let opening = context.map { location(of: $0.mark) } ?? here
      return known(problem, at: here, from: opening)
        ?? other(problem, at: here, from: opening, words: context.map { "\($0.text): " } ?? "")
    case .composer(_, _, let mark, _):
      return Diagnostic(
        level: .error, code: "several-documents", message: "a pipeline file is one YAML document; here begins another",
        location: location(of: mark), hint: "write one file for each pipeline")
    default: return syntax("\(error)", at: SourceLocation(file: source.path), hint: nil)
    }
  }

  /// What has words of our own.
  private func known(_ problem: String, at here: SourceLocation, from opening: SourceLocation) -> Diagnostic? {
    switch problem {
    case "could not find expected ':'":
      return syntax("this line is no `key: value`", at: opening, hint: spaceHint(opening))
    case "found unexpected end of stream", "found unexpected document indicator":
      return syntax("the quote that opens here is not closed", at: opening, hint: nil)
    case "did not find expected comment or line break":
      return SyntaxDiagnosis.unquoted(source.scalar(at: opening) ?? ">", at: opening)
    case "found unknown escape character":
      return syntax(
        "double quotes know no such escape", at: here, hint: "in single quotes a backslash is a backslash: '\\d'")
    case "mapping values are not allowed in this context":
      let hint = "a text that holds `: ` needs quotes; a key stands in the column of its fellows"
      return syntax("a key has no place here", at: here, hint: tabHint(here) ?? hint)
    case "could not find expected directive name", "found unknown directive name":
      return SyntaxDiagnosis.unquoted("%", at: opening)
    case let problem where problem.hasPrefix("Maximum nesting level"):
      return SourceTree.tooDeep(at: here)
    default: return nil
    }
  }

  private func other(
    _ problem: String, at here: SourceLocation, from opening: SourceLocation, words: String
  ) -> Diagnostic {
    if here.line > opening.line, let sign = source.scalar(at: opening), sign == "[" || sign == "{" {
      return syntax("the `\(sign)` that opens here is not closed before line \(here.line)", at: opening, hint: nil)
    }
    let hint = tabHint(here) ?? spaceHint(here) ?? signHint(here)
    let isBlock = problem == "did not find expected key" || problem == "did not find expected '-' indicator"
    if isBlock {
      return syntax(
        "no key and no item of a list can stand here", at: here,
        hint: hint ?? "a key, and the `-` of an item, stand in the column of their fellows")
    }
    return syntax(words + problem, at: here, hint: hint)
  }

  private func syntax(_ message: String, at location: SourceLocation?, hint: String?) -> Diagnostic {
    Diagnostic(level: .error, code: "syntax", message: message, location: location, hint: hint)
  }

  private func location(of mark: Mark) -> SourceLocation {
    SourceLocation(file: source.path, line: mark.line, column: mark.column)
  }
}

// MARK: - Hints

extension SyntaxDiagnosis {
  /// A text that begins with a sign of YAML.
  static func unquoted(_ sign: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    let meaning =
      switch sign {
      case "*": "stands for an alias"
      case "&": "stands for an anchor"
      case "!": "stands for a tag"
      case "|", ">": "begins a block of lines"
      default: "is reserved"
      }
    let hint =
      switch sign {
      case "*": "put the text in single quotes; pipeline files have no aliases: write the value out"
      case "&", "!": "put the text in single quotes; pipeline files have no anchors and no tags"
      default: "put the text in single quotes"
      }
    return Diagnostic(
      level: .error, code: "unquoted", message: "`\(sign)` at the start of a text \(meaning) in YAML",
      location: location, hint: hint)
  }

  static func quotesHint(for sign: Unicode.Scalar) -> String { "a text that begins with `\(sign)` needs quotes" }

  private func tabHint(_ location: SourceLocation) -> String? {
    let line = source.line(location.line)
    let indentation = line.prefix { $0 == " " || $0 == "\t" }
    guard indentation.contains("\t") || source.scalar(at: location) == "\t" else { return nil }
    return "indent with spaces: YAML takes no tabs"
  }

  /// For `key:value`.
  private func spaceHint(_ location: SourceLocation) -> String? {
    let line = source.line(location.line).drop { $0 == " " || $0 == "-" }
    let key = line.prefix { ("a"..."z").contains($0) || $0 == "_" }
    let rest = line.dropFirst(key.count)
    guard !key.isEmpty, rest.first == ":", let next = rest.dropFirst().first, next != " " else { return nil }
    return "a space must follow the colon: `\(String(String.UnicodeScalarView(key))): …`"
  }

  /// For the last text at or before a place that YAML takes for a collection, or that goes on behind its quotes.
  private func signHint(_ location: SourceLocation) -> String? {
    if let sign = source.scalar(at: location), sign == "]" || sign == "}" {
      return "there is one `\(sign)` too many, or a text that holds it needs quotes"
    }
    var hint: String?
    var mayBegin = true
    let line = Array(source.line(location.line))
    for (offset, sign) in line.enumerated() where offset < location.column && sign != " " {
      if mayBegin, sign == "{" || sign == "[" || sign == "'" || sign == "\"" {
        hint = SyntaxDiagnosis.quotesHint(for: sign) + " around all of it"
      } else if sign == "{" || sign == "[" {
        hint = "in a list or mapping on one line a text that holds `\(sign)` needs quotes"
      }
      let isLast = offset + 1 == line.count || line[offset + 1] == " "
      mayBegin = sign == "," || sign == "[" || sign == "{" || (isLast && (sign == ":" || sign == "-"))
    }
    return hint
  }
}
