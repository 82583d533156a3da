import HeshuFigures

@testable import HeshuRecords

/// A small generator (SplitMix64) so that random cases are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Bytes that are UTF-8 in most places, with all kinds of damage in the others.
func nearlyUTF8(_ generator: inout SeededGenerator, count: Int, damage: Int) -> [UInt8] {
  let pieces = [
    "a", "1", "\n", "\r\n", "é", "亿", "元，", "\u{FFFF}", "\u{1F600}", "\u{10FFFF}", "\u{7FF}", "\u{800}", "\u{D7FF}",
    "\u{E000}",
  ]
  var bytes: [UInt8] = []
  while bytes.count < count { bytes += Array(pieces[Int.random(in: 0..<pieces.count, using: &generator)].utf8) }
  let wrong: [UInt8] = [0x80, 0xBF, 0xC0, 0xC1, 0xE0, 0xED, 0xF0, 0xF4, 0xF5, 0xFF, 0x41, 0xA0, 0x90]
  for _ in 0..<damage {
    bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
      wrong[Int.random(in: 0..<wrong.count, using: &generator)]
  }
  return bytes
}

extension Batch {
  /// Adds a document with that text.
  mutating func add(_ id: String, _ text: String) {
    let bytes = Array(text.utf8)
    documents.append(Document(id: id, version: "", text: appendText(bytes), byteCount: bytes.count))
  }
}
