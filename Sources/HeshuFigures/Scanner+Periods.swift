import HeshuQuantities

/// Dates and periods where they stand.
extension Scanner {
  var reader: PeriodReader { PeriodReader(text: text, numerals: lexicon.numerals) }

  /// Whether the number begins a date or period, which is then noted.
  mutating func readPeriod(_ numeral: Numeral) -> Bool {
    guard !numeral.hasGrouping, numeral.infix == .none else { return false }
    let next = text[numeral.end]
    if next == 0x20, reader.blankEnd(numeral.end) > numeral.end { return readSpacedPeriod(numeral) }
    if numeral.isChinese, numeral.length == 9, readPlanPeriod(numeral) { return true }
    if next < 0x80 {
      if next == 0x51 { return readCodedQuarter(numeral) }
      guard next == 0x2D || next == 0x2F || next == 0x2E || next == 0x3A || next == 0x20 || next == 0x2C || next == 0x7E
      else { return false }
      return readDigitalDate(numeral) || readMonths(numeral)
    }
    switch text.triple(numeral.end) {
    case 0xE5B9B4: return readYear(numeral)
    case 0xE58FB7, 0xE8999F: return readDayOfMonth(numeral)
    case 0xE69C88, 0xE887B3, 0xE588B0, 0xE28094, 0xE28093, 0xE38081, 0xEFBD9E, 0xEFBC8D, 0xEFBC8C, 0xE5928C, 0xE3809C:
      return readYears(numeral) || readMonths(numeral)
    case 0xE5ADA3, 0xE4B8AA, 0xE5808B: return readMonths(numeral)
    case 0xE697A5, 0xE697B6, 0xE782B9, 0xE69982, 0xE9BB9E: return readDayOrClock(numeral)
    default: return false
    }
  }

  /// 2021Q4.
  private mutating func readCodedQuarter(_ numeral: Numeral) -> Bool {
    guard let year = fullYear(numeral), let part = reader.partOfYear(at: numeral.end) else { return false }
    var written = WrittenPeriod()
    (written.from, written.to, written.rule) = (part.from, part.to, .written)
    (written.from.year, written.to.year) = (year, year)
    note(numeral.start, part.end, written)
    return true
  }

  /// 2022 年: the blank is read over.
  private mutating func readSpacedPeriod(_ numeral: Numeral) -> Bool {
    var spaced = numeral
    spaced.end += 1
    return readPeriod(spaced)
  }

  /// Whether a date begins with this number, for lists that end before it.
  func beginsDate(_ numeral: Numeral) -> Bool {
    switch text.triple(numeral.end) {
    case 0xE5B9B4: numeral.leadingDigits == 4
    case 0xE69C88: numeral.smallInteger > 0 && numeral.smallInteger <= 12
    default: false
    }
  }

  /// 2022年, 2022年1—9月, 2021年10月至2022年3月.
  private mutating func readYear(_ numeral: Numeral) -> Bool {
    if numeral.isChinese, numeral.smallInteger == 1, readYearBeside(numeral) { return true }
    guard let year = year(numeral) else { return false }
    var written = WrittenPeriod()
    written.rule = .written
    var end = readRest(of: &written, year: year, behind: numeral.end + 3)
    if let joint = reader.joint(at: end) {
      end = readEnd(of: &written, over: joint) ?? readRelativeEnd(of: &written, over: joint) ?? end
    } else if let between = betweenYears(&written, behind: end) {
      end = between
    }
    note(numeral.start, end, written)
    return true
  }

  /// 2007年与2009年间: the end of the span, or nil.
  private func betweenYears(_ written: inout WrittenPeriod, behind place: Int) -> Int? {
    switch text.triple(place) {
    case 0xE5928C, 0xE4B88E, 0xE88887: break
    default: return nil
    }
    var span = written
    guard let end = readEnd(of: &span, over: place + 3), isBetween(end) else { return nil }
    written = span
    return end + (text.has("之", at: end) ? 6 : 3)
  }

  private func year(_ numeral: Numeral) -> Int16? { fullYear(numeral) ?? shortYear(numeral) }

  /// 18年10月, 零八年, 两千零四年八月: years that need a month or a leading zero to be no span of time.
  private func shortYear(_ numeral: Numeral) -> Int16? {
    guard text.has("年", at: numeral.end), !numeral.hasPoint, !numeral.hasMultiplier else { return nil }
    let value = numeral.smallInteger
    let isPair = numeral.isChinese ? numeral.isPositional && numeral.length == 6 : numeral.leadingDigits == 2
    if isPair, value >= 0, value < 100 {
      let hasZero = numeral.hasLeadingZero || numeral.isChinese && lexicon.numerals.sign(text, numeral.start) == 0
      guard hasZero && value > 0 || hasMonth(numeral.end + 3) else { return nil }
      return Int16(value <= 50 ? 2000 + value : 1900 + value)
    }
    if let year = republicanYear(numeral) { return year }
    guard numeral.isChinese, value >= 2000, value < 2100, hasMonth(numeral.end + 3) else { return nil }
    return Int16(value)
  }

