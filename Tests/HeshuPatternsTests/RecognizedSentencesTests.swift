import HeshuFigures
import HeshuRecords
import Testing

@testable import HeshuPatterns

/// Patterns on sentences of a bulletin, with the figures that the recognizer finds.
@Suite struct RecognizedSentencesTests {
  static let cases: [(pattern: String, text: String, lines: [String])] = [
    (
      PatternMatcherTests.amountAndShare, "今年1至10月，已完成投资5.31亿元，占年度投资计划的132.75%。当前，该项目已完成第二阶段施工",
      ["p0 [完成投资5.31亿元，占年度投资计划的132.75%] done=5.31亿元 share=132.75%"]
    ),
    (
      "%{SUBJECT:subject}" + PatternMatcherTests.shareOnly,
      "今年1至10月份，邵阳市各重点项目稳步推进。三一生态智能产业园项目完成年度投资计划123.88%、湖南邵虹基板玻璃项目完成年度投资计划145.8%、邵阳国际数控机械智能产业项目完成年度投资计划142.33%……",
      [
        "p0 [完成年度投资计划123.88%] subject=三一生态智能产业园项目 share=123.88%",
        "p0 [完成年度投资计划145.8%] subject=湖南邵虹基板玻璃项目 share=145.8%",
        "p0 [完成年度投资计划142.33%] subject=邵阳国际数控机械智能产业项目 share=142.33%",
      ]
    ),
    (
      PatternMatcherTests.tiers,
      "前10个月，邵阳市6个省“三高四新”重大产业项目完成投资45.1亿元，占年度计划的115.8%;34个省重点项目完成投资217.3亿元，占年度计划的101.3%;326个市重点项目完成投资511.8亿元，为年度计划的93.7%。",
      [
        "p0 [6个省“三高四新”重大产业项目完成投资45.1亿元，占年度计划的115.8%] projects=6个 tier=省“三高四新”重大产业项目 done=45.1亿元 share=115.8%",
        "p0 [34个省重点项目完成投资217.3亿元，占年度计划的101.3%] projects=34个 tier=省重点项目 done=217.3亿元 share=101.3%",
        "p0 [326个市重点项目完成投资511.8亿元，为年度计划的93.7%] projects=326个 tier=市重点项目 done=511.8亿元 share=93.7%",
      ]
    ),
    ("年产值%{MONEY:output}的", "三一专汽是邵阳市首家年产值超百亿元的重点企业", ["p0 [年产值超百亿元的] output=超百亿元"]),
    ("进度已完成%{PERCENT:progress}。", "整期项目建设进度已完成85%以上。\n", ["p0 [进度已完成85%以上。] progress=85%以上"]),
    ("(?<from>\\d+)至(?<to>\\d+)月", "今年1至10月，已完成投资5.31亿元", ["p0 [1至10月] from=1 to=10"]),
    (
      "截至%{DATE:day}，.*返岗%{COUNT:back}", "截至11月15日，邵阳市规上工业复工复产企业1330家，返岗109431人。",
      ["p0 [截至11月15日，邵阳市规上工业复工复产企业1330家，返岗109431人] day=11月15日 back=109431人"]
    ),
  ]

  @Test(arguments: cases)
  func matches(_ pattern: String, _ text: String, _ lines: [String]) throws {
    let set = try #require(PatternSet.make([pattern]).set)
    var marked = MarkedText(text)
    Recognizer(options: RecognizerOptions(includesNumbers: set.needsNumbers))
      .recognize(marked.bytes, marked.text, published: nil, into: &marked.recognition)
    var matches = PatternMatches()
    PatternMatcher(set).match(in: marked.bytes, text: marked.text, recognition: marked.recognition, into: &matches)
    let found = describe(matches, set, marked).map { line in
      (line.split(separator: " uses ").first.map(String.init) ?? "").replacing(/[#@]\d+/, with: "")
    }
    #expect(found == lines)
  }
}
