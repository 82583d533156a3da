import HeshuFigures
import HeshuRecords
import Testing

@testable import HeshuPatterns

@Suite struct PatternMatcherTests {
  static let amountAndShare = "完成投资%{MONEY:done}[，,](?:占|为)年度投资计划的?%{PERCENT:share}"
  static let shareOnly = "完成年度投资计划%{PERCENT:share}"
  static let tiers =
    "%{COUNT:projects}(?<tier>[^，,；;]{2,20}?项目)完成投资%{MONEY:done}[，,](?:占|为)年度计划的?%{PERCENT:share}"

  static let cases: [(patterns: [String], text: String, lines: [String])] = [
    (
      [amountAndShare, shareOnly],
      """
      邵阳火车站客运综合交通枢纽工程配套基础设施建设项目为省重点建设项目，⟦PERIOD 今年1至10月⟧，已完成投资⟦MONEY 5.31亿元⟧，占年度投资计划的⟦PERCENT 132.75%⟧。当前，该项目已完成第二阶段施工。
      三一生态智能产业园项目完成年度投资计划⟦PERCENT 123.88%⟧、湖南邵虹基板玻璃项目完成年度投资计划⟦PERCENT 145.8%⟧、邵阳国际数控机械智能产业项目完成年度投资计划⟦PERCENT 142.33%⟧……
      """,
      [
        "p0 [完成投资5.31亿元，占年度投资计划的132.75%] done=5.31亿元#0 share=132.75%#1 uses 0,1",
        "p1 [完成年度投资计划123.88%] share=123.88%#2 uses 2",
        "p1 [完成年度投资计划145.8%] share=145.8%#3 uses 3",
        "p1 [完成年度投资计划142.33%] share=142.33%#4 uses 4",
      ]
    ),
    (
      [tiers],
      """
      前10个月，邵阳市⟦COUNT 6个⟧省“三高四新”重大产业项目完成投资⟦MONEY 45.1亿元⟧，占年度计划的⟦PERCENT 115.8%⟧；⟦COUNT 34个⟧省重点项目完成投资⟦MONEY 217.3亿元⟧，占年度计划的⟦PERCENT 101.3%⟧；⟦COUNT 326个⟧市重点项目完成投资⟦MONEY 511.8亿元⟧，为年度计划的⟦PERCENT 93.7%⟧。
      """,
      [
        "p0 [6个省“三高四新”重大产业项目完成投资45.1亿元，占年度计划的115.8%] projects=6个#0 tier=省“三高四新”重大产业项目 done=45.1亿元#1 share=115.8%#2 uses 0,1,2",
        "p0 [34个省重点项目完成投资217.3亿元，占年度计划的101.3%] projects=34个#3 tier=省重点项目 done=217.3亿元#4 share=101.3%#5 uses 3,4,5",
        "p0 [326个市重点项目完成投资511.8亿元，为年度计划的93.7%] projects=326个#6 tier=市重点项目 done=511.8亿元#7 share=93.7%#8 uses 6,7,8",
      ]
    ),
    // A figure stands with its qualifiers, of which the text before and behind keeps none.
    (
      ["(?<who>.+)是.*年产值%{MONEY:output}的"], "三一专汽是邵阳市首家年产值⟦MONEY 超<百亿元>⟧的重点企业",
      ["p0 [三一专汽是邵阳市首家年产值超百亿元的] who=三一专汽 output=超百亿元#0 uses 0"]
    ),
    (["进度已完成%{PERCENT:p}$"], "整期项目建设进度已完成⟦PERCENT <85%>以上⟧", ["p0 [进度已完成85%以上] p=85%以上#0 uses 0"]),
    // What the pattern does not name stays text: dates, periods and other kinds.
    (
      ["(?<from>\\d+)至(?<to>\\d+)月.*?投资%{MONEY:x}"], "⟦PERIOD 今年1至10月⟧，投资⟦MONEY 2亿元⟧",
      ["p0 [1至10月，投资2亿元] from=1 to=10 x=2亿元#0 uses 0"]
    ),
    (
      ["(?<n>\\d+)家.*%{COUNT:m}人", "%{PERIOD:when}"], "⟦COUNT 25家⟧企业⟦DATE 11月15日⟧办理",
      ["p1 [11月15日] when=11月15日@0"]
    ),
    (["(?<n>[\\d.]+)%"], "增长⟦PERCENT 3.4%⟧", ["p0 [3.4%] n=3.4"]),
    (
      ["%{PERIOD:a}.*?%{DATE:b}.*?%{PERIOD:c}"], "⟦PERIOD 前三季度⟧和⟦DATE 11月15日⟧及⟦DATE 12月1日⟧",
      ["p0 [前三季度和11月15日及12月1日] a=前三季度@0 b=11月15日@1 c=12月1日@2"]
    ),
    (["%{DATE:b}"], "⟦PERIOD 11月⟧⟦DATE 11月15日⟧", ["p0 [11月15日] b=11月15日@1"]),
    // Any kind, numerals without unit, classes, repetition and parts that take no part.
    (
      ["%{FIGURE:f}和%{NUMBER:n}"], "⟦COUNT 3个⟧和⟦MONEY 1元⟧、⟦MASS 2吨⟧和⟦NUMBER 7⟧",
      ["p0 [2吨和7] f=2吨#2 n=7#3 uses 2,3"]
    ),
    (
      ["(?:(?<a>甲)|乙)%{MONEY:m}?[^%{PERCENT}，]+"], "乙⟦MONEY 1元⟧丙⟦PERCENT 5%⟧；甲丁",
      ["p0 [乙1元丙] a=null m=1元#0 uses 0", "p0 [甲丁] a=甲 m=null"]
    ),
    (["(?:%{MONEY}、?){2,}%{MONEY:last}"], "⟦MONEY 1元⟧、⟦MONEY 2元⟧、⟦MONEY 3元⟧", ["p0 [1元、2元、3元] last=3元#2 uses 0,1,2"]),
    // A sentence is the limit.
    (["甲.*乙"], "甲丙。乙；甲乙\n甲\n乙", ["p0 [甲乙]"]),
    // Empty matches are none, and end.
    (["x*"], "axxb", ["p0 [xx]"]),
    (["(?=甲)|%{MONEY:m}?"], "甲⟦MONEY 1元⟧", ["p0 [1元] m=1元#0 uses 0"]),
    (["甲\\K乙?"], "甲乙甲甲乙", ["p0 [乙]", "p0 [乙]"]),
    // A lookbehind sees what was matched before; the sentence's start is the start.
    (["(?<=甲)乙|甲|^丙"], "丙甲乙丙", ["p0 [丙]", "p0 [甲]", "p0 [乙]"]),
  ]

