import HeshuRecords

/// The bytes from the beginning of a segment on, of which a good end is looked for.
struct SegmentWindow {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Keeps at most `most` bytes, up to the end that cuts least.
  ///
  /// - Parameter reach: how far back from the greatest length a better end is looked for.
  mutating func cut(_ most: Int, reach: Int) {
    let near = max(0, most - reach)..<most
    let end =
      paragraph(near) ?? line(0..<most) ?? mark(near, where: isSentenceEnd) ?? mark(near, where: isClauseEnd)
      ?? character(most)
    bytes.removeLast(bytes.count - end)
  }

  /// Behind the last line feed.
  private func line(_ range: Range<Int>) -> Int? {
    ByteBlocks.lastLineFeed(bytes, range).map { $0 + 1 }
  }

  /// Behind the last line that ends a sentence or is blank: the lines of a table share what stands above them.
  private func paragraph(_ range: Range<Int>) -> Int? {
    var range = range
    while let feed = ByteBlocks.lastLineFeed(bytes, range) {
      var last = feed - 1
      if last > range.lowerBound, bytes[last] == 0x0D { last -= 1 }
      if last <= range.lowerBound { return nil }
      if bytes[last] == 0x0A || isSentenceEnd(last - 2) { return feed + 1 }
      range = range.lowerBound..<feed
    }
    return nil
  }

  /// Behind the last mark that a test finds at a byte.
  private func mark(_ range: Range<Int>, where isMark: (Int) -> Bool) -> Int? {
    var place = range.upperBound - 3
    while place > range.lowerBound {
      if isMark(place) { return place + (bytes[place] < 0x80 ? 1 : 3) }
      place -= 1
    }
    return nil
  }

  /// Whether 。 ； ！ or ？ stands here.
  private func isSentenceEnd(_ place: Int) -> Bool {
    guard place >= 0, place + 2 < bytes.count else { return false }
    switch (bytes[place], bytes[place + 1], bytes[place + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F): return true
    default: return false
    }
  }

  /// Whether ， or a comma that parts no digits stands here.
  private func isClauseEnd(_ place: Int) -> Bool {
    if bytes[place] == 0x2C { return !(isDigit(place - 1) && isDigit(place + 1)) }
    guard place + 2 < bytes.count, bytes[place] == 0xEF else { return false }
    return bytes[place + 1] == 0xBC && bytes[place + 2] == 0x8C && !isDigit(place + 3)
  }

  private func isDigit(_ place: Int) -> Bool { bytes.indices.contains(place) && 0x30...0x39 ~= bytes[place] }

  /// The last character boundary.
  private func character(_ most: Int) -> Int {
    var place = most
    while place > 1, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
