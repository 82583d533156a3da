import HeshuRecords
import Testing

struct DocumentLinesTests {
  /// Gives one text; its bytes are UTF-8 as they stand.
  private struct OneDocument: DocumentReader {
    var bytes: [UInt8]

    func read(into batch: inout Batch, side: inout Side) -> Bool { false }

    func original(of id: String) throws -> [UInt8] {
      guard id == "a.txt" else { throw Gone() }
      return bytes
    }
  }

  private struct Gone: Error {}

  private static func lines(_ text: String, _ passages: [Range<Int>]) -> [SourceLine?] {
    DocumentLines(OneDocument(bytes: Array(text.utf8))).lines(of: "a.txt", at: passages)
  }

  private static func shown(_ lines: [SourceLine?]) -> [String] {
    lines.map { line in
      guard let line else { return "-" }
      let marked = String(decoding: line.text[line.passage], as: UTF8.self)
      return "\(line.number) \(String(decoding: line.text, as: UTF8.self)) [\(marked)]"
    }
  }

  @Test func givesLinesWithTheirPassages() {
    let text = "甲\r\n乙1亿元\n\n丙"
    let found = Self.lines(text, [0..<3, 5..<8, 8..<15, 17..<20])
    #expect(Self.shown(found) == ["1 甲 [甲]", "2 乙1亿元 [乙]", "2 乙1亿元 [1亿元]", "4 丙 [丙]"])
  }

  @Test func cutsAPassageAtTheEndOfItsLine() {
    #expect(Self.shown(Self.lines("ab\ncd\n", [1..<5])) == ["1 ab [b]"])
  }

  @Test func leavesAByteOrderMarkOut() {
    #expect(Self.shown(Self.lines("\u{FEFF}ab", [3..<5])) == ["1 ab [ab]"])
  }

  @Test func givesNothingBehindTheEndAndOfOtherDocuments() {
    #expect(Self.shown(Self.lines("ab", [7..<9])) == ["-"])
    let reader = OneDocument(bytes: [0x61])
    #expect(DocumentLines(reader).lines(of: "b.txt", at: [0..<1]) == [nil])
  }

  @Test func givesNothingOfWhatIsNoText() {
    for bytes in [[0x50, 0x4B, 0, 1], [0xFF, 0xFE, 0x41]] as [[UInt8]] {
      #expect(DocumentLines(OneDocument(bytes: bytes)).lines(of: "a.txt", at: [0..<1]) == [nil])
    }
  }

  @Test func cutsALineThatIsTooLongBetweenCharacters() throws {
    let text = String(repeating: "亿", count: 40_000)
    let line = try #require(Self.lines(text, [0..<3])[0])
    #expect(line.text.count == DocumentLines.limit)
    let late = try #require(Self.lines(text, [100_000..<100_003])[0])
    #expect(late.passage.isEmpty)
  }
}
