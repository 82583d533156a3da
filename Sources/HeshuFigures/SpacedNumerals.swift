/// Numerals with blanks between their characters, as justified lines and scans have them: 一百 五 十 二, 百 分 之 五.
///
/// Read only where numerals are asked for: a copy of the text without these blanks is recognized, and its offsets are led back.
struct SpacedNumerals {
  /// The text without the blanks, with zero bytes behind it.
  private(set) var bytes: [UInt8] = []
  /// For every byte of the copy its place in the original.
  private var places: [UInt32] = []
  private let text: TextView
  private let numerals: NumeralReader

  /// Nil where no blank stands inside a numeral.
  init?(_ text: TextView, _ numerals: NumeralReader) {
    self.text = text
    self.numerals = numerals
    var cursor = text.start
    var copied = text.start
    while cursor < text.end {
      guard text[cursor] == 0x20 || text.has("　", at: cursor) else {
        cursor += text.width(cursor)
        continue
      }
      let next = word(at: cursor)
      if next < text.end, cursor > text.start, joins(before: cursor, next) {
        copy(copied, cursor)
        copied = next
      }
      cursor = next
    }
    guard copied > text.start else { return nil }
    copy(copied, text.end)
    bytes.append(contentsOf: repeatElement(0, count: Recognizer.padding))
  }

  var count: Int { bytes.count - Recognizer.padding }

  private mutating func copy(_ start: Int, _ end: Int) {
    for place in start..<end {
      bytes.append(text[place])
      places.append(UInt32(place))
    }
  }

  /// The first place behind blanks.
  private func word(at place: Int) -> Int {
    var cursor = place
    while cursor < text.end {
      if text[cursor] == 0x20 {
        cursor += 1
      } else if text.has("　", at: cursor) {
        cursor += 3
      } else {
        break
      }
    }
    return cursor
  }

  private func sign(_ place: Int) -> UInt8 { numerals.sign(text, place) }

  private func isDigit(_ code: UInt8) -> Bool {
    code < NumeralSign.ten || code >= NumeralSign.fullWidthZero && code < NumeralSign.fullWidthZero + 10
  }

  private func isPlace(_ code: UInt8) -> Bool {
    code >= NumeralSign.ten && code <= NumeralSign.thousand || NumeralSign.isTens(code)
  }

  /// What stands at `place` and behind the blanks that follow it.
  private func follower(_ place: Int) -> Int { word(at: place + text.width(place)) }

  /// Whether the blanks between the character before `place` and the one at `next` stand inside a number.
  private func joins(before place: Int, _ next: Int) -> Bool {
    let start = place - text.width(before: place)
    let (before, code) = (sign(start), sign(next))
    if joinsWords(start, next) || joinsComparison(start, next) { return true }
    let isNumber = isDigit(before) || before <= NumeralSign.lastPlace
    if isNumber, endsInShare(next) || isTenths(next) { return true }
    if text[start] < 0x80 { return text.has("折", at: next) && isDigit(before) || isTwoTenths(start, next) }
    if text.has("负", at: start) || text.has("負", at: start) { return isDigit(code) || isPlace(code) }
    if isNumber, text.has("又", at: next) { return true }
    if text.has("又", at: start) { return isDigit(code) || isPlace(code) }
    if before == NumeralSign.more { return numerals.isClosing(code) }
    if before == NumeralSign.point { return isDigit(code) }
    guard isNumber || NumeralSign.isTens(before) else { return false }
    if numerals.isClosing(code) { return true }
    if code == NumeralSign.more { return numerals.isClosing(sign(follower(next))) }
    if code == NumeralSign.point { return isDigit(sign(follower(next))) }
    if isDigit(before) { return isPlace(code) || isTwoTenths(start, next) }
    return isDigit(code) && text[next] >= 0x80 && continues(before, next)
  }

