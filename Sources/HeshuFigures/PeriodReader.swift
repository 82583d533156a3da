/// Reads dates and periods, forward from their first number or word.
struct PeriodReader {
  let text: TextView
  let numerals: NumeralReader

  /// A part of a period: where it ends and what it names.
  struct Part {
    var end: Int
    var from: CalendarDay
    var to: CalendarDay

    init(end: Int, fromMonth: Int, fromDay: Int = 0, toMonth: Int, toDay: Int = 0) {
      self.end = end
      from = CalendarDay(year: 0, month: UInt8(clamping: fromMonth), day: UInt8(clamping: fromDay))
      to = CalendarDay(year: 0, month: UInt8(clamping: toMonth), day: UInt8(clamping: toDay))
    }

    var isDay: Bool { from == to && from.day > 0 }

    /// Whether the end lies in the year after the beginning's: 12月至次年2月.
    var endsNextYear = false
  }

  /// A whole number of at most `digits` digits at `place`, in any script.
  func number(at place: Int, atMost limit: Int) -> (value: Int, end: Int)? {
    if let short = numerals.readShort(text, at: place) { return short.value > 0 && short.value <= limit ? short : nil }
    let code = numerals.sign(text, place)
    guard code <= NumeralSign.ten || code >= NumeralSign.fullWidthZero && code != NumeralSign.none else { return nil }
    if code >= NumeralSign.fullWidthZero && code > NumeralSign.fullWidthZero + 9 { return nil }
    let numeral = numerals.read(text, at: place)
    let value = numeral.smallInteger
    guard value > 0, value <= limit, numeral.leadingDigits <= 2 || limit > 31 else { return nil }
    return (value, blankEnd(numeral.end))
  }

  /// Behind one blank between digits and the word of a date that follows: 2022 年 1 月.
  func blankEnd(_ place: Int) -> Int {
    guard text[place] == 0x20, text[place + 1] >= 0xE2 else { return place }
    switch text.triple(place + 1) {
    case 0xE5B9B4, 0xE69C88, 0xE697A5, 0xE58FB7, 0xE5ADA3, 0xE887B3, 0xE588B0, 0xE28094, 0xE28093: return place + 1
    default: return place
    }
  }

  /// The end of a mark that joins two dates: 至 到 - — – ～ ~.
  func joint(at place: Int) -> Int? {
    // 1 - 10 月: a hyphen between blanks on both sides.
    let isSpaced =
      text[place] == 0x20 && (text[place + 1] >= 0xE2 || text[place + 1] == 0x2D && text[place + 2] == 0x20)
    guard let end = jointMark(at: isSpaced ? place + 1 : place) else { return nil }
    return text[end] == 0x20 && text.isDigit(end + 1) ? end + 1 : end
  }

  private func jointMark(at place: Int) -> Int? {
    switch text[place] {
    case 0x2D, 0x7E: return place + 1
    case 0xE2...0xEF: break
    default: return nil
    }
    switch text.triple(place) {
    case 0xE8B5B7:
      // 2022年1月1日起至12月31日.
      return text.has("至", at: place + 3) || text.has("到", at: place + 3) ? place + 6 : nil
    case 0xE887B3, 0xE588B0, 0xE28094, 0xE28093, 0xE288BC, 0xE28892, 0xEFBD9E, 0xEFBC8D, 0xE3809C:
      return text.triple(place) == 0xE28094 && text.triple(place + 3) == 0xE28094 ? place + 6 : place + 3
    default: return nil
    }
  }

  /// What joins two months or quarters to a list: 、 , ， 和.
  private func comma(at place: Int) -> Int? {
    if text[place] == 0x2C { return place + 1 }
    switch text.triple(place) {
    case 0xE38081, 0xEFBC8C, 0xE5928C: return place + 3
    default: return nil
    }
  }

