import HeshuRecords
import Yams

/// Says what is wrong with a file that is no YAML, where, and which of the usual traps it fell into.
struct SyntaxDiagnosis {
  let source: SourceText

  /// A text that begins with a sign of YAML.
  static func unquoted(_ sign: Unicode.Scalar, at location: SourceLocation) -> Diagnostic {
    let meaning =
      switch sign {
      case "*": "an alias"
      case "&": "an anchor"
      case "!": "a tag"
      default: "nothing: the sign is reserved"
      }
    return Diagnostic(
      level: .error, code: "unquoted", message: "`\(sign)` at the start of a text is in YAML the sign of \(meaning)",
      location: location, hint: hint(for: sign))
  }

  func diagnostic(of error: any Error) -> Diagnostic {
    guard let error = error as? YamlError else { return syntax("\(error)", at: nil, hint: nil) }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      return diagnostic(of: problem, context: context, mark: mark)
    case .composer(_, _, let mark, _):
      return Diagnostic(
        level: .error, code: "several-documents", message: "a pipeline file is one YAML document; here begins another",
        location: location(of: mark), hint: "write one file for each pipeline")
    default: return syntax("\(error)", at: SourceLocation(file: source.path), hint: nil)
    }
  }

  private func diagnostic(of problem: String, context: YamlError.Context?, mark: Mark) -> Diagnostic {
    let here = location(of: mark)
    let opening = context.map { location(of: $0.mark) } ?? here
    switch problem {
    case "could not find expected ':'":
      return syntax("this line is no `key: value`", at: opening, hint: spaceHint(opening))
    case "found unexpected end of stream", "found unexpected document indicator":
      return syntax("the quote that opens here is not closed", at: opening, hint: nil)
    case "did not find expected comment or line break":
      return syntax("nothing may follow this sign of a block of text", at: opening, hint: signHint(opening))
    case "found unknown escape character":
      return syntax(
        "double quotes know no such escape", at: here, hint: "in single quotes a backslash is a backslash: '\\d'")
    case "mapping values are not allowed in this context":
      return syntax(
        "a key has no place here", at: here,
        hint: signHint(here) ?? tabHint(here)
          ?? "a text that holds `: ` needs quotes; a key starts in the column of its fellows")
    case let problem where problem.hasPrefix("Maximum nesting level"):
      return Diagnostic(
        level: .error, code: "too-deep",
        message: "a pipeline file has at most \(SourceTree.maximumDepth) levels inside each other", location: here)
    default:
      let words = context.map { "\($0.text): \(problem)" } ?? problem
      return syntax(words, at: here, hint: tabHint(here) ?? spaceHint(here) ?? signHint(here) ?? signHint(opening))
    }
  }

  private func syntax(_ message: String, at location: SourceLocation?, hint: String?) -> Diagnostic {
    Diagnostic(level: .error, code: "syntax", message: message, location: location, hint: hint)
  }

  private func location(of mark: Mark) -> SourceLocation {
    SourceLocation(file: source.path, line: mark.line, column: mark.column)
  }
}

extension SyntaxDiagnosis {
  private static func hint(for sign: Unicode.Scalar) -> String {
    switch sign {
    case "&", "!": "put the text in single quotes; pipeline files have no anchors and no tags"
    case "*": "put the text in single quotes; pipeline files have no aliases: write the value out"
    default: "put the text in single quotes"
    }
  }

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

  /// For the last text at or before a place that begins with a sign of YAML.
  private func signHint(_ location: SourceLocation) -> String? {
    let line = Array(source.line(location.line))
    var found: Unicode.Scalar?
    var mayBegin = true
    for (offset, scalar) in line.enumerated() where offset < location.column {
      if scalar == " " { continue }
      if mayBegin, SyntaxDiagnosis.openers.contains(scalar) { found = scalar }
      let isLast = offset + 1 == line.count || line[offset + 1] == " "
      mayBegin = scalar == "," || scalar == "[" || scalar == "{" || (isLast && (scalar == ":" || scalar == "-"))
      if !mayBegin, scalar == "{" || scalar == "[" { found = scalar }
    }
    if let here = source.scalar(at: location), here == "{" || here == "[" || here == "}" || here == "]" { found = here }
    guard let found else { return nil }
    return
      "a text that begins with `\(found)` or holds braces, brackets or commas in a list needs quotes around all of it"
  }

  private static let openers: Set<Unicode.Scalar> = [
    "%", "@", "`", "&", "*", "!", "{", "[", "|", ">", "'", "\"",
  ]
}
