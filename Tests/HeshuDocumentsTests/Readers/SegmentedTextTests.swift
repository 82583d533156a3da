import HeshuRecords
import Testing

@testable import HeshuDocuments

struct SegmentedTextTests {
  private func segments(_ text: String, size: Int) throws -> [(text: String, segment: DocumentSegment)] {
    var segmented = SegmentedText(.memory(Array(text.utf8)), size: size)
    var found: [(String, DocumentSegment)] = []
    var end = 0
    while let segment = try segmented.next() {
      #expect(segment.start == end)
      end += segment.bytes.count
      found.append((String(decoding: segment.bytes, as: UTF8.self), segment.place))
    }
    return found
  }

  @Test(
    arguments: [
      // What is short enough stays whole.
      ("一行\n二行\n", ["一行\n二行\n"]),
      // A line that ends a sentence goes before a later line, as does a blank one.
      ("甲一。\n乙二二二\n丙三三三三三三", ["甲一。\n", "乙二二二\n", "丙三三三三三三"]),
      ("甲一一\n\n乙二二\n丙三三三三三三", ["甲一一\n\n", "乙二二\n", "丙三三三三三三"]),
      ("甲一一一\n乙二二二\n丙三三三", ["甲一一一\n", "乙二二二\n", "丙三三三"]),
      // Without lines behind a sentence, then behind a clause, then behind a character.
      ("甲一一。乙二二二二二二二", ["甲一一。", "乙二二二二二二二"]),
      ("甲一一，乙二二二二二二二", ["甲一一，", "乙二二二二二二二"]),
      ("共有1,234,567,890,123,456户", ["共有1,234,567,890,123,", "456户"]),
      ("一二三四五六七八九十", ["一二三四五六七八", "九十"]),
    ] as [(String, [String])])
  func segmentsEndWhereLittleReachesOver(text: String, expected: [String]) throws {
    #expect(try segments(text, size: 24).map(\.text) == expected)
  }

  @Test func aSegmentKnowsWhatStandsBeforeIt() throws {
    let found = try segments("甲一。\n乙二。\n丙三三三三三三三三三三", size: 22).map(\.segment)
    #expect(
      found == [
        DocumentSegment(index: 0, lineFeeds: 0, scalars: 0, lineScalars: 0),
        DocumentSegment(index: 1, lineFeeds: 2, scalars: 8, lineScalars: 0),
        DocumentSegment(index: 2, lineFeeds: 2, scalars: 15, lineScalars: 7),
      ])
  }

  @Test func nothingIsLostOrDoubled() throws {
    var generator = SeededGenerator(seed: 20_221_121)
    let pieces = ["甲", "1", ",", "，", "。", "\n", "\r\n", "\n\n", "亿元", "a", "𠀀", "；"]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      let found = try segments(text, size: Int.random(in: 16...40, using: &generator))
      #expect(found.map(\.text).joined() == text)
      var before = ""
      for (index, piece) in found.enumerated() {
        let line = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0
        let expected = DocumentSegment(
          index: index, lineFeeds: before.unicodeScalars.count { $0 == "\n" }, scalars: before.unicodeScalars.count,
          lineScalars: line)
        #expect(piece.segment == expected)
        before += piece.text
      }
    }
  }
}
