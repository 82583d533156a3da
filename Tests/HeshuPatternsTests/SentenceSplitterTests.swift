import Testing

@testable import HeshuPatterns

@Suite struct SentenceSplitterTests {
  static let cases: [(text: String, sentences: [String], paragraphs: [String])] = [
    ("", [], []),
    ("\n\n\r\n", [], []),
    ("甲完成1项", ["甲完成1项"], ["甲完成1项"]),
    ("甲。乙；丙;丁！戊？己!庚?辛", ["甲。", "乙；", "丙;", "丁！", "戊？", "己!", "庚?", "辛"], ["甲。乙；丙;丁！戊？己!庚?辛"]),
    ("他说：“完成了。”又说：「好！」（完。）后文", ["他说：“完成了。”", "又说：「好！」", "（完。）", "后文"], ["他说：“完成了。”又说：「好！」（完。）后文"]),
    ("真的？！是。。。。”", ["真的？！", "是。。。。”"], ["真的？！是。。。。”"]),
    ("甲\n乙\r\n丙\u{2028}丁\u{2029}戊\u{85}己", ["甲", "乙", "丙", "丁", "戊", "己"], ["甲", "乙", "丙", "丁", "戊", "己"]),
    ("甲。\n”乙", ["甲。", "”乙"], ["甲。", "”乙"]),
    ("1.5亿元,占3.4%.后文", ["1.5亿元,占3.4%.后文"], ["1.5亿元,占3.4%.后文"]),
    ("前，后：也、不……断", ["前，后：也、不……断"], ["前，后：也、不……断"]),
  ]

  static func split(_ text: MarkedText, _ scope: PatternScope) -> [Range<Int>] {
    let splitter = SentenceSplitter(scope: scope)
    var found: [Range<Int>] = []
    var position = text.text.lowerBound
    while let range = splitter.next(in: text.bytes, text: text.text, from: position) {
      found.append(range)
      position = range.upperBound
    }
    return found
  }

  @Test(arguments: cases)
  func splits(_ text: String, _ sentences: [String], _ paragraphs: [String]) {
    let marked = MarkedText(text)
    #expect(Self.split(marked, .sentence).map(marked.string) == sentences)
    #expect(Self.split(marked, .paragraph).map(marked.string) == paragraphs)
  }

  /// Both ways to find a sentence give the same ranges, for every place and every length around the blocks' sixteen bytes.
  @Test func findsTheSentenceAroundAPlace() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "甲", "完成投资", "a", "12.5", "。", "；", "!", "？", "”", "）", ")", "\n", "\r\n", "\u{2028}", "\u{85}", "，", "、", "亿元",
      "é",
    ]
    for round in 0..<600 {
      let text = MarkedText(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
      let scope: PatternScope = round % 3 == 0 ? .paragraph : .sentence
      let splitter = SentenceSplitter(scope: scope)
      let ranges = Self.split(text, scope)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
      for place in text.text where text.bytes[place] & 0xC0 != 0x80 {
        let expected = ranges.first { $0.contains(place) }
        let floors = [text.text.lowerBound] + ranges.map(\.upperBound).filter { $0 <= place }
        for floor in [floors.first, floors.last].compactMap({ $0 }) {
          let found = splitter.sentence(in: text.bytes, text: text.text, holding: place, floor: floor)
          #expect(found == expected, "\(text.string(text.text)) at \(place)")
        }
      }
    }
  }

  @Test func readsNothingBehindItsText() {
    // The text ends amid the three bytes of 。, which the bytes behind it complete.
    let bytes: [UInt8] = Array("甲。乙".utf8)
    let splitter = SentenceSplitter()
    #expect(splitter.next(in: bytes, text: 0..<5, from: 0) == 0..<5)
    #expect(splitter.next(in: bytes, text: 0..<500, from: 6) == 6..<9)
    #expect(splitter.next(in: bytes, text: 0..<9, from: 9) == nil)
    #expect(splitter.sentence(in: bytes, text: 0..<9, holding: 40, floor: 0) == nil)
  }
}
