import Testing

@testable import HeshuPatterns

@Suite struct ByteSearchTests {
  /// The blocks find what a search byte by byte finds.
  @Test func findsWhatTheSimpleSearchFinds() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random) }
      let needle = (0..<Int.random(in: 1...5, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random) }
      let start = Int.random(in: 0...100, using: &random)
      let end = Int.random(in: 0...110, using: &random)
      let last = min(end, bytes.count) - needle.count
      let expected = start <= last ? (start...last).first { bytes[$0..<$0 + needle.count].elementsEqual(needle) } : nil
      #expect(ByteSearch.first(needle, in: bytes, from: start, to: end) == expected)
    }
  }

  @Test func refusesRangesOutsideTheBytes() {
    #expect(ByteSearch.first([1], in: [1], from: -1, to: 1) == nil)
    #expect(ByteSearch.first([], in: [1], from: 0, to: 1) == nil)
    #expect(ByteSearch.first([1], in: [], from: 0, to: 9) == nil)
  }
}
