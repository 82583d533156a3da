import HeshuRecords
import Testing

@testable import HeshuPatterns

/// The filter and the search for sentences change no result: law on random patterns and texts.
@Suite struct SentenceFilterTests {
  private static let atoms = [
    "甲", "乙", "丙", "甲乙", "a", ".", "[甲乙]", "[^丙，]", "\\d", "\\w", "，", "%{MONEY:NAME}", "%{MONEY}", "%{PERCENT:NAME}",
    "%{COUNT}",
    "%{FIGURE:NAME}", "%{PERIOD:NAME}", "%{DATE}", "%{NUMBER}", "[%{MONEY}乙]", "\\x{7532}", "。", "；", "\\b", "$", "^",
    "\\.", "}", "]",
  ]
  private static let quantifiers = ["?", "*", "+", "{2}", "{0,1}", "{1,}", "*?", "++", "{0}"]
  private static let pieces = [
    "甲", "乙", "丙", "甲乙", "a", "A", "，", "。", "；", "\n", "1", "）", "”", "⟦MONEY 1甲⟧", "⟦MONEY 约<2元>⟧", "⟦PERCENT 3%⟧",
    "⟦COUNT 4乙⟧", "⟦NUMBER 5⟧",
    "⟦PERIOD 今年⟧", "⟦DATE 1日⟧", "⟦MASS 6吨⟧", MarkedText.noncharacter,
  ]

  private static func pattern(_ random: inout SeededGenerator, depth: Int = 0) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let choice = Int.random(in: 0..<12, using: &random)
      if choice < 9 || depth > 2 {
        let name = "g\(UInt32.random(in: .min ... .max, using: &random))"
        text += (atoms.randomElement(using: &random) ?? "").replacing("NAME", with: name)
      } else {
        let open = [
          "(?:", "(", "(?>", "(?=", "(?!", "(?<x\(Int.random(in: 0..<99999, using: &random))>", "(?i:", "(?|",
        ]
        .randomElement(using: &random)
        let alternative = Bool.random(using: &random) ? "|" + pattern(&random, depth: depth + 1) : ""
        text += (open ?? "(") + pattern(&random, depth: depth + 1) + alternative + ")"
      }
      if Int.random(in: 0..<4, using: &random) == 0 { text += quantifiers.randomElement(using: &random) ?? "" }
    }
    return text
  }

  @Test func filteredAndUnfilteredMatchingAgree() {
    var random = SeededGenerator(seed: 2022)
    var compiled = 0
    var matched = 0
    for _ in 0..<3000 {
      let patterns = (0..<Int.random(in: 1...3, using: &random)).map { _ in Self.pattern(&random) }
      let scopes = patterns.map { _ in Bool.random(using: &random) ? PatternScope.sentence : .paragraph }
      guard let set = PatternSet.make(patterns, scopes: scopes).set else { continue }
      compiled += 1
      let filtered = PatternMatcher(set)
      let unfiltered = PatternMatcher(set, usesFilter: false)
      for _ in 0..<6 {
        let count = Int.random(in: 0...30, using: &random)
        let marked = MarkedText((0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined())
        var left = PatternMatches()
        var right = PatternMatches()
        filtered.match(in: marked.bytes, text: marked.text, recognition: marked.recognition, into: &left)
        unfiltered.match(in: marked.bytes, text: marked.text, recognition: marked.recognition, into: &right)
        #expect(left.matches == right.matches, "\(patterns) on \(marked.string(marked.text))")
        #expect(left.groups == right.groups && left.figures == right.figures && left.limits == right.limits)
        expectOrder(left, marked)
        matched += left.matches.count
      }
    }
    #expect(compiled > 1500)
    #expect(matched > 4000)
  }

  /// Any text compiles or is refused with a message inside it, and what compiles obeys the law too.
  @Test func anyTextIsAPatternOrARefusal() {
    let pieces = [
      "(", ")", "[", "]", "{", "}", "?", "*", "+", "|", "\\", "^", "$", ".", "<", ">", ":", "=", "!", "#", ",", "-",
      "1", "2", "a", "Q", "E",
      "x", "c", "p", "k", "g", "K", "R", "'", "&", "%{", "%{MONEY", "%{MONEY}", "%{DATE:d}", "SUBJECT:s}", "(?",
      "(?<a>", "(?i)", "(*", "ACCEPT)",
      "甲", "乙", "。", "\n", "[:", ":]", "\\Q", "\\E", "\\d", "(?#", "(?|", "(?>", "{2}", "{,1}", "é", "\u{1F600}",
      "\u{FFFD}",
    ]
    let text = MarkedText(
      "甲a1⟦MONEY 1元⟧乙甲1a。a乙⟦DATE 1日⟧a2\n甲é1\u{1F600}E⟦MONEY 22元⟧Qx\(MarkedText.noncharacter)\u{FFFD}{2}-")
    var random = SeededGenerator(seed: 5)
    var compiled = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...8, using: &random)
      let pattern = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      var diagnostics = Diagnostics()
      let place = SourceLocation(file: "p", line: 1, column: 1)
      let source = PatternSource(id: "p", text: pattern, location: place)
      guard let set = PatternSet([source], diagnostics: &diagnostics) else {
        #expect(diagnostics.hasErrors, "\(pattern)")
        #expect(diagnostics.all.allSatisfy { ($0.location?.column ?? 0) <= pattern.unicodeScalars.count + 1 })
        continue
      }
      compiled += 1
      var found = PatternMatches()
      var expected = PatternMatches()
      PatternMatcher(set).match(in: text.bytes, text: text.text, recognition: text.recognition, into: &found)
      PatternMatcher(set, usesFilter: false)
        .match(in: text.bytes, text: text.text, recognition: text.recognition, into: &expected)
      #expect(found.matches == expected.matches && found.groups == expected.groups, "\(pattern)")
    }
    #expect(compiled > 2000)
  }

  /// Matches are in order, apart, inside their sentences and whole characters.
  private func expectOrder(_ found: PatternMatches, _ marked: MarkedText) {
    var last = UInt32(marked.text.lowerBound)
    for match in found.matches {
      #expect(match.start >= last && match.end > match.start)
      #expect(match.start >= match.sentenceStart && match.end <= match.sentenceEnd)
      #expect(String(validating: marked.bytes[Int(match.start)..<Int(match.end)], as: UTF8.self) != nil)
      last = match.end
    }
  }
}
