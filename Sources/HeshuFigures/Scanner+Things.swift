import HeshuQuantities

/// What stands behind a figure and is counted or measured by it: 工业企业 of 71家工业企业.
extension Scanner {
  /// A name longer than this is a sentence.
  private static let longestThing = 120

  /// The words behind a figure up to the next break or figure; empty where they name nothing.
  ///
  /// Before another figure they end at the verb that leads to it (71家工业企业办理了146张…); before a break they say what the counted do.
  func thing(behind place: Int) -> Range<Int> {
    let figure = found.figures[place]
    let isCount = figure.kind == .count
    guard isCount || isMeasured(figure.kind) else { return 0..<0 }
    var start = Int(figure.outerEnd)
    if text.has("的", at: start) { start += 3 }
    guard beginsName(start) else { return 0..<0 }
    let limit = min(start + Self.longestThing, text.end)
    var end = nextBreak(from: start, limit: limit)
    let next = place + 1 < found.figures.count ? Int(found.figures[place + 1].outerStart) : Int.max
    let meetsFigure = next < end
    if meetsFigure { end = next }
    guard end < start + Self.longestThing, let name = nameEnd(start, end, endsAtVerb: meetsFigure || !isCount) else {
      return 0..<0
    }
    if !isCount, !lexicon.entityEndings.longest(text, endingAt: name, floor: start).isFound { return 0..<0 }
    return name - start >= 6 ? start..<name : 0..<0
  }

  private func isMeasured(_ kind: FigureKind) -> Bool {
    switch kind {
    case .money, .area, .length, .mass, .volume, .energy, .power: true
    default: false
    }
  }

  /// A Chinese character, a letter or an opening quotation mark.
  private func beginsName(_ place: Int) -> Bool {
    let byte = text[place]
    return byte >= 0xE4 && byte < 0xEF || isLetter(byte) || text.has("“", at: place)
  }

  /// Where a name that begins at `start` ends; nil where its first word belongs to no name.
  private func nameEnd(_ start: Int, _ end: Int, endsAtVerb: Bool) -> Int? {
    var cursor = start
    while true {
      cursor = lexicon.clauseWords.beginning(text, from: cursor, to: end)
      guard cursor < end else { break }
      let word = lexicon.clauseWords.longest(text, at: cursor)
      guard word.isFound, cursor + word.length <= end, let kind = ClauseWord(rawValue: word.value) else {
        cursor += text[cursor] < 0xE0 ? 1 : 3
        continue
      }
      switch kind {
      case .link, .share, .part, .yearOnYear, .monthOnMonth, .yearToDate, .preposition:
        if cursor == start { return nil }
        if kind != .preposition { return trimmedName(start, cursor) }
      case .measure:
        if cursor == start { return endsAtVerb ? nil : trimmedName(start, end) }
        if endsAtVerb { return trimmedName(start, cursor) }
      case .adverb, .attribute: break
      }
      cursor += word.length
    }
    return trimmedName(start, end)
  }

  /// A name without blanks, 等 and the 中 of 16项指标中.
  private func trimmedName(_ start: Int, _ end: Int) -> Int {
    var cursor = end
    while cursor > start {
      if text[cursor - 1] == 0x20 {
        cursor -= 1
      } else if text.has("中", before: cursor) || text.has("内", before: cursor) || text.has("等", before: cursor) {
        cursor -= 3
      } else {
        break
      }
    }
    return max(cursor, start)
  }
}
