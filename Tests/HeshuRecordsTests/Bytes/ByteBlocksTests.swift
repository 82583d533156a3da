import Testing

@testable import HeshuRecords

/// The vectorized loops agree with plain ones for every length and every damage.
@Suite struct ByteBlocksTests {
  @Test func validatesLikeTheStandardLibrary() {
    var generator = SeededGenerator(seed: 1)
    for round in 0..<6000 {
      let count = Int.random(in: 1...200, using: &generator)
      let bytes = nearlyUTF8(&generator, count: count, damage: round % 3)
      let start = Int.random(in: 0...min(4, bytes.count), using: &generator)
      let end = Int.random(in: start...bytes.count, using: &generator)
      let isValid = String(validating: bytes[start..<end], as: UTF8.self) != nil
      let found = UTF8Check.firstInvalid(bytes, start..<end)
      #expect((found == nil) == isValid, "\(Array(bytes[start..<end]))")
      if let found { #expect(String(validating: bytes[start..<found], as: UTF8.self) != nil) }
    }
  }

  /// Each pair of a lead byte and a second byte, at each place of a block.
  @Test func knowsEveryPairOfBytes() {
    for lead in UInt8(0x80)...0xFF {
      for second in [UInt8(0x00), 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xE4, 0xFF] {
        for (place, follow) in [(20, 0), (31, 1), (47, 2), (63, 0), (62, 1), (61, 2), (0, 1), (1, 2), (2, 2), (77, 2)] {
          var bytes = [UInt8](repeating: 0x61, count: 80)
          let sequence = [lead, second] + [UInt8](repeating: 0x80, count: follow)
          for (offset, byte) in sequence.enumerated() where place + offset < 80 { bytes[place + offset] = byte }
          let isValid = String(validating: bytes, as: UTF8.self) != nil
          #expect((UTF8Check.firstInvalid(bytes, 0..<80) == nil) == isValid, "\(sequence) at \(place)")
        }
      }
    }
  }

  @Test func countsLikeAPlainLoop() {
    var generator = SeededGenerator(seed: 2)
    for size in [0, 1, 15, 16, 17, 100, 4080, 4096, 9000] {
      let bytes = nearlyUTF8(&generator, count: size + 1, damage: 0)
      for range in [0..<bytes.count, 1..<bytes.count, 0..<bytes.count / 2] {
        #expect(ByteBlocks.scalars(bytes, range) == bytes[range].count { $0 & 0xC0 != 0x80 })
        #expect(ByteBlocks.counts(bytes, range).lineFeeds == bytes[range].count { $0 == 0x0A })
        #expect(ByteBlocks.lastLineFeed(bytes, range) == bytes[range].lastIndex(of: 0x0A))
        #expect(ByteBlocks.first(0x0A, bytes, range) == bytes[range].firstIndex(of: 0x0A) ?? range.upperBound)
      }
    }
    #expect(ByteBlocks.counts([UInt8](repeating: 0x0A, count: 10_000), 0..<10_000).lineFeeds == 10_000)
    #expect(ByteBlocks.first(0, [], 0..<0) == 0)
  }

  @Test func findsTheEndOfARun() {
    for stop in [UInt8(0x22), 0x5C, 0x00, 0x1F] {
      for place in 0..<40 {
        var bytes = [UInt8](repeating: 0xE4, count: 40)
        bytes[place] = stop
        #expect(ByteBlocks.stringStop(bytes, 0..<40) == place)
      }
    }
    #expect(ByteBlocks.stringStop([UInt8](repeating: 0x7F, count: 40), 0..<40) == 40)
  }

  /// Long texts of every mixture, so that both ways to look at a stretch are taken.
  @Test func validatesLongTexts() {
    var generator = SeededGenerator(seed: 3)
    for round in 0..<300 {
      var bytes = Array(String(repeating: "完成投资45.1亿元，占年度计划的115.8%。", count: 40).utf8)
      bytes += nearlyUTF8(&generator, count: 700, damage: 0)
      #expect(UTF8Check.firstInvalid(bytes, 0..<bytes.count) == nil)
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] = UInt8.random(in: 0x80...0xFF, using: &generator)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((UTF8Check.firstInvalid(bytes, 0..<bytes.count) == nil) == isValid, "round \(round)")
    }
  }

  @Test func copiesAStringToItsEnd() {
    for count in [0, 1, 15, 16, 17, 31, 40, 63, 64, 97] {
      for stop in 0...count {
        var bytes = [UInt8](repeating: 0xE4, count: count)
        if stop < count { bytes[stop] = 0x5C }
        var copy: [UInt8] = [1]
        #expect(ByteBlocks.appendString(bytes, 0..<count, to: &copy) == stop)
        #expect(copy == [1] + bytes[..<stop])
      }
    }
  }

  @Test func findsOneOfFiveBytes() {
    for count in [1, 16, 33] {
      for place in 0..<count {
        var bytes = [UInt8](repeating: 0x61, count: count)
        bytes[place] = [0x2C, 0x22, 0x0D, 0x0A, 0x00][place % 5]
        #expect(ByteBlocks.first(0x2C, 0x22, 0x0D, 0x0A, 0x00, in: bytes, 0..<count) == place)
        #expect(ByteBlocks.first(0x2C, 0x22, 0x0D, 0x0A, 0x00, in: bytes, 0..<place) == place)
        #expect(ByteBlocks.first(0x2C, 0x22, 0x0D, 0x0A, 0x00, in: bytes, place + 1..<count) == count)
      }
    }
  }
}
