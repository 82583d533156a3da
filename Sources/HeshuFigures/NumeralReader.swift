/// Reads numbers written with ASCII or full-width digits, with Chinese numerals, and with both.
///
/// Every function reads forward only and each byte a constant number of times.
struct NumeralReader: Sendable {
  let signs = NumeralSignTable()

  /// The code of the character at `place`, also for ASCII digits; `NumeralSign.none` for everything else.
  @inline(__always)
  func sign(_ text: TextView, _ place: Int) -> UInt8 {
    let byte = text[place]
    if byte < 0xE2 { return byte &- 48 < 10 ? byte &- 48 : NumeralSign.none }
    return signs.code(text.triple(place))
  }

  /// The number at `place`, where a digit or numeral stands; a length of 0 where it is none.
  @inline(__always)
  func read(_ text: TextView, at place: Int) -> Numeral {
    var numeral = Numeral(at: place)
    if text[place] < 0x80 || text[place] == 0xEF {
      readDigits(text, &numeral)
      if numeral.end > place { readMultipliers(text, &numeral) }
    } else {
      readChinese(text, &numeral)
    }
    return numeral
  }

  /// The digit at `place` and its width, ASCII or full-width; a digit of 10 or more is none.
  @inline(__always)
  func digit(_ text: TextView, _ place: Int) -> (value: UInt8, width: Int) {
    let byte = text[place]
    if byte < 0x80 { return (byte &- 48, 1) }
    guard byte == 0xEF, text[place &+ 1] == 0xBC else { return (255, 1) }
    return (text[place &+ 2] &- 0x90, 3)
  }

  /// Digits, thousands separators and a fraction.
  @inline(__always)
  private func readDigits(_ text: TextView, _ numeral: inout Numeral) {
    var small: UInt64 = 0
    var count = 0
    var cursor = numeral.start
    let leadsWithZero = digit(text, cursor).value == 0
    readRun(text, &cursor, &numeral, &small, &count)
    numeral.leadingDigits = count
    numeral.hasLeadingZero = leadsWithZero && count > 1
    if count <= 3, !leadsWithZero, separatorWidth(text, cursor) > 0 {
      cursor = readGroups(text, cursor, &numeral, &small, &count)
    }
    numeral.digitsEnd = cursor
    if let fraction = fractionStart(text, cursor) {
      let before = count
      cursor = fraction
      readRun(text, &cursor, &numeral, &small, &count)
      numeral.hasPoint = true
      numeral.exponent = Int32(truncatingIfNeeded: before &- count)
    }
    if count <= 18 { numeral.significand = Int128(small) }
    if numeral.isTooLong { (numeral.significand, numeral.exponent) = (0, 0) }
    numeral.end = cursor
    numeral.unitStart = cursor
  }

  /// Digits in a row; nearly all are ASCII and few.
  @inline(__always)
  private func readRun(
    _ text: TextView, _ cursor: inout Int, _ numeral: inout Numeral, _ small: inout UInt64, _ count: inout Int
  ) {
    while count < 18, text.isDigit(cursor) {
      small = small &* 10 &+ UInt64(text[cursor] &- 48)
      count &+= 1
      cursor &+= 1
    }
    guard text[cursor] == 0xEF || count == 18 else { return }
    while true {
      let next = digit(text, cursor)
      guard next.value < 10 else { break }
      append(next.value, to: &numeral, &small, &count)
      cursor &+= next.width
    }
  }

  /// A whole number of one or two ASCII digits at `place` where nothing behind them belongs to it; nil for what must be read with care.
  @inline(__always)
  func readShort(_ text: TextView, at place: Int) -> (value: Int, end: Int)? {
    guard text.isDigit(place) else { return nil }
    var value = Int(text[place] &- 48)
    var end = place &+ 1
    if text.isDigit(end) { (value, end) = (value &* 10 &+ Int(text[end] &- 48), end &+ 1) }
    let next = text[end]
    let isOutside =
      next < 0x80
      ? next != 0x2C && next != 0x2E && next != 0x20 && !text.isDigit(end)
      : next >= 0xE3 && next != 0xEF && sign(text, end) == NumeralSign.none
    return isOutside ? (value, end) : nil
  }

  /// The first digit behind a decimal point at `place`, ASCII or full-width.
  @inline(__always)
  private func fractionStart(_ text: TextView, _ place: Int) -> Int? {
    if text[place] == 0x2E { return digit(text, place &+ 1).value < 10 ? place &+ 1 : nil }
    guard text[place] == 0xEF, text[place &+ 1] == 0xBC, text[place &+ 2] == 0x8E else { return nil }
    return digit(text, place &+ 3).value < 10 ? place &+ 3 : nil
  }

