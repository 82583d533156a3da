/// Where clauses, sentences and paragraphs begin, from the kernel's marks.
extension Scanner {
  /// The last break that begins before `place` and not before `lowest`, or -1.
  @inline(__always)
  func breakMark(before place: Int, notBefore lowest: Int) -> Int {
    let offset = place - 1 - text.start
    guard offset >= 0, place > lowest else { return -1 }
    var word = offset >> 6
    guard word < found.breaks.count else { return -1 }
    var bits = found.breaks[word] & (~UInt64(0) >> UInt64(63 - (offset & 63)))
    let lastWord = max(0, lowest - text.start) >> 6
    while bits == 0 {
      text.countStep()
      word -= 1
      guard word >= lastWord else { return -1 }
      bits = found.breaks[word]
    }
    let mark = text.start + word << 6 + (63 - bits.leadingZeroBitCount)
    return mark >= lowest ? mark : -1
  }

  /// The first break from `place` on; `limit` where there is none before it.
  @inline(__always)
  func nextBreak(from place: Int, limit: Int) -> Int {
    let offset = place - text.start
    let last = (limit - text.start) >> 6
    var word = offset >> 6
    guard offset >= 0, word < found.breaks.count else { return limit }
    var bits = found.breaks[word] & (~UInt64(0) << UInt64(offset & 63))
    while bits == 0 {
      text.countStep()
      word += 1
      guard word <= last, word < found.breaks.count else { return limit }
      bits = found.breaks[word]
    }
    return min(limit, text.start + word << 6 + bits.trailingZeroBitCount)
  }

  /// Where the line begins that `place` stands in: no line feed before `seen` is looked for, before it the line begins at `known`.
  func lineStart(at place: Int, from seen: Int, known: Int) -> Int {
    let offset = place - 1 - text.start
    let first = (seen - text.start) >> 6
    var word = offset >> 6
    guard seen < place, word < found.feeds.count else { return known }
    var bits = found.feeds[word] & (~UInt64(0) >> UInt64(63 - (offset & 63)))
    while bits == 0 {
      text.countStep()
      word -= 1
      guard word >= first else { return known }
      bits = found.feeds[word]
    }
    return max(known, text.start + word << 6 + (64 - bits.leadingZeroBitCount))
  }

  /// How far a break separates.
  enum BreakKind {
    /// 、
    case item
    /// A comma or colon.
    case clause
    /// 。；！？… and their ASCII forms.
    case sentence
    case line
  }

  @inline(__always)
  func breakKind(_ place: Int) -> BreakKind {
    switch text[place] {
    case 0x0A: .line
    case 0x2C, 0x3A: .clause
    case 0x21, 0x3B, 0x3F: .sentence
    case 0xE3: text[place + 2] == 0x81 ? .item : .sentence
    case 0xEF: text[place + 2] == 0x8C || text[place + 2] == 0x9A ? .clause : .sentence
    default: .sentence
    }
  }

  /// The place behind a break.
  @inline(__always)
  func behind(_ mark: Int) -> Int { mark + (text[mark] < 0x80 ? 1 : 3) }
}
