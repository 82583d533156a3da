import HeshuQuantities

/// Periods that are told from the publication's: 去年同期, 上一年, 本月9日.
extension Scanner {
  /// 今年, 去年同期, 上年1至9月, 全年: at the 年.
  mutating func readYearWord(at place: Int) {
    guard place - 3 >= floor, let offset = yearOffset(place - 3) else {
      readWithinYear(at: place)
      return
    }
    let start = place - 3
    for word in ["健", "以", "证", "證", "之", "今", "此", "最"] as [StaticString] where text.has(word, before: start) {
      return
    }
    guard lexicon.unitLookalikes.longest(text, at: place).length <= 3 || text.has("年来", at: place) else { return }
    var written = WrittenPeriod()
    var end = readRest(of: &written, year: 0, behind: place + 3)
    written.rule = .relative
    written.offset = offset
    if text.has("以来", at: end) || text.has("以來", at: end) || text.has("同期", at: end) {
      end += 6
    } else if isSince(end) || isWithin(end) {
      end += 3
    }
    if let joint = reader.joint(at: end) { end = readRelativeEnd(of: &written, over: joint) ?? end }
    note(start, end, written)
  }

  /// 年内 is the publication's year where a clause begins with it or 力争, 预计 and the like lead to it; 学年内, 几年内 are others.
  private mutating func readWithinYear(at place: Int) {
    guard isWithin(place + 3), place >= floor else { return }
    let before = text.byte(before: place)
    if before >= 0xE4 || before & 0xC0 == 0x80, text.triple(before: place) >= 0xE39080,
      text.triple(before: place) < 0xEA0000
    {
      let leads = ["在", "力争", "确保", "争取", "预计", "有望", "计划", "将", "于", "可", "拟"] as [StaticString]
      guard leads.contains(where: { text.has($0, before: place) }) else { return }
    } else if before &- 48 < 10 {
      return
    }
    var written = WrittenPeriod()
    written.rule = .relative
    note(place, place + 6, written)
  }

  /// 内 that begins no word.
  private func isWithin(_ place: Int) -> Bool {
    (text.has("内", at: place) || text.has("內", at: place))
      && lexicon.qualifiersBehind.longest(text, at: place).value != QualifierRule.none
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
    case 0xE5908E, 0xE5BE8C: 2
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
    guard value > 0, value <= 31, text.has("月", before: numeral.start), let word = beside(numeral.start - 3) else {
      return false
    }
    var written = WrittenPeriod()
    (written.rule, written.offset) = (.relativeMonth, word.offset)
    written.from.day = UInt8(value)
    written.to.day = UInt8(value)
    note(word.start, numeral.end + 3, written)
    return true
  }

  /// 本, 上, 下 and 上个 before a month or quarter at `place`: how many of them it lies from the publication's, and where the word begins.
  private func beside(_ place: Int) -> (offset: Int8, start: Int)? {
    var end = place
    if text.has("个", before: end) || text.has("個", before: end) { end -= 3 }
    guard end - 3 >= floor else { return nil }
    let start = end - 3
    switch text.triple(before: end) {
    case 0xE69CAC: return (0, start)
    case 0xE5BD93: return end == place ? (0, start) : nil
    case 0xE8BF99, 0xE98099: return end < place ? (0, start) : nil
    case 0xE4B88A: return text.has("以", before: start) ? nil : (-1, start)
    case 0xE4B88B: return text.has("以", before: start) ? nil : (1, start)
    default: return nil
    }
  }

  /// 本月, 上月末, 上个月下旬, 下月: at the 月. A day behind it is read with its number.
  mutating func readMonthWord(at place: Int) {
    guard let word = beside(place), lexicon.unitLookalikes.longest(text, at: place).length <= 3 else { return }
    if text.has("当", at: word.start) || text.has("當", at: word.start) {
      readSpokenMonth(word.start, place + 3)
      return
    }
    var written = WrittenPeriod()
    (written.rule, written.offset) = (.relativeMonth, word.offset)
    if let day = reader.number(at: place + 3, atMost: 31),
      text.has("日", at: day.end) || text.has("号", at: day.end) || text.has("號", at: day.end)
    {
      return
    }
    var end = place + 3
    if let part = reader.third(behind: end, of: 1) {
      (written.from.day, written.to.day, end) = (part.from.day, part.to.day, part.end)
    } else {
      end = reader.edge(end)
      if text.has("份", at: end) { end += 3 }
    }
    note(word.start, end, written)
  }

  /// 前10个月…，当月: the month that was spoken of last on the line, which need not be the publication's; none where no month was.
  private mutating func readSpokenMonth(_ start: Int, _ end: Int) {
    guard let last = found.periods.last, start - Int(last.end) <= Self.spokenReach, start > Int(last.end),
      isSameLine(from: Int(last.end), to: start)
    else { return }
    var written = last.written
    guard written.to.month > 0, written.lateOffset == nil, !written.endsNextYear || written.rule == .written else {
      return
    }
    written.to.day = 0
    written.from = written.to
    written.endsNextYear = false
    note(start, end, written)
  }

  /// How far a month is taken up again by 当月, in bytes.
  private static let spokenReach = 200

  /// 本季度, 上季度末, 下个季度: at the 季.
  mutating func readQuarterWord(at place: Int) {
    guard let word = beside(place), !text.has("当", at: word.start), !text.has("當", at: word.start),
      text.has("度", at: place + 3)
    else { return }
    var written = WrittenPeriod()
    (written.rule, written.offset) = (.relativeQuarter, word.offset)
    note(word.start, reader.edge(place + 6), written)
  }
}
