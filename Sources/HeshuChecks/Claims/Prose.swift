import HeshuFigures

/// A document as sentences and clauses around its figures.
struct Prose: Sendable {
  let bytes: [UInt8]
  let range: Range<Int>
  private(set) var mentions: [Mention] = []
  /// Sentences as bytes, in order.
  private(set) var sentences: [Range<Int>] = []

  /// How far a break separates.
  private enum Break: Int {
    case clause, segment, sentence, line
  }

  private struct Counter {
    var paragraph = 0
    var segment = 0
    var clause = 0
    var sentenceStart: Int
    var clauseStart: Int
    /// The first mention of the clause.
    var first = 0
  }

  /// - Parameters:
  ///   - range: the document's text in `bytes`.
  ///   - recognition: what was recognized in it.
  init(_ bytes: [UInt8], _ range: Range<Int>, _ recognition: borrowing Recognition) {
    let figures = recognition.figures
    self.bytes = bytes
    self.range = range
    mentions.reserveCapacity(figures.count)
    var counter = Counter(sentenceStart: range.lowerBound, clauseStart: range.lowerBound)
    var place = range.lowerBound
    while place < range.upperBound {
      if mentions.count < figures.count, Int(figures[mentions.count].start) <= place {
        place = max(place + 1, add(figures[mentions.count], counter))
        continue
      }
      if let close = closing(place, figures) {
        place = close
        continue
      }
      let (kind, width) = breakKind(place)
      if let kind, !isParenthesis(at: place, width, figures) { end(kind, at: place, width, &counter) }
      place += width
    }
    end(.line, at: range.upperBound, 0, &counter)
    describe(recognition)
  }

  /// Gives every figure its time and what the words before it make of it.
  private mutating func describe(_ recognition: borrowing Recognition) {
    for index in mentions.indices {
      let period = Int(mentions[index].figure.period)
      if recognition.periods.indices.contains(period) {
        let mention = recognition.periods[period]
        mentions[index].period = mention.value
        mentions[index].isPeriodNear = Int(mention.start) >= sentences[mentions[index].sentence].lowerBound
      }
      mentions[index].role = role(of: index)
      mentions[index].isInParenthesis = isInParenthesis(mentions[index])
    }
  }

  /// The sentences from the first to the last of some figures.
  func passage(of places: [Int]) -> Range<Int> {
    guard let first = places.first, let last = places.last, mentions.indices.contains(last) else { return range }
    let start = sentences[mentions[first].sentence].lowerBound
    return start..<sentences[mentions[last].sentence].upperBound
  }

  /// Adds a figure to the current clause and tells where it ends.
  private mutating func add(_ figure: Figure, _ counter: Counter) -> Int {
    let floor = mentions.count > counter.first ? Int(mentions[mentions.count - 1].figure.outerEnd) : counter.clauseStart
    let end = max(floor, Int(figure.outerStart))
    var mention = Mention(
      place: mentions.count, figure: figure, clauseRange: counter.clauseStart..<end, lead: floor..<end,
      tail: Int(figure.outerEnd)..<Int(figure.outerEnd))
    mention.paragraph = counter.paragraph
    mention.sentence = sentences.count
    mention.segment = counter.segment
    mention.clause = counter.clause
    if mentions.count > counter.first {
      let previous = mentions.count - 1
      mentions[previous].tail = mentions[previous].tail.lowerBound..<max(mentions[previous].tail.lowerBound, end)
    }
    mentions.append(mention)
    return Int(figure.end)
  }

  private mutating func end(_ kind: Break, at place: Int, _ width: Int, _ counter: inout Counter) {
    for index in counter.first..<mentions.count {
      mentions[index].clauseRange = mentions[index].clauseRange.lowerBound..<max(mentions[index].lead.upperBound, place)
    }
    if mentions.count > counter.first {
      let last = mentions.count - 1
      mentions[last].tail = mentions[last].tail.lowerBound..<max(mentions[last].tail.lowerBound, place)
    }
    counter.first = mentions.count
    counter.clause += 1
    counter.clauseStart = place + width
    guard kind != .clause else { return }
    counter.segment += 1
    guard kind != .segment else { return }
    sentences.append(counter.sentenceStart..<min(range.upperBound, place + width))
    counter.sentenceStart = place + width
    if kind == .line { counter.paragraph += 1 }
  }

  /// What breaks the text at a place, and the bytes of the character there.
  private func breakKind(_ place: Int) -> (Break?, Int) {
    let byte = bytes[place]
    switch byte {
    case 0x0A: return (.line, 1)
    case 0x2C, 0x3A, 0x28, 0x29: return (.clause, 1)
    case 0x3B: return (.segment, 1)
    case 0x21, 0x3F: return (.sentence, 1)
    case 0..<0x80: return (nil, 1)
    case 0xE2, 0xE3, 0xEF: break
    default: return (nil, width(byte))
    }
    guard place + 2 < range.upperBound else { return (nil, width(byte)) }
    switch (byte, bytes[place + 1], bytes[place + 2]) {
    case (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x88), (0xEF, 0xBC, 0x89): return (.clause, 3)
    case (0xEF, 0xBC, 0x9B): return (.segment, 3)
    case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xE3, 0x80, 0x82), (0xE2, 0x80, 0xA6): return (.sentence, 3)
    default: return (nil, 3)
    }
  }

  /// Whether a parenthesis holds a figure alone: 比上年（61.3万吨）增加 is one clause.
  private func isParenthesis(at place: Int, _ width: Int, _ figures: [Figure]) -> Bool {
    if bytes[place] == 0x28 || isWide(place, 0x88) {
      return mentions.count < figures.count && Int(figures[mentions.count].outerStart) == place + width
    }
    guard bytes[place] == 0x29 || isWide(place, 0x89), let last = mentions.last else { return false }
    let start = Int(last.figure.outerStart)
    return Int(last.figure.outerEnd) == place && start > range.lowerBound
      && (bytes[start - 1] == 0x28 || start >= range.lowerBound + 3 && isWide(start - 3, 0x88))
  }

  private func width(_ byte: UInt8) -> Int { byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

  /// The end of a parenthesis without figures that opens at a place: it is passed over.
  private func closing(_ place: Int, _ figures: [Figure]) -> Int? {
    let opens = bytes[place] == 0x28 || isWide(place, 0x88)
    guard opens else { return nil }
    let next = mentions.count < figures.count ? Int(figures[mentions.count].start) : range.upperBound
    var cursor = place + 1
    while cursor < min(next, place + 600), bytes[cursor] != 0x0A {
      if bytes[cursor] == 0x29 { return cursor + 1 }
      if isWide(cursor, 0x89) { return cursor + 3 }
      cursor += 1
    }
    return nil
  }

  private func isWide(_ place: Int, _ last: UInt8) -> Bool {
    place + 2 < range.upperBound && bytes[place] == 0xEF && bytes[place + 1] == 0xBC && bytes[place + 2] == last
  }
}
