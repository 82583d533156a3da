import Testing

@testable import HeshuPatterns

@Suite struct PatternRequirementsTests {
  static let cases: [(pattern: String, literal: String, kinds: [PatternKinds])] = [
    (PatternMatcherTests.amountAndShare, "年度投资计划", [PatternKinds(.money), PatternKinds(.percent)]),
    ("甲|乙", "", []),
    ("(?:甲乙丙|丁)戊己", "戊己", []),
    ("(?<a>甲乙丙)戊", "甲乙丙", []),
    ("(?>甲乙丙)?戊", "戊", []),
    ("(甲(乙丙)*丁戊己)+庚", "丁戊己", []),
    ("(甲(乙丙戊){0,3}丁){0}庚", "庚", []),
    ("甲乙?丙", "甲", []),
    ("甲乙+丙", "甲乙", []),
    ("甲乙{2}丙", "甲乙", []),
    ("甲乙{0,}丙丁", "丙丁", []),
    ("甲乙*?丙丁", "丙丁", []),
    ("甲\\.乙", "甲.乙", []),
    ("甲\\d乙丙\\p{Han}{2}", "乙丙", []),
    ("[甲乙丙]丁[]甲乙丙]", "丁", []),
    ("(?=甲乙)丙", "丙", []),
    ("(?!甲乙)丙(?<=丁戊)(?<!丁戊)", "丙", []),
    ("%{MONEY:a}?%{PERCENT}*甲%{COUNT}{0,2}", "甲", []),
    ("(?:%{MONEY})+(?:%{AREA}|%{MASS})[%{COUNT}]%{FIGURE}", "", [PatternKinds(.money), .figure]),
    ("%{SUBJECT:x}甲%{DATE:d}%{PERIOD}", "甲", [.date, .period]),
    // From what is not followed nothing is inferred.
    ("(?i)abc", "", []), ("(?i:abc)甲", "", []), ("(?x)甲 乙", "", []), ("甲(*ACCEPT)乙", "", []),
    ("(甲)?(?(1)乙|丙)丁", "", []),
    ("\\Q甲*\\E乙", "", []), ("甲(?#乙)*丙", "", []), ("甲{,2}乙", "", []), ("\\x41甲", "", []), ("\\x{41}甲", "", []),
    ("(?|甲|乙)丙", "丙", []), ("甲(?1)(乙)", "", []),
  ]

  @Test(arguments: cases)
  func reads(_ pattern: String, _ literal: String, _ kinds: [PatternKinds]) {
    let requirements = PatternRequirements(PatternLexer(pattern))
    #expect(String(decoding: requirements.literal, as: UTF8.self) == literal)
    #expect(requirements.kinds == kinds)
  }
}
