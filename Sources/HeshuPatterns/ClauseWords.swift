/// Words and white space at the ends of a clause that are no part of its subject.
enum ClauseWords {
  /// Words that lead over from what was said before.
  private static let heads = ["其中", "此外", "另外", "同时", "其次", "以及", "而且", "并且", "截至目前", "目前", "当前", "截至"]
    .map { Array($0.utf8) }
  /// Words between a subject and its verb.
  private static let tails = ["已经", "已", "累计", "共计", "合计", "总计", "共"].map { Array($0.utf8) }
  /// U+0020, U+0009, U+00A0 and U+3000.
  private static let spaces: [[UInt8]] = [[0x20], [0x09], [0xC2, 0xA0], [0xE3, 0x80, 0x80]]

  static func trim(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    trimEnd(trimStart(range, in: bytes), in: bytes)
  }

  static func trimStart(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var range = range
    while let length = length(of: spaces, atStartOf: range, bytes) ?? length(of: heads, atStartOf: range, bytes) {
      range = range.lowerBound + length..<range.upperBound
    }
    return range
  }

  static func trimEnd(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var range = range
    while let length = length(of: spaces, atEndOf: range, bytes) ?? length(of: tails, atEndOf: range, bytes) {
      range = range.lowerBound..<range.upperBound - length
    }
    return range
  }

  private static func length(of words: [[UInt8]], atStartOf range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    for word in words where holds(word, at: range.lowerBound, range, bytes) { return word.count }
    return nil
  }

  private static func length(of words: [[UInt8]], atEndOf range: Range<Int>, _ bytes: [UInt8]) -> Int? {
    for word in words where holds(word, at: range.upperBound &- word.count, range, bytes) { return word.count }
    return nil
  }

  private static func holds(_ word: [UInt8], at position: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard position >= range.lowerBound, word.count <= range.upperBound &- position else { return false }
    for index in word.indices where bytes[position &+ index] != word[index] { return false }
    return true
  }
}
