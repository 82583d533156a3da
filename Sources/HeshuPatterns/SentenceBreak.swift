/// A character that ends a sentence or a line.
///
/// Lines end at U+000A, U+000D, U+0085, U+2028 and U+2029, sentences also behind 。；;！？!?.
struct SentenceBreak {
  /// Bytes in UTF-8.
  var length: Int
  /// Whether the character separates lines and so belongs to no sentence.
  var isLine: Bool

  /// The break that begins at `position`, or nil; with `lines` only a line's.
  @inline(__always)
  init?(at position: Int, in bytes: [UInt8], to end: Int, lines: Bool) {
    guard position >= 0, position < min(end, bytes.count) else { return nil }
    let first = bytes[position]
    switch first {
    case 0x0A, 0x0D: self.init(length: 1, isLine: true)
    case 0x21 where !lines, 0x3B where !lines, 0x3F where !lines: self.init(length: 1, isLine: false)
    case 0xC2:
      guard position &+ 1 < end, bytes[position &+ 1] == 0x85 else { return nil }
      self.init(length: 2, isLine: true)
    case 0xE2, 0xE3, 0xEF:
      guard position &+ 2 < end else { return nil }
      switch (first, bytes[position &+ 1], bytes[position &+ 2]) {
      case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): self.init(length: 3, isLine: true)
      case (0xE3, 0x80, 0x82) where !lines: self.init(length: 3, isLine: false)
      case (0xEF, 0xBC, let last) where !lines && (last == 0x81 || last == 0x9B || last == 0x9F):
        self.init(length: 3, isLine: false)
      default: return nil
      }
    default: return nil
    }
  }

  private init(length: Int, isLine: Bool) {
    self.length = length
    self.isLine = isLine
  }

  /// The bytes of a closing quote or bracket that begins at `position` and stays with the sentence before it, or 0.
  @inline(__always)
  static func closerLength(at position: Int, in bytes: [UInt8], to end: Int) -> Int {
    guard position >= 0, position < end else { return 0 }
    let first = bytes[position]
    if first == 0x29 { return 1 }
    guard first == 0xE2 || first == 0xE3 || first == 0xEF, position &+ 2 < end else { return 0 }
    switch (first, bytes[position &+ 1], bytes[position &+ 2]) {
    case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xEF, 0xBC, 0x89): return 3
    default: return 0
    }
  }
}