  func hasMonth(_ place: Int) -> Bool { reader.partOfYear(at: place) != nil }

  func fullYear(_ numeral: Numeral) -> Int16? {
    guard numeral.leadingDigits == 4, !numeral.isChinese || numeral.isPositional, !numeral.hasPoint,
      numeral.smallInteger >= 1000, numeral.smallInteger < 3000
    else { return nil }
    return Int16(numeral.smallInteger)
  }

  /// What follows 年: 度, a part of the year, or nothing.
  func readRest(of written: inout WrittenPeriod, year: Int16, behind place: Int) -> Int {
    var end = place
    if text.has("度", at: end) { end += 3 } else if text.has("全年", at: end) { end += 6 }
    if let part = reader.partOfYear(at: end)
      ?? (text[end] == 0x20 ? reader.partOfYear(at: end + 1) : nil)
    {
      (written.from, written.to, end) = (part.from, part.to, part.end)
      written.endsNextYear = part.endsNextYear
      if part.isDay { end = readClockAndEnd(part, &written, end) }
    } else {
      end = reader.edge(text.has("年", at: end) && reader.edge(end + 3) > end + 3 ? end + 3 : end)
    }
    written.from.year = year
    written.to.year = written.endsNextYear && year > 0 ? year &+ 1 : year
    if written.to.month == 2, written.to.day == 28, written.from.day == 21, Self.isLeap(year) { written.to.day = 29 }
    return end
  }

  /// 1月1日0时至12月31日24时: behind a day and its clock time, with the later day where one follows.
  private func readClockAndEnd(_ day: PeriodReader.Part, _ written: inout WrittenPeriod, _ end: Int) -> Int {
    var part = day
    part.end = reader.clockEnd(at: end)
    guard part.end > end, let joint = reader.joint(at: part.end) else { return part.end }
    let start = part.end
    reader.extend(&part, over: joint)
    guard part.end > start, !part.endsNextYear else { return start }
    written.to = part.to
    return reader.clockEnd(at: part.end)
  }

  private static func isLeap(_ year: Int16) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The later end of a span over years.
  private func readEnd(of written: inout WrittenPeriod, over joint: Int) -> Int? {
    guard text.isDigit(joint) || text[joint] == 0xEF || text[joint] >= 0xE3 else { return nil }
    var second = lexicon.numerals.read(text, at: joint)
    second.end = reader.blankEnd(second.end)
    guard second.end > joint, let year = year(second), year >= written.to.year, text.has("年", at: second.end) else {
      return nil
    }
    var later = WrittenPeriod()
    let end = readRest(of: &later, year: year, behind: second.end + 3)
    let isLaterInYear =
      (later.from.month, later.from.day) > (written.to.month, written.to.day) && written.to.month > 0
    guard year > written.to.year || isLaterInYear else { return nil }
    written.to = later.to
    return end
  }

  /// 2020—2022年, 2011 - 2020.
  private mutating func readYears(_ numeral: Numeral) -> Bool {
    guard let first = fullYear(numeral) else { return false }
    var cursor = numeral.end
    while text[cursor] == 0x20, cursor < numeral.end + 2 { cursor += 1 }
    guard var joint = reader.joint(at: cursor) else { return readYearList(numeral, from: first) }
    while text[joint] == 0x20, joint < cursor + 6 { joint += 1 }
    let second = lexicon.numerals.read(text, at: joint)
    guard second.end > joint, let last = fullYear(second), last > first else { return false }
    var end = second.end
    if text.has("年", at: end) {
      end += text.has("度", at: end + 3) ? 6 : 3
    } else if lexicon.units.match(text, at: end) != nil {
      return false
    }
    var written = WrittenPeriod()
    written.rule = .written
    written.from.year = first
    written.to.year = last
    note(numeral.start, end, written, reason: .years)
    return true
  }

