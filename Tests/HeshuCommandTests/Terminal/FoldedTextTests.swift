import Testing

@testable import HeshuCommand

/// Sentences and arithmetic in lines of a terminal.
@Suite struct FoldedTextTests {
  private func lines(_ text: FoldedText, _ width: Int?, colors: Bool = false) -> [String] {
    text.lines(in: Terminal(width: width, showsColors: colors), indentation: 2, then: 4)
  }

  private func arithmetic(_ text: String, _ width: Int?) -> [String] { lines(FoldedText(arithmetic: text), width) }

  @Test func breaksBeforeSignsAndBehindCommas() {
    let text = "sum  163.72 ± 0.005 万人 + 264.44 ± 0.005 万人 = 428.16 万人, reported 428.16 万人: consistent"
    #expect(
      arithmetic(text, 40) == [
        "  sum  163.72 ± 0.005 万人", "    + 264.44 ± 0.005 万人 = 428.16 万人,", "    reported 428.16 万人: consistent",
      ])
    #expect(arithmetic(text, nil) == ["  " + text])
  }

  @Test func keepsFiguresAndNumbersWhole() {
    var text = FoldedText()
    text.add(prose: "其中城镇人口")
    text.add(whole: "187.09万人✓")
    text.add(prose: "，占2020年的59.80%")
    #expect(lines(text, 20) == ["  其中城镇人口", "    187.09万人✓，占", "    2020年的59.80%"])
  }

  @Test(arguments: [12, 14, 16, 18, 20])
  func beginsNoLineWithAClosingMarkAndEndsNoneWithAnOpeningOne(width: Int) {
    var text = FoldedText()
    text.add(prose: "三个园区（甲园、乙园、丙园）投产，“两高”项目停建；其余续建。")
    let lines = lines(text, width)
    #expect(lines.count > 2)
    for line in lines {
      let bare = line.drop { $0 == " " }
      #expect(bare.first.map { "，。；、）”".contains($0) } == false, "\(lines)")
      #expect(bare.last.map { "（“".contains($0) } == false, "\(lines)")
    }
  }

  @Test func whatIsWiderThanTheTerminalStandsAlone() {
    var text = FoldedText()
    text.add(prose: "共")
    text.add(whole: "123456789012345亿元")
    text.add(prose: "整")
    #expect(lines(text, 12) == ["  共", "    123456789012345亿元", "    整"])
  }

  @Test func blanksAreKeptInALineAndDroppedAtItsBeginning() {
    var text = FoldedText()
    text.add(prose: "  稻谷  268410 吨")
    #expect(lines(text, nil) == ["    稻谷  268410 吨"])
    #expect(lines(text, 13) == ["    稻谷 ", "    268410 吨"])
  }

  @Test func colorsTakeNoRoom() {
    var text = FoldedText()
    text.add(whole: "45.1亿元", .good)
    text.add(prose: "整")
    #expect(lines(text, 12, colors: true) == ["  \u{1B}[32m45.1亿元\u{1B}[0m整"])
  }
}
