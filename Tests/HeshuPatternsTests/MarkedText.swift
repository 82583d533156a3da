import HeshuFigures
import HeshuQuantities
import HeshuRecords

@testable import HeshuPatterns

/// A text with its figures marked by hand: `完成投资⟦MONEY 45.1亿元⟧`, `⟦MONEY 超<百亿元>⟧` with what stands outside the figure proper, `⟦PERIOD 今年⟧`, `⟦DATE 11月15日⟧`.
struct MarkedText: Sendable {
  /// The text without marks and 64 zeros.
  private(set) var bytes: [UInt8] = []
  private(set) var text = 0..<0
  var recognition = Recognition()

  /// - Parameter prefix: bytes before the text, as of documents that stand before it in a batch.
  init(_ marked: String, prefix: String = "前文。\n") {
    bytes = Array(prefix.utf8)
    let start = bytes.count
    var rest = Substring(marked)
    while let open = rest.firstIndex(of: "⟦"), let close = rest[open...].firstIndex(of: "⟧") {
      bytes += Array(rest[..<open].utf8)
      add(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    bytes += Array(rest.utf8)
    text = start..<bytes.count
    bytes += [UInt8](repeating: 0, count: Batch.padding)
  }

  private mutating func add(_ mark: Substring) {
    guard let space = mark.firstIndex(of: " "), let kinds = PatternKinds(word: String(mark[..<space])) else { return }
    let content = mark[mark.index(after: space)...]
    let outer = UInt32(bytes.count)
    var start = outer
    var end: UInt32?
    for character in content {
      switch character {
      case "<": start = UInt32(bytes.count)
      case ">": end = UInt32(bytes.count)
      default: bytes += Array(String(character).utf8)
      }
    }
    let outerEnd = UInt32(bytes.count)
    if !kinds.isDisjoint(with: .period) {
      let mention = PeriodMention(start: outer, end: outerEnd, value: nil, isDate: kinds == .date)
      recognition.periods.append(mention)
      return
    }
    let kind = FigureKind.allCases.first { PatternKinds($0) == kinds } ?? .other
    let inner = end ?? outerEnd
    var figure = Figure(
      value: .zero, unit: .none, kind: kind, step: 0, start: start, unitStart: inner, end: inner)
    figure.outerStart = outer
    figure.outerEnd = outerEnd
    recognition.figures.append(figure)
  }

  /// U+FDD0, which a string literal cannot hold.
  static let noncharacter = String(decoding: [0xEF, 0xB7, 0x90] as [UInt8], as: UTF8.self)

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension PatternSet {
  /// Compiles patterns named p0, p1 …; the diagnostics are written `line:column: code: message`.
  static func make(_ patterns: [String], scopes: [PatternScope] = []) -> (set: PatternSet?, problems: [String]) {
    var diagnostics = Diagnostics()
    let sources = patterns.enumerated().map { index, text in
      let scope = index < scopes.count ? scopes[index] : .sentence
      let location = SourceLocation(file: "p.yaml", line: index + 1, column: 10)
      return PatternSource(id: "p\(index)", text: text, location: location, scope: scope)
    }
    let set = PatternSet(sources, diagnostics: &diagnostics)
    let problems = diagnostics.all.map { problem in
      "\(problem.location?.description.dropFirst(7) ?? "-"): \(problem.code): \(problem.message)"
        + (problem.hint.map { " (\($0))" } ?? "")
    }
    return (set, problems)
  }
}

/// Matches in a readable form, one line each: `p0 [whole] name=text#figure …`; texts are read from the bytes.
func describe(_ matches: PatternMatches, _ set: PatternSet, _ text: MarkedText) -> [String] {
  matches.matches.map { match in
    let pattern = set.patterns[Int(match.pattern)]
    var line = "\(pattern.source.id) [\(text.string(Int(match.start)..<Int(match.end)))]"
    for (group, value) in zip(pattern.groups, matches.groups(of: match)) {
      line += " \(group.name)=" + (value.text.isNull ? "null" : text.string(value.text.range))
      if value.figure >= 0 { line += "#\(value.figure)" }
      if value.period >= 0 { line += "@\(value.period)" }
    }
    let used = matches.figures(of: match)
    return used.isEmpty ? line : line + " uses " + used.map(String.init).joined(separator: ",")
  }
}

/// The lines of `describe` for patterns on a marked text.
func matchLines(
  _ patterns: [String], _ marked: String, scopes: [PatternScope] = [], usesFilter: Bool = true
) -> [String] {
  let (set, problems) = PatternSet.make(patterns, scopes: scopes)
  guard let set else { return problems }
  let text = MarkedText(marked)
  var matches = PatternMatches()
  PatternMatcher(set, usesFilter: usesFilter)
    .match(in: text.bytes, text: text.text, recognition: text.recognition, into: &matches)
  let limits = matches.limits.map { "limit p\($0.pattern) \($0.reason) [\(text.string(Int($0.start)..<Int($0.end)))]" }
  return describe(matches, set, text) + limits
}
