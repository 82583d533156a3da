import HeshuRecords
import Testing

/// The vectorized count agrees with a plain loop, whatever the text and wherever it is asked.
@Suite struct TextPositionTests {
  private struct Plain: Equatable {
    var line = 1
    var column = 1
    var scalars = 0

    init(_ bytes: some Sequence<UInt8>) {
      for byte in bytes where byte & 0xC0 != 0x80 {
        scalars += 1
        column += 1
        if byte == 0x0A { (line, column) = (line + 1, 1) }
      }
    }

    init(_ position: TextPosition, in bytes: [UInt8]) {
      (line, column, scalars) = (position.line, position.column(in: bytes), position.scalars)
    }
  }

  @Test func countsLikeAPlainLoop() {
    var generator = SeededGenerator(seed: 5)
    for round in 0..<300 {
      let bytes = nearlyUTF8(&generator, count: round < 290 ? 300 : 9000, damage: round % 3)
      let start = Int.random(in: 0..<40, using: &generator)
      var position = TextPosition(at: start)
      var place = start
      while place <= bytes.count {
        position.advance(to: place, in: bytes)
        #expect(Plain(position, in: bytes) == Plain(bytes[start..<place]))
        place += Int.random(in: 0..<60, using: &generator)
      }
    }
  }

  @Test func oneLongWayIsAsGoodAsManyShortOnes() {
    var generator = SeededGenerator(seed: 6)
    let bytes = nearlyUTF8(&generator, count: 20_000, damage: 0)
    var once = TextPosition(at: 0)
    once.advance(to: bytes.count, in: bytes)
    var often = TextPosition(at: 0)
    for place in bytes.indices { often.advance(to: place + 1, in: bytes) }
    #expect(Plain(once, in: bytes) == Plain(often, in: bytes))
  }

  @Test func goesNeitherBackNorBeyondTheEnd() {
    let bytes = Array("前\n文".utf8)
    var position = TextPosition(at: 0)
    position.advance(to: 4, in: bytes)
    position.advance(to: 1, in: bytes)
    position.advance(to: 99, in: bytes)
    #expect(position.offset == 4)
    #expect(Plain(position, in: bytes) == Plain(bytes[..<4]))
    #expect(TextPosition(at: 99).column(in: bytes) == 1)
  }
}