  @inline(__always)
  private func append(_ digit: UInt8, to numeral: inout Numeral, _ small: inout UInt64, _ count: inout Int) {
    if count < 18 {
      small = small &* 10 &+ UInt64(digit)
    } else {
      if count == 18 { numeral.significand = Int128(small) }
      if count < 38 {
        numeral.significand = numeral.significand &* 10 &+ Int128(digit)
      } else {
        numeral.isTooLong = true
      }
    }
    count &+= 1
  }

  /// Groups of exactly three digits behind a comma each; two groups or more behind a space, and one in running text.
  @inline(__always)
  private func readGroups(
    _ text: TextView, _ place: Int, _ numeral: inout Numeral, _ small: inout UInt64, _ count: inout Int
  ) -> Int {
    let isSpace = text[place] == 0x20
    if isSpace {
      guard let second = groupEnd(text, place) else { return place }
      guard let third = groupEnd(text, second) ?? runningEnd(text, numeral.start, second),
        !isCell(text, numeral.start, third)
      else { return place }
    }
    var cursor = place
    while let next = groupEnd(text, cursor), !isSpace || text[cursor] == 0x20 {
      cursor &+= separatorWidth(text, cursor)
      while cursor < next {
        let part = digit(text, cursor)
        append(part.value, to: &numeral, &small, &count)
        cursor &+= part.width
      }
      numeral.hasGrouping = true
    }
    return cursor
  }

  /// The end of the only group of a number that stands between two characters as in 企业1 286家 (GB/T 15835 parts thousands by a narrow
  /// space), or behind the comma of a list; nil elsewhere, and where a place that is counted ends before its blank, as in 表1 286家.
  private func runningEnd(_ text: TextView, _ start: Int, _ end: Int) -> Int? {
    // 占地 3 200 平方米: all numbers of the text may stand between blanks.
    let isSpaced = text.byte(before: start) == 0x20 && text[end] == 0x20
    let start = isSpaced ? start &- 1 : start
    let key = text.triple(before: start)
    // 、 ， ： （
    let isMark = key == 0xE38081 || key == 0xEFBC8C || key == 0xEFBC9A || key == 0xEFBC88
    guard isFollowed(text, end) || text[end] == 0x20 && isFollowed(text, end &+ 1) || fractionStart(text, end) != nil,
      isMark || key >= 0xE4_0000 && key < 0xEA_0000
    else { return nil }
    for word in ["病例", "案例"] as [StaticString] where text.has(word, before: start) { return end }
    for word in ["表", "图", "圖", "第", "附", "注", "例", "题", "章", "节", "号", "期", "附件"] as [StaticString]
    where text.has(word, before: start) { return nil }
    return end
  }

  /// Whether Chinese or a percent sign stands at a place.
  private func isFollowed(_ text: TextView, _ place: Int) -> Bool {
    text[place] == 0x25 || text[place] >= 0xE4 && text[place] < 0xEA
  }

  /// Whether blanks part columns (西河镇 286 286 100.0): one stands before the number, and no unit behind it.
  private func isCell(_ text: TextView, _ start: Int, _ end: Int) -> Bool {
    let before = text.byte(before: start)
    guard before == 0x20 || before == 0x09 else { return false }
    var cursor = end
    var groups = 0
    while groups < Self.mostGroups, let next = groupEnd(text, cursor) {
      cursor = next
      groups &+= 1
    }
    if let fraction = fractionStart(text, cursor) {
      cursor = fraction
      while cursor < fraction &+ 3 &* Self.mostGroups, digit(text, cursor).value < 10 {
        cursor &+= digit(text, cursor).width
      }
    }
    return !isFollowed(text, cursor) && !(text[cursor] == 0x20 && isFollowed(text, cursor &+ 1))
  }

  /// A number with more groups of three digits has more than 38 of them.
  private static let mostGroups = 12

  /// The width of a thousands separator at `place`; 0 where there is none.
  @inline(__always)
  private func separatorWidth(_ text: TextView, _ place: Int) -> Int {
    switch text[place] {
    case 0x2C, 0x20: 1
    case 0xC2: text[place &+ 1] == 0xA0 ? 2 : 0
    case 0xEF: text[place &+ 1] == 0xBC && text[place &+ 2] == 0x8C ? 3 : 0
    case 0xE2: text[place &+ 1] == 0x80 && (text[place &+ 2] == 0xAF || text[place &+ 2] == 0x89) ? 3 : 0
    default: 0
    }
  }

