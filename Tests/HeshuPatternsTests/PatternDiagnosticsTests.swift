import HeshuRecords
import Testing

@testable import HeshuPatterns

/// Every message with its exact place; patterns begin in column 10 of line 1.
@Suite struct PatternDiagnosticsTests {
  static let allWords =
    "MONEY PERCENT POINTS MULTIPLE COUNT AREA LENGTH MASS VOLUME ENERGY POWER DURATION RATE OTHER FIGURE NUMBER PERIOD DATE SUBJECT"
  static let nameHint = "(a lower-case letter, then up to 31 of a-z, 0-9 and _)"

  static let cases: [(pattern: String, problems: [String])] = [
    ("完成%{MONY:done}", ["1:14: pattern-kind: unknown kind MONY (did you mean %{MONEY}?)"]),
    ("完成%{money}", ["1:14: pattern-kind: unknown kind money (did you mean %{MONEY}?)"]),
    ("%{XYZQW}", ["1:12: pattern-kind: unknown kind XYZQW (one of \(allWords))"]),
    ("%{}", ["1:12: pattern-kind: unknown kind  (one of \(allWords))"]),
    ("[^%{MONEE}]", ["1:14: pattern-kind: unknown kind MONEE (did you mean %{MONEY}?)"]),
    ("投资%{MONEY:Done}", ["1:20: pattern-name: Done cannot name a group \(nameHint)"]),
    ("投资%{MONEY:}", ["1:20: pattern-name: an empty name cannot name a group \(nameHint)"]),
    ("(?<层>甲)", ["1:13: pattern-name: 层 cannot name a group \(nameHint)"]),
    ("(?P<a-b>甲)", ["1:14: pattern-name: a-b cannot name a group \(nameHint)"]),
    ("(?<a>甲)%{MONEY:a}", ["1:25: pattern-duplicate-group: two groups are named a"]),
    ("(?'a'甲)(?<a>乙)", ["1:20: pattern-duplicate-group: two groups are named a"]),
    (
      "甲%{SUBJECT:x}乙",
      ["1:11: pattern-subject: %{SUBJECT} can stand at the head of a pattern only (it is the text left of the match)"]
    ),
    ("%{SUBJECT}甲", ["1:10: pattern-subject: %{SUBJECT} needs a name (%{SUBJECT:subject})"]),
    ("%{SUBJECT:x}", ["1:22: pattern-empty: the pattern matches no text"]),
    ("", ["1:10: pattern-empty: the pattern matches no text"]),
    ("投资%{MONEY", ["1:12: pattern-syntax: no } closes %{"]),
    ("[%{MONEY:x}]", ["1:11: pattern-syntax: a figure inside [ ] cannot have a name"]),
    ("投资(?:占|为", ["1:12: pattern-syntax: missing closing parenthesis (this parenthesis is never closed)"]),
    ("(甲(乙)", ["1:10: pattern-syntax: missing closing parenthesis (this parenthesis is never closed)"]),
    ("投资)甲", ["1:12: pattern-syntax: unmatched closing parenthesis"]),
    ("投资[甲", ["1:14: pattern-syntax: missing terminating ] for character class"]),
    ("%{MONEY:done}*甲**+a", ["1:26: pattern-syntax: quantifier does not follow a repeatable item"]),
    ("投资\\", ["1:13: pattern-syntax: \\ at end of pattern"]),
    ("%{MONEY:a}(?<=甲+)乙", ["1:20: pattern-syntax: lookbehind assertion is not fixed length"]),
    ("%{MONEY}甲\\C", ["1:21: pattern-syntax: using \\C is disabled by the application"]),
    (
      "甲" + MarkedText.noncharacter,
      ["1:11: pattern-syntax: the noncharacters U+FDD0 to U+FDEF cannot stand in a pattern"]
    ),
    (
      "%{MONY:A}%{RAT:b}",
      [
        "1:17: pattern-name: A cannot name a group \(nameHint)",
        "1:12: pattern-kind: unknown kind MONY (did you mean %{MONEY}?)",
        "1:21: pattern-kind: unknown kind RAT (did you mean %{RATE}?)",
      ]
    ),
    ("甲\n乙%{MONY}", ["2:4: pattern-kind: unknown kind MONY (did you mean %{MONEY}?)"]),
  ]

  @Test(arguments: cases)
  func placesWhatIsWrong(_ pattern: String, _ problems: [String]) {
    #expect(PatternSet.make([pattern]).problems == problems)
    #expect(PatternSet.make([pattern]).set == nil)
  }

  @Test func comparesPatternsOfOneTable() {
    #expect(
      PatternSet.make(["(?<a>甲)", "乙%{MONEY:a}"]).problems == [
        "2:10: pattern-field: a is a figure here and a text in a pattern above (give one of them another name)"
      ])
    var diagnostics = Diagnostics()
    let location = SourceLocation(file: "p.yaml", line: 4, column: 2)
    let source = PatternSource(id: "a", text: "甲", location: location)
    #expect(PatternSet([source, source], diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["pattern-duplicate-id"])
    #expect(diagnostics.all.first?.location == location)
  }

  @Test(arguments: [
    "%{2}", "100%{1,2}", "\\%{MONEY", "[%]{2}", "\\Q%{NO}\\E甲", "(?#%{NO})甲", "[[:alpha:]%]", "[]%{MONEY}]", "甲{",
    "\\p{Han}+",
    "(?<a>甲)(?<b>乙)", "(?i)a(?-i)b", "(*UCP)甲",
  ])
  func leavesTheRestToPCRE2(_ pattern: String) {
    #expect(PatternSet.make([pattern]).problems == [])
  }

  @Test func warnsOfPatternsThatNeverMatch() {
    let warning = "1:10: pattern-never: the pattern never matches: no"
    #expect(
      PatternSet.make(["%{MONEY}。完成"]).problems == [
        "\(warning) sentence holds \"。完成\" (scope: paragraph reaches to the line's end)"
      ])
    #expect(PatternSet.make(["%{MONEY}。完成"], scopes: [.paragraph]).problems == [])
    #expect(PatternSet.make(["甲\n乙"], scopes: [.paragraph]).problems == ["\(warning) paragraph holds \"甲\\n乙\""])
    #expect(PatternSet.make(["完成。”", "」甲", "甲|乙。丙"]).problems == [])
    #expect(PatternSet.make(["甲。乙"]).set != nil)
  }

  @Test func unitesFields() throws {
    let set = try #require(
      PatternSet.make([
        "%{SUBJECT:who}增长%{PERCENT:rise}", "(?<who>甲)%{POINTS:rise}%{PERIOD:when}", "%{DATE:when}%{NUMBER:n}",
      ]).set)
    #expect(set.fields.map(\.name) == ["who", "rise", "when", "n"])
    #expect(
      set.fields.map(\.kind) == [
        .text, .figure([PatternKinds(.percent), PatternKinds(.percentagePoint)]), .period, .number,
      ])
    #expect(set.fieldPlaces == [[0, 1], [0, 1, 2], [2, 3]])
    #expect(set.needsNumbers)
    #expect(PatternSet.make(["%{FIGURE:n}"]).set?.needsNumbers == false)
  }
}
