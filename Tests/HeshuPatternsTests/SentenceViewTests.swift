import Testing

@testable import HeshuPatterns

@Suite struct SentenceViewTests {
  private static func view(_ text: MarkedText, _ kinds: PatternKinds) -> SentenceView {
    var view = SentenceView(kinds: kinds)
    let mentions = SentenceMentions(text.text, text.recognition, figuresFrom: 0, periodsFrom: 0)
    view.build(mentions, in: text.bytes, text.recognition)
    return view
  }

  /// The view with `<kind bit>` for its noncharacters.
  private static func written(_ view: SentenceView) -> String {
    var bytes: [UInt8] = []
    var offset = 0
    for token in view.tokens {
      bytes += view.bytes[offset..<token.viewStart]
      bytes += Array("<\(view.bytes[token.viewStart + 2] - 0x90)>".utf8)
      offset = token.viewStart + 3
    }
    return String(decoding: bytes + view.bytes[offset...], as: UTF8.self)
  }

  @Test func replacesOnlyTheKindsAskedFor() {
    let text = MarkedText("⟦PERIOD 今年⟧至⟦DATE 3日⟧投资⟦MONEY 约<1元>左右⟧占⟦PERCENT 5%⟧")
    #expect(Self.written(Self.view(text, [])) == "今年至3日投资约1元左右占5%")
    #expect(Self.written(Self.view(text, PatternKinds(.money))) == "今年至3日投资<0>占5%")
    #expect(Self.written(Self.view(text, [PatternKinds(.percent), .date])) == "今年至<17>投资约1元左右占<1>")
    #expect(Self.written(Self.view(text, [.figure, .period])) == "<16>至<17>投资<0>占<1>")
  }

  /// Whatever the recognizer says, a mention that overlaps the one before or leaves the sentence stays text.
  @Test func keepsOddMentionsAsText() {
    var text = MarkedText("甲⟦MONEY 1元⟧乙⟦PERCENT 5%⟧丙")
    text.recognition.figures[0].outerEnd += 4
    #expect(Self.written(Self.view(text, .figure)) == "甲<0>%丙")
    text.recognition.figures[0].outerEnd = UInt32(text.text.upperBound) + 3
    #expect(Self.written(Self.view(text, .figure)) == "甲1元乙<1>丙")
    text.recognition.figures[0].outerEnd = 0
    #expect(Self.written(Self.view(text, .figure)) == "甲1元乙<1>丙")
    #expect(Self.view(MarkedText(""), .figure).bytes.isEmpty)
  }

  @Test func leadsBackToTheBytes() {
    let text = MarkedText("甲⟦MONEY 超<1元>⟧乙⟦PERCENT 5%⟧⟦COUNT 6个⟧丙")
    let view = Self.view(text, .figure)
    let base = text.text.lowerBound
    // 甲 3, 超1元 7, 乙 3, 5% 2, 6个 4, 丙 3; in the view every one is 3 long.
    #expect((0..<6).map { view.original($0 * 3) - base } == [0, 3, 10, 13, 15, 19])
    #expect(view.original(18) - base == 22)
    #expect((0...6).map { view.originalEnd($0 * 3) - base } == [0, 3, 10, 13, 15, 19, 22])
    #expect(
      [0, 3, 5, 10, 13, 14, 15, 19, 22].map { view.offset(ofOriginal: base + $0) } == [0, 3, 6, 6, 9, 12, 12, 15, 18])
    #expect(view.token(at: 9)?.place == 1)
    #expect(view.token(at: 6) == nil)
    #expect(view.tokens(from: 3, to: 12) == 0..<2)
    #expect(view.tokens(from: 6, to: 9).isEmpty)
    #expect([0, 3, 15, 18].map { view.nextCharacter(after: $0) } == [3, 6, 18, 18])
  }
}