  /// Whether the digit at `next` takes a lower place than the one before it.
  private func continues(_ before: UInt8, _ next: Int) -> Bool {
    let place = sign(follower(next))
    guard isPlace(place) else { return true }
    return numerals.isClosing(before) || place < before
  }

  /// 成 that begins no word.
  private func isTenths(_ place: Int) -> Bool {
    text.has("成", at: place) && (text[place + 3] < 0xE4 || text[place + 3] >= 0xEF)
  }

  /// 九 九 折.
  private func isTwoTenths(_ start: Int, _ next: Int) -> Bool {
    guard isDigit(sign(start)) else { return false }
    return text.has("折", at: next) || isDigit(sign(next)) && text.has("折", at: follower(next))
  }

  /// 分 之 and 百 分 点 are words that are spaced like the numerals around them.
  private func joinsWords(_ start: Int, _ next: Int) -> Bool {
    if text.has("百", at: start) || text.has("分", at: start) || text.has("个", at: start) || text.has("個", at: start) {
      if text.has("分", at: start) {
        return text.has("之", at: next) || text.has("点", at: next) || text.has("點", at: next)
      }
      return endsInShare(text.has("百", at: start) ? start : next)
    }
    return text.has("分之", at: start - 3) || text.has("之", at: start) && text.has("分", at: trimmed(start) - 3)
  }

  /// 小于 或 等于, < =.
  private func joinsComparison(_ start: Int, _ next: Int) -> Bool {
    if text[start] == 0x3C || text[start] == 0x3E { return text[next] == 0x3D }
    if text.has("于", at: start) { return text.has("或", at: next) }
    return text.has("于或", at: start - 3) || text.has("或", at: start) && text.has("等于", at: next)
  }

  /// The place behind the last character before the blanks that end at `place`.
  private func trimmed(_ place: Int) -> Int {
    var cursor = place
    while cursor > text.start, text[cursor - 1] == 0x20, cursor > place - 8 { cursor -= 1 }
    return max(cursor, text.start + 3)
  }

  /// 个百分点, 百分点, 分之 at `place`, with whatever blanks inside.
  private func endsInShare(_ place: Int) -> Bool {
    var cursor = place
    if text.has("个", at: cursor) || text.has("個", at: cursor) { cursor = follower(cursor) }
    if text.has("百", at: cursor) { cursor = follower(cursor) } else if cursor > place { return false }
    guard text.has("分", at: cursor) else { return false }
    cursor = follower(cursor)
    return text.has("之", at: cursor) || cursor > place + 3 && (text.has("点", at: cursor) || text.has("點", at: cursor))
  }

  /// Leads all offsets of the copy back to the original.
  func restore(_ found: inout Recognition) {
    for place in found.figures.indices {
      var figure = found.figures[place]
      (figure.start, figure.end) = (start(figure.start), end(figure.end))
      figure.unitStart = figure.unitStart == found.figures[place].end ? figure.end : start(figure.unitStart)
      (figure.outerStart, figure.outerEnd) = (start(figure.outerStart), end(figure.outerEnd))
      if figure.subjectEnd > figure.subjectStart {
        (figure.subjectStart, figure.subjectEnd) = (start(figure.subjectStart), end(figure.subjectEnd))
      }
      if figure.measureEnd > figure.measureStart {
        (figure.measureStart, figure.measureEnd) = (start(figure.measureStart), end(figure.measureEnd))
      }
      found.figures[place] = figure
    }
    for place in found.periods.indices {
      found.periods[place].start = start(found.periods[place].start)
      found.periods[place].end = end(found.periods[place].end)
    }
    for place in found.refusals.indices {
      found.refusals[place].start = start(found.refusals[place].start)
      found.refusals[place].end = end(found.refusals[place].end)
    }
  }

  private func start(_ place: UInt32) -> UInt32 { places[min(Int(place), places.count - 1)] }

  private func end(_ place: UInt32) -> UInt32 { place == 0 ? start(0) : places[min(Int(place), places.count) - 1] + 1 }
}
