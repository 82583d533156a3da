import Foundation

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

/// A folder that goes away with the test.
final class ScratchFolder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "heshu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8] = []) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: url.appending(path: name).path, withDestinationPath: target)
  }
}

/// Bytes that are UTF-8 in most places, with all kinds of damage in the others.
func nearlyUTF8(_ generator: inout SeededGenerator, count: Int, damage: Int) -> [UInt8] {
  let pieces = [
    "a", "1", "\n", "é", "亿", "元，", "\u{FFFF}", "\u{1F600}", "\u{10FFFF}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}",
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
