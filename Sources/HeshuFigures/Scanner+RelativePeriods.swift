import HeshuQuantities

/// Periods that are told from the publication's: 去年同期, 上一年, 本月9日.
extension Scanner {
  /// 今年, 去年同期, 上年1至9月, 全年: at the 年.
  mutating func readYearWord(at place: Int) {
    guard place - 3 >= floor, let offset = yearOffset(place - 3) else { return }
    let start = place - 3
    for word in ["健", "以", "证", "證"] as [StaticString] where text.has(word, before: start) { return }
    guard lexicon.unitLookalikes.longest(text, at: place).length <= 3 || text.has("年来", at: place) else { return }
    var written = WrittenPeriod()
    var end = readRest(of: &written, year: 0, behind: place + 3)
    written.rule = .relative
    written.offset = offset
    if text.has("以来", at: end) || text.has("以來", at: end) || text.has("同期", at: end) {
      end += 6
    } else if isSince(end) {
      end += 3
    }
    if let joint = reader.joint(at: end) { end = readRelativeEnd(of: &written, over: joint) ?? end }
    note(start, end, written)
  }

  /// 来 of 今年来.
  private func isSince(_ place: Int) -> Bool {
    guard text.has("来", at: place) || text.has("來", at: place) else { return false }
    return !text.has("自", at: place + 3) && !text.has("到", at: place + 3)
  }

  /// How many years 今, 去 and the like at `place` lead from the publication's.
  private func yearOffset(_ place: Int) -> Int8? {
    switch text.triple(place) {
    case 0xE4BB8A, 0xE69CAC, 0xE585A8: 0
    case 0xE58EBB, 0xE4B88A: -1
    case 0xE6988E: 1
    case 0xE5898D: -2
    default: nil
    }
  }

  /// The later end of 前年11月到去年3月.
  func readRelativeEnd(of written: inout WrittenPeriod, over joint: Int) -> Int? {
    guard text[joint] >= 0xE4, text.has("年", at: joint + 3), let offset = yearOffset(joint),
      written.rule == .written || offset > written.offset
    else { return nil }
    var later = WrittenPeriod()
    let end = readRest(of: &later, year: 0, behind: joint + 6)
    (written.to, written.lateOffset) = (later.to, offset)
    return end
  }

  /// 上一年, 下一年.
  mutating func readYearBeside(_ numeral: Numeral) -> Bool {
    let isNext = text.has("下", before: numeral.start)
    guard isNext || text.has("上", before: numeral.start), numeral.start - 3 >= floor else { return false }
    var written = WrittenPeriod()
    let end = readRest(of: &written, year: 0, behind: numeral.end + 3)
    (written.rule, written.offset) = (.relative, isNext ? 1 : -1)
    note(numeral.start - 3, end, written)
    return true
  }

  /// 本月9日, 上月15号, 下月九号.
  mutating func readDayOfMonth(_ numeral: Numeral) -> Bool {
    let value = numeral.smallInteger
    guard value > 0, value <= 31, text.has("月", before: numeral.start), numeral.start - 6 >= floor else { return false }
    var written = WrittenPeriod()
    switch text.triple(before: numeral.start - 3) {
    case 0xE69CAC, 0xE5BD93: written.offset = 0
    case 0xE4B88A: written.offset = -1
    case 0xE4B88B: written.offset = 1
    default: return false
    }
    written.rule = .relativeMonth
    written.from.day = UInt8(value)
    written.to.day = UInt8(value)
    note(numeral.start - 6, numeral.end + 3, written)
    return true
  }
}