  /// The part of a year at `place`: months, quarters, 上半年, with whatever days and ends they have.
  func partOfYear(at place: Int) -> Part? {
    if text[place] | 0x20 == 0x71 { return codedQuarter(at: place) }
    let key = text.triple(place)
    if key == 0xE5898D { return leading(at: place + 3) }
    if key == 0xE7ACAC { return quarters(at: place + 3, isOrdinal: true) ?? monthOfYear(at: place + 3) }
    if key == 0xE79A84, text.has("第", at: place + 3) {
      return quarters(at: place + 6, isOrdinal: true) ?? monthOfYear(at: place + 6)
    }
    if key == 0xE9A696 { return first(at: place + 3) }
    if text.has("上半年", at: place) { return Part(end: place + 9, fromMonth: 1, toMonth: 6) }
    if text.has("下半年", at: place) { return Part(end: place + 9, fromMonth: 7, toMonth: 12) }
    return months(at: place) ?? quarters(at: place)
  }

  /// Q3, Q1季度.
  private func codedQuarter(at place: Int) -> Part? {
    guard let quarter = digits(at: place + 1, atMost: 4), quarter.end == place + 2, quarter.value > 0,
      (text[quarter.end] | 0x20) &- 0x61 >= 26
    else { return nil }
    let end = quarterEnd(quarter.end) ?? quarter.end
    return Part(end: end, fromMonth: 3 * quarter.value - 2, toMonth: 3 * quarter.value)
  }

  /// 首月, 首季, 首季度, 首10个月: `place` is behind 首.
  private func first(at place: Int) -> Part? {
    if text.has("月", at: place) { return Part(end: place + 3, fromMonth: 1, toMonth: 1) }
    if text.has("季", at: place) { return Part(end: quarterEnd(place) ?? place, fromMonth: 1, toMonth: 3) }
    return leading(at: place)
  }

  /// The end of 季度 or 季.
  private func quarterEnd(_ place: Int) -> Int? {
    guard text.has("季", at: place) else { return nil }
    return text.has("度", at: place + 3) ? place + 6 : place + 3
  }

  /// 2021年第三个月.
  private func monthOfYear(at place: Int) -> Part? {
    guard let month = number(at: place, atMost: 12), isMonthCount(month.end) else { return nil }
    return Part(end: month.end + 6, fromMonth: month.value, toMonth: month.value)
  }

  private func isMonthCount(_ place: Int) -> Bool { text.has("个月", at: place) || text.has("個月", at: place) }

  /// 前三季度, 前10个月, 首10個月, 前三季, 前10月: from the year's beginning; `place` is behind 前 or 首.
  func leading(at place: Int) -> Part? {
    guard let count = number(at: place, atMost: 12) else { return nil }
    let isCounted = text.has("个", at: count.end) || text.has("個", at: count.end)
    if count.value <= 4, let end = quarterEnd(isCounted ? count.end + 3 : count.end) {
      return Part(end: end, fromMonth: 1, toMonth: 3 * count.value)
    }
    if isMonthCount(count.end) { return Part(end: count.end + 6, fromMonth: 1, toMonth: count.value) }
    guard text.has("月", at: count.end) else { return nil }
    return Part(end: count.end + (text.has("份", at: count.end + 3) ? 6 : 3), fromMonth: 1, toMonth: count.value)
  }

  /// 一季度, 1-3季度, 二、三季度; 季 alone behind 第.
  func quarters(at place: Int, isOrdinal: Bool = false) -> Part? {
    guard let first = number(at: place, atMost: 4) else { return nil }
    var last = first
    if let joint = joint(at: first.end) ?? comma(at: first.end) {
      let start = text.has("第", at: joint) ? joint + 3 : joint
      if let second = number(at: start, atMost: 4), second.value > first.value { last = second }
    }
    guard var end = quarterEnd(last.end), isOrdinal || end == last.end + 6 else { return nil }
    if last.end == first.end, let joint = joint(at: end) {
      // 一季度至三季度.
      let start = text.has("第", at: joint) ? joint + 3 : joint
      if let second = number(at: start, atMost: 4), second.value > first.value, let later = quarterEnd(second.end) {
        (last, end) = (second, later)
      }
    }
    return Part(end: end, fromMonth: 3 * first.value - 2, toMonth: 3 * last.value)
  }