  /// The end of a separator and exactly three digits at `place`.
  @inline(__always)
  func groupEnd(_ text: TextView, _ place: Int) -> Int? {
    let width = separatorWidth(text, place)
    guard width > 0 else { return nil }
    var cursor = place &+ width
    for _ in 0..<3 {
      let next = digit(text, cursor)
      guard next.value < 10 else { return nil }
      cursor &+= next.width
    }
    return digit(text, cursor).value < 10 ? nil : cursor
  }

  /// 十 百 千 万 亿 and 多 余 来 behind digits; goes on to the general form for 3亿5000万.
  @inline(__always)
  private func readMultipliers(_ text: TextView, _ numeral: inout Numeral) {
    guard text[numeral.end] >= 0xE4 else { return }
    let code = sign(text, numeral.end)
    guard code != NumeralSign.none else { return }
    if code >= NumeralSign.ten && code <= NumeralSign.lastPlace && !numeral.hasPoint && !numeral.isTooLong {
      if code < NumeralSign.tenThousand || continues(text, numeral.end) {
        readMixed(text, &numeral)
        return
      }
    }
    readClosing(text, &numeral)
  }

  /// Whether more digits follow the 万 and 亿 at `place`.
  private func continues(_ text: TextView, _ place: Int) -> Bool {
    var cursor = place
    while isClosing(sign(text, cursor)) { cursor &+= 3 }
    return sign(text, cursor) <= NumeralSign.thousand
  }

  @inline(__always)
  func isClosing(_ code: UInt8) -> Bool {
    code == NumeralSign.tenThousand || code == NumeralSign.hundredMillion
  }

  /// 多 余 来 and the closing 百 千 万 亿, in whatever order they are written.
  func readClosing(_ text: TextView, _ numeral: inout Numeral) {
    var cursor = numeral.end
    var closing = -1
    var steps = 0
    while steps < 6 {
      let code = sign(text, cursor)
      if code == NumeralSign.more || code == NumeralSign.about {
        guard numeral.infix == .none, isInfix(text, cursor &+ 3, code) else { break }
        numeral.infix = code == NumeralSign.more ? .more : .about
        if closing >= 0 { closing = cursor &+ 3 }
      } else if code >= NumeralSign.hundred && code <= NumeralSign.hundredMillion {
        guard isMultiplier(text, cursor, code, isChinese: numeral.isChinese) else { break }
        if isClosing(code) {
          if closing < 0 { closing = cursor }
          numeral.closingPower &+= code == NumeralSign.tenThousand ? 4 : 8
        }
        numeral.exponent &+= code == NumeralSign.hundred ? 2 : code == NumeralSign.thousand ? 3 : 0
        if isClosing(code) { numeral.exponent &+= code == NumeralSign.tenThousand ? 4 : 8 }
        numeral.hasMultiplier = true
      } else {
        break
      }
      cursor &+= 3
      steps &+= 1
    }
    numeral.end = cursor
    numeral.unitStart = closing >= 0 ? closing : cursor
  }

  /// Whether 多, 余 or 来 before `place` widens the number, and does not begin a word (多少, 来自).
  private func isInfix(_ text: TextView, _ place: Int, _ code: UInt8) -> Bool {
    // 多米尼加比索 and 多布拉 are currencies.
    guard code == NumeralSign.about else { return !text.has("米尼加", at: place) && !text.has("布拉", at: place) }
    return !(text.has("自", at: place) || text.has("源", at: place) || text.has("到", at: place))
  }

  /// Whether 百, 千, 万 or 亿 at `place` multiplies, and does not belong to the unit (千瓦, 5千米, 百分点).
  func isMultiplier(
    _ text: TextView, _ place: Int, _ code: UInt8, isChinese: Bool, followsDigit: Bool = false
  ) -> Bool {
    let next = place &+ 3
    if code == NumeralSign.hundred {
      if text.has("慕大", at: next) { return false }
      return !text.has("分", at: next) || followsDigit && text.has("分之", at: next)
    }
    guard code == NumeralSign.thousand else { return true }
    if text.has("瓦", at: next) || text.has("卡", at: next) || text.has("伏", at: next) || text.has("帕", at: next) {
      return false
    }
    if text.has("克", at: next) || text.has("焦", at: next) || text.has("赫", at: next) { return false }
    if text.has("兆", at: next) || text.has("安", at: next) || text.has("乏", at: next) { return false }
    // 千牛 and 千欧 are units where no word goes on (五千欧元).
    if text.has("牛", at: next) || text.has("欧", at: next) || text.has("歐", at: next) {
      let byte = text[next &+ 3]
      return byte >= 0xE4 && byte < 0xEF && !text.has("姆", at: next &+ 3)
    }
    return isChinese || !text.has("米", at: next)
  }
}
