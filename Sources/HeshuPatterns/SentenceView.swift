import HeshuFigures

/// A sentence in which every figure, period and date of some kinds is one noncharacter, with the way back to the batch's bytes.
///
/// One value is built again for sentence after sentence and keeps its memory.
struct SentenceView {
  /// A figure, period or date that stands as a noncharacter.
  struct Token {
    /// Where its noncharacter begins in the view.
    var viewStart: Int
    /// Its bytes in the batch, qualifiers included.
    var start: Int
    var end: Int
    /// Its place in `Recognition.figures` or, for mentions, in `Recognition.periods`.
    var place: Int32
    var isPeriod: Bool
  }

  let kinds: PatternKinds
  private(set) var bytes: [UInt8] = []
  private(set) var tokens: [Token] = []
  /// The sentence that the view shows; empty at first.
  private(set) var range = 0..<0
  /// Whether the view is valid UTF-8, without which PCRE2 must not see it.
  private(set) var isValid = true

  init(kinds: PatternKinds) { self.kinds = kinds }

  /// Forgets the sentence, so that one of another document at the same place is not taken for it.
  mutating func reset() { range = 0..<0 }

  /// Shows a sentence.
  mutating func build(_ mentions: SentenceMentions, in source: [UInt8], _ recognition: borrowing Recognition) {
    range = mentions.range
    bytes.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    var copied = range.lowerBound
    var figure = mentions.figures.lowerBound
    var period = mentions.periods.lowerBound
    while figure < mentions.figures.upperBound || period < mentions.periods.upperBound {
      let figureStart = figure < mentions.figures.upperBound ? Int(recognition.figures[figure].outerStart) : .max
      let periodStart = period < mentions.periods.upperBound ? Int(recognition.periods[period].start) : .max
      if figureStart < periodStart {
        let kind = PatternKinds(recognition.figures[figure].kind)
        add(figureStart, Int(recognition.figures[figure].outerEnd), kind, figure, source, &copied)
        figure &+= 1
      } else {
        let kind = PatternKinds.mention(isDate: recognition.periods[period].isDate)
        add(periodStart, Int(recognition.periods[period].end), kind, period, source, &copied)
        period &+= 1
      }
    }
    copy(source, from: copied, to: range.upperBound)
    isValid = (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Adds what stands before a mention, and its noncharacter; one that overlaps the mention before it or leaves the sentence stays text.
  private mutating func add(
    _ start: Int, _ end: Int, _ kind: PatternKinds, _ place: Int, _ source: [UInt8], _ copied: inout Int
  ) {
    guard kinds.contains(kind), start >= copied, end > start, end <= range.upperBound else { return }
    copy(source, from: copied, to: start)
    let isPeriod = PatternKinds.period.contains(kind)
    let place = Int32(truncatingIfNeeded: place)
    tokens.append(Token(viewStart: bytes.count, start: start, end: end, place: place, isPeriod: isPeriod))
    bytes.append(PatternKinds.tokenHead.0)
    bytes.append(PatternKinds.tokenHead.1)
    bytes.append(kind.tokenTail)
    copied = end
  }

  /// Copies text; its own noncharacters U+FDD0 to U+FDEF become U+FFFD, which is as long, so that they pass for no figure.
  private mutating func copy(_ source: [UInt8], from start: Int, to end: Int) {
    guard start < end else { return }
    var position = bytes.count
    bytes.append(contentsOf: source[start..<end])
    while let found = ByteSearch.first(Self.reserved, in: bytes, from: position, to: bytes.count) {
      position = found &+ 2
      guard position < bytes.count, (0x90...0xAF).contains(bytes[position]) else { continue }
      bytes[found &+ 1] = 0xBF
      bytes[position] = 0xBD
    }
  }

  private static let reserved = [PatternKinds.tokenHead.0, PatternKinds.tokenHead.1]

  /// The place in `tokens` of the last one that begins at or before an offset of the view, or -1.
  private func lastToken(atOrBefore offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low &+ high) &>> 1
      if tokens[middle].viewStart <= offset { low = middle &+ 1 } else { high = middle }
    }
    return low &- 1
  }

  /// The byte of the batch that stands at an offset of the view; for a noncharacter the first one of its figure.
  func original(_ offset: Int) -> Int {
    let index = lastToken(atOrBefore: offset)
    guard index >= 0 else { return range.lowerBound &+ offset }
    let token = tokens[index]
    let behind = offset &- token.viewStart
    return behind == 0 ? token.start : token.end &+ max(0, behind &- PatternKinds.tokenLength)
  }

  /// The end in the batch of what ends at an offset of the view; a figure that begins there is not part of it.
  func originalEnd(_ offset: Int) -> Int {
    let index = lastToken(atOrBefore: offset &- 1)
    guard index >= 0 else { return range.lowerBound &+ offset }
    let token = tokens[index]
    return token.end &+ max(0, offset &- token.viewStart &- PatternKinds.tokenLength)
  }

  /// The offset of the first character that begins behind `offset`, or of the view's end.
  func nextCharacter(after offset: Int) -> Int {
    var next = offset &+ 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next &+= 1 }
    return min(next, bytes.count)
  }

  /// The token that begins at an offset of the view, or nil.
  func token(at offset: Int) -> Token? {
    let index = lastToken(atOrBefore: offset)
    return index >= 0 && tokens[index].viewStart == offset ? tokens[index] : nil
  }

  /// The places in `tokens` of those that begin in a range of the view.
  func tokens(from start: Int, to end: Int) -> Range<Int> {
    let first = lastToken(atOrBefore: start &- 1) &+ 1
    return first..<max(first, lastToken(atOrBefore: end &- 1) &+ 1)
  }

  /// The offset in the view of a byte of the batch; for one inside a figure that of the figure's end.
  func offset(ofOriginal place: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low &+ high) &>> 1
      if tokens[middle].start < place { low = middle &+ 1 } else { high = middle }
    }
    guard low > 0 else { return min(max(0, place &- range.lowerBound), bytes.count) }
    let token = tokens[low &- 1]
    return min(token.viewStart &+ PatternKinds.tokenLength &+ max(0, place &- token.end), bytes.count)
  }
}