  /// 10月, 1至10月份, 8,9月份, 11月12日, 10月中旬, 11月12日—15日, 1月至10月.
  func months(at place: Int) -> Part? {
    guard let first = number(at: place, atMost: 12) else { return nil }
    if text.triple(first.end) != 0xE69C88 { return monthList(first) }
    guard isMonth(first.end + 3) else { return nil }
    guard var part = month(first.value, behind: first.end + 3) else { return nil }
    if let joint = joint(at: part.end) { extend(&part, over: joint) }
    return part
  }

  /// Not 月球, 月饼, 月均, nor the beat of 一月一督战.
  private func isMonth(_ place: Int) -> Bool {
    switch text.triple(place) {
    case 0xE79083, 0xE9A5BC, 0xE59D87, 0xE88AB1: false
    case 0xE4BE9B: isSupply(place)
    case 0xE4B880: text.has("日", at: place + 3) || text.has("号", at: place + 3) || text.has("號", at: place + 3)
    default: true
    }
  }

  /// 4月供暖 begins a word of its own, 月供 is paid by the month.
  private func isSupply(_ place: Int) -> Bool {
    ["供暖", "供热", "供電", "供电", "供水", "供气", "供应", "供應", "供给", "供需"].contains { (word: StaticString) in
      text.has(word, at: place)
    }
  }

  /// 7、8两月, 5、6两个月: behind the word that counts the months of a list.
  private func countEnd(_ place: Int) -> Int {
    let words = ["两", "兩", "三", "四"] as [StaticString]
    guard words.contains(where: { text.has($0, at: place) }) else { return place }
    return text.has("个", at: place + 3) || text.has("個", at: place + 3) ? place + 6 : place + 3
  }

  /// 1至10月 and 8,9月份: the first number has no 月 of its own.
  private func monthList(_ first: (value: Int, end: Int)) -> Part? {
    var last = first
    var isRange = false
    if let joint = joint(at: first.end) {
      guard let second = number(at: joint, atMost: 12), second.value > first.value else { return nil }
      (last, isRange) = (second, true)
    } else {
      while let comma = comma(at: last.end), let next = number(at: comma, atMost: 12), next.value > last.value {
        last = next
      }
      last.end = countEnd(last.end)
    }
    guard last.end > first.end, text.triple(last.end) == 0xE69C88, isMonth(last.end + 3) else { return nil }
    if isRange, let day = number(at: last.end + 3, atMost: 31), text.has("日", at: day.end) { return nil }
    let end = last.end + (text.has("份", at: last.end + 3) ? 6 : 3)
    return Part(end: end, fromMonth: first.value, toMonth: last.value)
  }

  /// What stands behind `month` 月: a day, a third of the month, 份 底 初 末, or nothing.
  private func month(_ month: Int, behind place: Int) -> Part? {
    let isSpaced = text[place] == 0x20 && text.isDigit(place + 1)
    if let day = number(at: isSpaced ? place + 1 : place, atMost: 31),
      text.has("日", at: day.end) || text.has("号", at: day.end) || text.has("號", at: day.end)
    {
      return Part(end: day.end + 3, fromMonth: month, fromDay: day.value, toMonth: month, toDay: day.value)
    }
    if let days = days(at: isSpaced ? place + 1 : place, of: month) { return days }
    if let third = third(behind: place, of: month) { return third }
    let hasTail =
      text.has("份", at: place) || text.has("底", at: place) || text.has("初", at: place) || text.has("末", at: place)
    return Part(end: hasTail ? place + 3 : place, fromMonth: month, toMonth: month)
  }

  /// 1—7日 behind a month.
  private func days(at place: Int, of month: Int) -> Part? {
    guard let first = number(at: place, atMost: 31), let joint = joint(at: first.end),
      let last = number(at: joint, atMost: 31), last.value > first.value, text.has("日", at: last.end)
    else { return nil }
    return Part(end: last.end + 3, fromMonth: month, fromDay: first.value, toMonth: month, toDay: last.value)
  }