  @Test(arguments: cases)
  func matches(_ patterns: [String], _ text: String, _ lines: [String]) {
    #expect(matchLines(patterns, text) == lines)
  }

  @Test func theEarlierPatternWins() {
    let text = "甲完成投资⟦MONEY 1亿元⟧，占⟦PERCENT 5%⟧；乙完成投资⟦MONEY 2亿元⟧、丙完成投资⟦MONEY 3亿元⟧。"
    let long = "完成投资%{MONEY:done}，占%{PERCENT:share}"
    let short = "投资%{MONEY:done}"
    #expect(
      matchLines([long, short], text) == [
        "p0 [完成投资1亿元，占5%] done=1亿元#0 share=5%#1 uses 0,1", "p1 [投资2亿元] done=2亿元#2 uses 2",
        "p1 [投资3亿元] done=3亿元#3 uses 3",
      ])
    #expect(
      matchLines([short, long], text) == [
        "p0 [投资1亿元] done=1亿元#0 uses 0", "p0 [投资2亿元] done=2亿元#2 uses 2", "p0 [投资3亿元] done=3亿元#3 uses 3",
      ])
    // The later pattern goes on behind what it may not have, also where that ends inside one of its figures.
    #expect(matchLines(["乙", ".丙?"], "甲丙乙丙甲丁") == ["p1 [甲丙]", "p0 [乙]", "p1 [丙]", "p1 [甲]", "p1 [丁]"])
    #expect(
      matchLines(["资1", "%{MONEY:m}|投"], "投资⟦MONEY 1元⟧⟦MONEY 2元⟧") == [
        "p1 [投] m=null", "p0 [资1]", "p1 [2元] m=2元#1 uses 1",
      ])
  }

  @Test func paragraphsReachOverSentences() {
    let text = "甲项目开工。完成投资⟦MONEY 1亿元⟧。\n乙项目开工。丙"
    #expect(
      matchLines(["(?<who>.)项目.*投资%{MONEY:m}", "丙|甲项"], text, scopes: [.paragraph, .sentence]) == [
        "p0 [甲项目开工。完成投资1亿元] who=甲 m=1亿元#0 uses 0", "p1 [丙]",
      ])
    #expect(matchLines(["(?<who>.)项目.*投资%{MONEY:m}"], text) == [])
    #expect(matchLines(["。完", ".工。|开|成"], "开工。完成", scopes: [.paragraph, .sentence]) == ["p0 [。完]", "p1 [成]"])
  }

  @Test func placesAreThoseOfTheBytes() throws {
    let (set, _) = PatternSet.make([Self.amountAndShare])
    let text = MarkedText("乙。甲完成投资⟦MONEY 约<45.1亿元>左右⟧，占年度投资计划的⟦PERCENT 115.8%⟧。丙")
    var matches = PatternMatches()
    let matcher = PatternMatcher(try #require(set))
    for _ in 0..<2 {
      matcher.match(in: text.bytes, text: text.text, recognition: text.recognition, into: &matches)
      let match = try #require(matches.matches.first)
      #expect(matches.matches.count == 1)
      // 前文。\n is 10 bytes, 乙。 6 and 甲 3 more.
      #expect([match.sentenceStart, match.start, match.end, match.sentenceEnd] == [16, 19, 83, 86])
      let groups = Array(matches.groups(of: match))
      #expect(groups.map(\.text) == [TextCell(start: 31, end: 50), TextCell(start: 77, end: 83)])
      #expect(groups.map(\.figure) == [0, 1])
      #expect(text.recognition.figures[0].start == 34)
    }
  }

  @Test func workersShareASet() async throws {
    let set = try #require(PatternSet.make([Self.amountAndShare, "(?<a>甲+)+"]).set)
    let text = MarkedText(String(repeating: "甲完成投资⟦MONEY 1亿元⟧，占年度投资计划的⟦PERCENT 5%⟧。", count: 50))
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<4 {
        group.addTask {
          let matcher = PatternMatcher(set)
          var matches = PatternMatches()
          for _ in 0..<20 {
            matcher.match(in: text.bytes, text: text.text, recognition: text.recognition, into: &matches)
          }
          return matches.matches.count
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [100, 100, 100, 100])
  }

  @Test func noncharactersOfTheTextAreNoFigures() {
    let money = MarkedText.noncharacter
    #expect(matchLines(["投资%{MONEY:m}"], "投资\(money)元，投资⟦MONEY 1元⟧") == ["p0 [投资1元] m=1元#0 uses 0"])
    #expect(
      matchLines(["投资(?<t>.)%{MONEY:m}"], "投资\(money)⟦MONEY 1元⟧") == ["p0 [投资\(money)1元] t=\(money) m=1元#0 uses 0"])
    #expect(matchLines(["投\u{FFFD}%{MONEY:m}"], "投\(money)⟦MONEY 1元⟧").count == 1)
  }
}
