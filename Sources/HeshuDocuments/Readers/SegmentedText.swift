import HeshuRecords

/// Cuts a long text into segments, each of which can be recognized on its own.
///
/// A segment ends behind a paragraph where its last megabyte has one, else behind a line, else behind a sentence, else behind a clause. Where there is
/// none of these it ends at a character.
struct SegmentedText {
  /// The most bytes of a segment; a text that is no longer than this is not cut.
  static let size = 8 << 20
  /// How far back from its greatest length a better end is looked for.
  private static let reach = 1 << 20

  let bytes: [UInt8]
  private let size: Int
  private var at = 0
  private var segment = DocumentSegment()

  init(_ bytes: [UInt8], size: Int = SegmentedText.size) {
    self.bytes = bytes
    self.size = max(size, 16)
  }

  /// The next segment and its place in the text; nil at the end.
  mutating func next() -> (range: Range<Int>, segment: DocumentSegment)? {
    guard at < bytes.count else { return nil }
    let range = at..<end()
    defer {
      at = range.upperBound
      advance(over: range)
    }
    return (range, segment)
  }

  private mutating func advance(over range: Range<Int>) {
    let counts = ByteBlocks.counts(bytes, range)
    segment.index += 1
    segment.lineFeeds += counts.lineFeeds
    segment.scalars += counts.scalars
    if let feed = ByteBlocks.lastLineFeed(bytes, range) {
      segment.lineScalars = ByteBlocks.scalars(bytes, feed + 1..<range.upperBound)
    } else {
      segment.lineScalars += counts.scalars
    }
  }

  private func end() -> Int {
    let most = at + size
    guard most < bytes.count else { return bytes.count }
    let near = max(at, most - SegmentedText.reach)..<most
    return paragraph(near) ?? line(at..<most) ?? mark(near, where: isSentenceEnd) ?? mark(near, where: isClauseEnd)
      ?? character(most)
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
    guard place >= at, place + 2 < bytes.count else { return false }
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
    while place > at + 1, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