  /// 2022-11-21 12:38, 2022/11/21, 2022.11.21, and clock times.
  private mutating func readDigitalDate(_ numeral: Numeral) -> Bool {
    guard !numeral.isChinese, text[numeral.start] < 0x80 else { return false }
    let mark = text[numeral.digitsEnd]
    if mark == 0x3A { return readClock(numeral) }
    guard numeral.leadingDigits == 4, numeral.digitsEnd == numeral.start + 4,
      text.byte(before: numeral.start) != 0x2F
    else { return false }
    if mark == 0x20 { return readYears(numeral) }
    guard mark == 0x2D || mark == 0x2F || mark == 0x2E else { return false }
    if mark == 0x2D, readYears(numeral) { return true }
    if mark == 0x2F, readSeason(numeral) { return true }
    let year = (0..<4).reduce(Int16(0)) { $0 * 10 + Int16(text[numeral.start + $1] &- 48) }
    guard year >= 1900, year < 2200, let month = reader.digits(at: numeral.digitsEnd + 1, atMost: 12), month.value > 0
    else { return false }
    var written = WrittenPeriod()
    written.rule = .written
    written.from = CalendarDay(year: year, month: UInt8(month.value), day: 0)
    var end = month.end
    if text[end] == mark, let day = reader.digits(at: end + 1, atMost: 31), day.value > 0 {
      written.from.day = UInt8(day.value)
      end = reader.clockEnd(at: day.end)
    } else if mark != 0x2D || month.end - numeral.digitsEnd != 3 || lexicon.units.match(text, at: end) != nil {
      return false
    }
    written.to = written.from
    if written.from.day > 0, let joint = reader.joint(at: end), let last = digitalDay(at: joint, mark: mark) {
      (written.to, end) = (last.day, last.end)
    }
    note(numeral.start, end, written)
    return true
  }

  /// The second date of 2018/1/10-2018/7/10.
  private func digitalDay(at place: Int, mark: UInt8) -> (day: CalendarDay, end: Int)? {
    var year: Int16 = 0
    for digit in 0..<4 {
      guard text.isDigit(place + digit) else { return nil }
      year = year * 10 + Int16(text[place + digit] &- 48)
    }
    guard year >= 1900, year < 2200, text[place + 4] == mark, let month = reader.digits(at: place + 5, atMost: 12),
      text[month.end] == mark, let day = reader.digits(at: month.end + 1, atMost: 31), month.value > 0, day.value > 0
    else { return nil }
    return (CalendarDay(year: year, month: UInt8(month.value), day: UInt8(day.value)), day.end)
  }

  private mutating func readClock(_ numeral: Numeral) -> Bool {
    guard numeral.smallInteger >= 0, numeral.smallInteger <= 24 else { return false }
    let end = reader.clockEnd(at: numeral.start)
    guard end > numeral.start, text[end - 3] == 0x3A, text[end] != 0x3A, lexicon.units.match(text, at: end) == nil,
      !text.has("比", before: numeral.start), !text.has("为", before: numeral.start),
      !text.has("率", before: numeral.start), !text.has("例", before: numeral.start)
    else { return false }
    refuse(numeral.start, end, .date)
    return true
  }

  /// Months and quarters without a year, with 前 or 第 in front of them.
  private mutating func readMonths(_ numeral: Numeral) -> Bool {
    guard !numeral.hasPoint, numeral.leadingDigits <= 2 else { return false }
    // What was read already is no part of it (亿首1月).
    let before = numeral.start - 3 >= floor ? text.triple(before: numeral.start) : 0
    // 前 or 首.
    let isLeading = before == 0xE5898D || before == 0xE9A696
    let isOrdinal = before == 0xE7ACAC
    let part: PeriodReader.Part?
    if isLeading {
      part = reader.leading(at: numeral.start)
    } else {
      part =
        isOrdinal
        ? reader.quarters(at: numeral.start, isOrdinal: true)
        : reader.months(at: numeral.start) ?? reader.quarters(at: numeral.start)
    }
    guard var part else { return false }
    if part.isDay {
      let clock = reader.clockEnd(at: part.end)
      if clock > part.end, let joint = reader.joint(at: clock) {
        // 19日16时至20日16时.
        part.end = clock
        reader.extend(&part, over: joint)
      }
      part.end = reader.clockEnd(at: max(part.end, clock))
    }
    var written = WrittenPeriod()
    (written.from, written.to, written.endsNextYear) = (part.from, part.to, part.endsNextYear)
    // Q1季度.
    let isCoded = (text.byte(before: numeral.start) | 0x20) == 0x71 && numeral.start - 1 >= floor
    note(
      isLeading || isOrdinal ? numeral.start - 3 : isCoded ? numeral.start - 1 : numeral.start, part.end, written)
    return true
  }

