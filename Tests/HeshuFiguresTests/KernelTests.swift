import CHeshuKernels
import Testing

@testable import HeshuFigures

@Suite struct KernelTests {
  private func check(_ bytes: [UInt8], from begin: Int, _ place: SourceLocation = #_sourceLocation) {
    let words = (bytes.count - begin + 63) / 64
    let expected = ByteMarks.markInSwift(bytes, begin: begin, end: bytes.count, limit: bytes.count)
    for variant in [HESHU_VARIANT_SCALAR, HESHU_VARIANT_SSSE3, HESHU_VARIANT_AVX2] {
      var starts = [UInt64](repeating: .max, count: words)
      var breaks = starts
      var feeds = starts
      heshu_mark_variant(Int32(variant.rawValue), bytes, begin, bytes.count, bytes.count, &starts, &breaks, &feeds)
      #expect(starts == expected.starts, sourceLocation: place)
      #expect(breaks == expected.breaks, sourceLocation: place)
      #expect(feeds == expected.feeds, sourceLocation: place)
    }
  }

  @Test func agreesWithItsTwinOnRandomBytes() {
    var random = Seeded(state: 11)
    for count in 0..<200 {
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, from: 0)
    }
  }

  @Test func agreesWithItsTwinAtEveryOffset() {
    let text = "今年1至10月,已完成投资5.31亿元;占年度投资计划的１３２．７５%。三百二十六个项目:壹仟玖佰圆整！(单位：万元)……二〇二二年、廿卅"
    let bytes = Array((text + text + text).utf8)
    for begin in 0..<130 { check(bytes, from: begin) }
    for end in 0..<130 { check(Array(bytes[0..<end]), from: 0) }
  }

  @Test func agreesWithItsTwinOnTheGold() throws {
    for item in try Gold.items("seed.jsonl") + Gold.items("practice.jsonl") { check(Array(item.text.utf8), from: 0) }
  }

  @Test func marksEveryCharacterThatBeginsAFigure() {
    for character in "0123456789０１２３４５６７８９一二三四五六七八九十百千万亿两半零廿卅拾佰仟年月季位对對" {
      let marks = ByteMarks.markInSwift(
        Array(String(character).utf8), begin: 0, end: 1, limit: String(character).utf8.count)
      #expect(marks.starts == [1], "\(character)")
    }
  }
}

/// A generator whose numbers are the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
