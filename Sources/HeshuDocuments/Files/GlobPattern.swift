/// A path pattern: `*` and `?` within a name, `[abc]`, `[a-z]` and `[!a]` for one character, `**` for any number of
/// folders.
///
/// A name that begins with a dot is matched only by a pattern that begins with one.
public struct GlobPattern: Sendable, Hashable {
  /// The pattern as written.
  public let text: String
  let parts: [String]

  /// A pattern as it stands in a pipeline file; it may turn out not to be valid.
  public init(_ text: String) {
    self.text = text
    parts = text.split(separator: "/").filter { $0 != "." }.map(String.init)
  }

  /// Whether the pattern can match more than one path.
  public var hasWildcards: Bool { parts.contains(where: GlobPattern.isPattern) }

  /// Whether the brackets of the pattern close.
  public var isValid: Bool {
    !parts.isEmpty
      && parts.allSatisfy { part in part == "**" || GlobPattern.tokens(part) != nil && !part.contains("**") }
  }

  static func isPattern(_ part: String) -> Bool { part.contains { "*?[".contains($0) } }

  enum Token: Equatable {
    case any, one
    case scalar(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  /// Whether a name matches one part of a pattern.
  static func matches(_ name: String, _ part: String) -> Bool {
    guard let tokens = tokens(part) else { return false }
    let name = Array(name.unicodeScalars)
    if name.first == ".", tokens.first != .scalar(".") { return false }
    return matches(name, tokens)
  }

  /// Goes back to the last `*` only, which is enough and takes at most name × pattern steps.
  private static func matches(_ name: [Unicode.Scalar], _ tokens: [Token]) -> Bool {
    var at = 0
    var token = 0
    var star = -1
    var starAt = 0
    while at < name.count {
      if token < tokens.count, tokens[token] == .any {
        star = token
        starAt = at
        token += 1
      } else if token < tokens.count, accepts(tokens[token], name[at]) {
        at += 1
        token += 1
      } else if star >= 0 {
        starAt += 1
        at = starAt
        token = star + 1
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { $0 == .any }
  }

  private static func accepts(_ token: Token, _ scalar: Unicode.Scalar) -> Bool {
    switch token {
    case .any: false
    case .one: true
    case .scalar(let own): own == scalar
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  /// Nil where a bracket does not close.
  static func tokens(_ part: String) -> [Token]? {
    let scalars = Array(part.unicodeScalars)
    var tokens: [Token] = []
    var at = 0
    while at < scalars.count {
      switch scalars[at] {
      case "*": tokens.append(.any)
      case "?": tokens.append(.one)
      case "[":
        guard let token = set(scalars, &at) else { return nil }
        tokens.append(token)
      default: tokens.append(.scalar(scalars[at]))
      }
      at += 1
    }
    return tokens
  }

  /// Reads a bracket; `at` leads to its opening and then to its end. A `]` right behind the opening is an ordinary
  /// member.
  private static func set(_ scalars: [Unicode.Scalar], _ at: inout Int) -> Token? {
    var index = at + 1
    var isNegated = false
    if index < scalars.count, scalars[index] == "!" || scalars[index] == "^" {
      isNegated = true
      index += 1
    }
    let first = index
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while index < scalars.count, scalars[index] != "]" || index == first {
      var last = scalars[index]
      let low = last
      if index + 2 < scalars.count, scalars[index + 1] == "-", scalars[index + 2] != "]" {
        last = scalars[index + 2]
        index += 2
      }
      guard low <= last else { return nil }
      ranges.append(low...last)
      index += 1
    }
    guard index < scalars.count else { return nil }
    at = index
    return .set(ranges, isNegated: isNegated)
  }
}
