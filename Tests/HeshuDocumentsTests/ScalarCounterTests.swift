import HeshuDocuments
import Testing

@Suite struct ScalarCounterTests {
  private func plain(_ bytes: [UInt8], _ offset: Int) -> TextPosition {
    var position = TextPosition.start
    for byte in bytes[..<offset] where byte & 0xC0 != 0x80 {
      position.scalar += 1
      position.column += 1
      if byte == 0x0A { (position.line, position.column) = (position.line + 1, 1) }
    }
    return position
  }

  @Test func countsLikeAPlainLoop() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let bytes = nearlyUTF8(&generator, count: 300, damage: 0)
      let starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 && Bool.random(using: &generator) }
      var counter = ScalarCounter()
      let index = LineIndex(bytes, 0..<bytes.count)
      for start in starts {
        #expect(counter.advance(to: start, in: bytes) == plain(bytes, start))
        #expect(index.line(of: start) == plain(bytes, start).line)
      }
      let back = starts[starts.count / 2]
      #expect(counter.advance(to: back, in: bytes) == plain(bytes, back))
    }
  }

  @Test func beginsInsideOfAnArena() {
    let bytes = Array("前\n文a亿\nb".utf8)
    var counter = ScalarCounter(start: 4)
    #expect(counter.advance(to: 8, in: bytes) == TextPosition(line: 1, column: 3, scalar: 2))
    #expect(counter.advance(to: 12, in: bytes) == TextPosition(line: 2, column: 1, scalar: 4))
    #expect(counter.advance(to: 99, in: bytes) == TextPosition(line: 2, column: 2, scalar: 5))
    #expect(counter.advance(to: -1, in: bytes) == .start)
  }

  @Test func givesTheBytesOfALine() {
    let bytes = Array("a\r\nbc\n\nd".utf8)
    let index = LineIndex(bytes, 0..<bytes.count)
    #expect((0...6).map { index.bytes(ofLine: $0) } == [8..<8, 0..<3, 3..<6, 6..<7, 7..<8, 8..<8, 8..<8])
    #expect(LineIndex([], 0..<0).starts == [0])
  }
}
