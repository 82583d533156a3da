import Testing

@testable import HeshuPatterns

@Suite struct SubjectClauseTests {
  static let cases: [(text: String, subjects: [String])] = [
    ("甲项目完成投资⟦MONEY 1亿元⟧", ["甲项目"]),
    ("⟦PERIOD 今年1至10月份⟧，邵阳市各重点项目完成投资⟦MONEY 1亿元⟧。", ["邵阳市各重点项目"]),
    ("⟦PERIOD 今年1至10月份⟧邵阳市各重点项目完成投资⟦MONEY 1亿元⟧。", ["邵阳市各重点项目"]),
    ("邵阳市⟦PERIOD 今年1至10月⟧已累计完成投资⟦MONEY 1亿元⟧", ["邵阳市"]),
    ("截至⟦PERIOD 10月底⟧， 甲项目 已完成投资⟦MONEY 1亿元⟧", ["甲项目"]),
    ("⟦PERIOD 今年1至10月⟧，已完成投资⟦MONEY 1亿元⟧", [""]),
    ("完成投资⟦MONEY 1亿元⟧", [""]),
    (
      "其中甲项目完成投资⟦MONEY 1亿元⟧、乙项目完成投资⟦MONEY 2亿元⟧……前述：此外　丙项目完成投资⟦MONEY 3亿元⟧",
      ["甲项目", "乙项目", "丙项目"]
    ),
    ("总计⟦MONEY 9亿元⟧（其中，甲项目完成投资⟦MONEY 1亿元⟧）", ["甲项目"]),
    ("甲公司（原乙公司、丙公司）项目完成投资⟦MONEY 1亿元⟧", ["甲公司（原乙公司、丙公司）项目"]),
    ("1）甲项目完成投资⟦MONEY 1亿元⟧", ["甲项目"]),
    ("他说，“甲、乙项目完成投资⟦MONEY 1亿元⟧”", ["乙项目"]),
    ("他说“甲项目完成投资⟦MONEY 1亿元⟧”", ["甲项目"]),
    ("⟦COUNT 1,234个⟧项目完成投资⟦MONEY 1亿元⟧", ["1,234个项目"]),
    ("甲项目完成投资⟦MONEY 1亿元⟧乙项目完成投资⟦MONEY 2亿元⟧", ["甲项目", "乙项目"]),
    ("前句。甲项目完成投资⟦MONEY 1亿元⟧", ["甲项目"]),
    ("éü\u{1F600}项目完成投资⟦MONEY 1亿元⟧", ["éü\u{1F600}项目"]),
  ]

  @Test(arguments: cases)
  func reads(_ text: String, _ subjects: [String]) throws {
    let (set, _) = PatternSet.make(["%{SUBJECT:who}完成投资%{MONEY:m}"])
    let marked = MarkedText(text)
    var matches = PatternMatches()
    PatternMatcher(try #require(set))
      .match(in: marked.bytes, text: marked.text, recognition: marked.recognition, into: &matches)
    let found = matches.matches.compactMap { matches.groups(of: $0).first.map { marked.string($0.text.range) } }
    #expect(found == subjects)
  }

  /// The subject is of the clause that it stands in where the scope is the paragraph.
  @Test func staysInItsLine() {
    #expect(
      matchLines(["%{SUBJECT:who}完成%{MONEY:m}"], "甲。乙！\n丙；丁完成⟦MONEY 1元⟧", scopes: [.paragraph]) == [
        "p0 [完成1元] who=丁 m=1元#0 uses 0"
      ])
  }
}