  /// 上旬, 中旬 and 下旬 at `place`: the thirds of a month.
  func third(behind place: Int, of month: Int) -> Part? {
    if text.has("上中旬", at: place) {
      return Part(end: place + 9, fromMonth: month, fromDay: 1, toMonth: month, toDay: 20)
    }
    if text.has("中下旬", at: place) {
      return Part(end: place + 9, fromMonth: month, fromDay: 11, toMonth: month, toDay: Self.days(in: month))
    }
    guard text.has("旬", at: place + 3) else { return nil }
    let first: Int
    switch text.triple(place) {
    case 0xE4B88A: first = 1
    case 0xE4B8AD: first = 11
    case 0xE4B88B: first = 21
    default: return nil
    }
    return Part(
      end: place + 6, fromMonth: month, fromDay: first, toMonth: month,
      toDay: first == 21 ? Self.days(in: month) : first + 9)
  }

  /// Behind 底, 末 or 初 at `place`, which name the edge of the period before them and begin no word.
  func edge(_ place: Int) -> Int {
    guard text.has("底", at: place) || text.has("末", at: place) || text.has("初", at: place) else { return place }
    for word in ["底部", "底线", "末位", "初步", "初中", "初级", "初始", "初审", "初評", "初评", "初次", "初春", "初夏", "初秋", "初冬"]
      as [StaticString]
    where text.has(word, at: place) { return place }
    return place + 3
  }

  /// The second end of a span of days or months; it lies in the next year where that is said, or where the months turn over.
  func extend(_ part: inout Part, over joint: Int) {
    let isNext = text.has("次年", at: joint) || text.has("翌年", at: joint)
    guard let number = number(at: isNext ? joint + 6 : joint, atMost: 31) else { return }
    if text.triple(number.end) == 0xE69C88, number.value <= 12, let second = month(number.value, behind: number.end + 3)
    {
      let isLater = number.value > part.from.month || number.value == part.from.month && second.to.day > part.from.day
      guard isLater || isNext || number.value < part.from.month else { return }
      part.endsNextYear = isNext || number.value < part.from.month
      part.to = second.to
      part.end = second.end
    } else if part.isDay, text.has("日", at: number.end), number.value > part.from.day {
      part.to.day = UInt8(clamping: number.value)
      part.end = number.end + 3
    }
  }

  /// The last day of a month; of February the 28th, which is right in three years of four and is corrected with the year.
  static func days(in month: Int) -> Int {
    switch month {
    case 2: 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Two digits of a clock or an ISO date at `place`.
  func digits(at place: Int, atMost limit: Int) -> (value: Int, end: Int)? {
    guard text.isDigit(place) else { return nil }
    var value = Int(text[place] &- 48)
    var end = place + 1
    if text.isDigit(end) {
      value = value * 10 + Int(text[end] &- 48)
      end += 1
    }
    return value <= limit && !text.isDigit(end) ? (value, end) : nil
  }

  /// The end of a clock time behind a date: ` 12:38`, `T12:38:05`, `12时38分`.
  func clockEnd(at place: Int) -> Int {
    var cursor = place
    while text[cursor] == 0x20, cursor < place + 4 { cursor += 1 }
    if text[cursor] == 0x54, cursor == place { cursor += 1 }
    guard let hour = digits(at: cursor, atMost: 24) else { return place }
    if text.has("时", at: hour.end) {
      guard let minute = digits(at: hour.end + 3, atMost: 59), text.has("分", at: minute.end) else {
        return hour.end + 3
      }
      return minute.end + 3
    }
    guard text[hour.end] == 0x3A, let minute = digits(at: hour.end + 1, atMost: 59), minute.end == hour.end + 3 else {
      return place
    }
    guard text[minute.end] == 0x3A, let second = digits(at: minute.end + 1, atMost: 60) else { return minute.end }
    return second.end
  }
}