  /// 15日 without a month, 11时30分, 8点30分.
  private mutating func readDayOrClock(_ numeral: Numeral) -> Bool {
    let value = numeral.smallInteger
    guard value >= 0, value <= 31 else { return false }
    let key = text.triple(numeral.end)
    if key == 0xE697A5 {
      if readDayOfMonth(numeral) { return true }
      let behind = numeral.end + 3
      if isSpanOfDays(numeral, behind) || text[behind] == 0x2F { return false }
      // 一日一监测 is a beat, 日产 is another word.
      guard lexicon.unitLookalikes.longest(text, at: numeral.end).length <= 3 else { return false }
      refuse(numeral.start, behind, text.has("一", at: behind) && numeral.isChinese ? .idiom : .date)
      return true
    }
    guard !numeral.isChinese || value > 1, value <= 24 else { return false }
    let end = numeral.end + 3
    let minute = reader.digits(at: end, atMost: 59)
    if let minute, text.has("分", at: minute.end) {
      refuse(numeral.start, minute.end + 3, .date)
      return true
    }
    guard key == 0xE697B6 || key == 0xE69982, lexicon.unitLookalikes.longest(text, at: numeral.end).length <= 3 else {
      return false
    }
    refuse(numeral.start, end, .date)
    return true
  }

  /// 十五日内, 不少于十五日, 15日以上: 日 that counts days and names none.
  func isSpanOfDays(_ numeral: Numeral, _ end: Int) -> Bool {
    if text.has("内", at: end) || text.has("內", at: end) { return true }
    switch lexicon.qualifiersBehind.longest(text, at: end).value {
    case QualifierRule.atLeast, QualifierRule.atMost, QualifierRule.under: return true
    default: break
    }
    switch lexicon.qualifiersBefore.longest(text, endingAt: numeral.start, floor: lookbackFloor).value {
    case QualifierRule.atLeast, QualifierRule.atMost, QualifierRule.under, QualifierRule.over: return true
    default: return false
    }
  }

  /// 上半年 and 下半年, 半年, 半小时, 半个百分点: at the 半.
  mutating func readHalf(at place: Int) {
    if text.has("年", at: place + 3), place - 3 >= floor, let part = reader.partOfYear(at: place - 3) {
      var written = WrittenPeriod()
      (written.from, written.to) = (part.from, part.to)
      note(place - 3, part.end, written)
      return
    }
    let phrase = lexicon.phrases.longest(text, at: place)
    if phrase.isFound {
      refuse(
        place, place + phrase.length, RefusalReason(rawValue: UInt8(truncatingIfNeeded: phrase.value - 1)) ?? .idiom)
      return
    }
    if options.includesNumbers, readHalfHundred(at: place) { return }
    guard let unit = lexicon.units.match(text, at: place + 3), !unit.isCounter || options.includesNumbers,
      unit.kind != .money, unit.care == .none || unit.care == .calendar && isFree(unit.end)
    else {
      return
    }
    var numeral = Numeral(at: place)
    (numeral.end, numeral.unitStart, numeral.digitsEnd) = (place + 3, place + 3, place + 3)
    (numeral.significand, numeral.exponent, numeral.isChinese) = (5, -1, true)
    if accepts(numeral, unit) { report(figure(numeral, unit)) }
  }

  /// Appends a period or date; its value follows when the whole document is read.
  mutating func note(_ start: Int, _ end: Int, _ written: WrittenPeriod, reason: RefusalReason = .date) {
    let isDate = written.from == written.to && written.from.day > 0
    var mention = PeriodMention(start: UInt32(start), end: UInt32(end), value: nil, isDate: isDate)
    mention.written = written
    found.periods.append(mention)
    if isDate, found.published == nil, written.rule == .written, isAlone(start, end) { found.published = written.from }
    refuse(start, end, reason)
  }

  /// Whether a date stands alone on its line, but for a bullet, blanks, and a word such as 发布时间：.
  private func isAlone(_ start: Int, _ end: Int) -> Bool {
    var cursor = end
    while text[cursor] == 0x20 || text[cursor] == 0x0D || text[cursor] == 0x09 { cursor += 1 }
    guard cursor >= text.end || text[cursor] == 0x0A else { return false }
    cursor = start
    let lowest = max(text.start, start - 64)
    while cursor > lowest, text[cursor - 1] != 0x0A {
      let byte = text[cursor - 1]
      if byte == 0x20 || byte == 0x09 || byte == 0x2A || byte == 0x2D || byte == 0x3A || byte == 0x5B || byte == 0x28 {
        cursor -= 1
      } else if text.has("•", before: cursor) || text.has("：", before: cursor) || text.has("·", before: cursor) {
        cursor -= text.has("·", before: cursor) ? 2 : 3
      } else if isDateWord(before: cursor) {
        cursor -= 6
      } else {
        return false
      }
    }
    return cursor == text.start || text[cursor - 1] == 0x0A
  }

  private func isDateWord(before place: Int) -> Bool {
    for word in ["时间", "日期", "发布", "時間", "發布"] as [StaticString] where text.has(word, before: place) { return true }
    return false
  }

  /// Gives every period its value.
  mutating func resolvePeriods() {
    for place in found.periods.indices {
      found.periods[place].value = found.periods[place].written.resolved(published: found.published)
    }
  }
}
