/// The general form: digits and Chinese numerals in sections of 万 and 亿.
extension NumeralReader {
  /// What has been read of a number: 亿 part, 万 part, the section below, and the digit that waits for its place.
  private struct Sections {
    var high: Int128 = 0
    var middle: Int128 = 0
    var section: Int128 = 0
    /// The part above: 兆 in numbers of Taiwan.
    var trillions: Int128 = 0
    var digit: Int128 = -1
    var spread: Int128 = 0
    /// The place that the last written digit was multiplied with, for 三千五.
    var place: Int128 = 1
    var hasZero = false
    var hasOverflow = false
    var digitsInRow = 0
    /// Whether the digit that waits is a single one in ASCII or full-width form.
    var isSingle = false
    var hasDigit = false

    var total: Int128 { trillions &+ high &+ middle &+ section }

    /// 八九 and 三五 are two bounds, not the number 89.
    mutating func takeNeighbours() {
      guard digitsInRow == 2 else { return }
      let low = digit / 10
      let high = digit % 10
      guard low > 0, high == low + 1 || (low == 3 && high == 5) else { return }
      digit = low
      spread = high - low
      digitsInRow = 1
    }

    mutating func multiply(_ power: Int128, isHundredMillion: Bool) {
      takeNeighbours()
      var part = section
      if digit >= 0 { part = add(part, digit) }
      if isHundredMillion {
        part = add(add(high, middle), part)
        (high, middle) = (product(part, power), 0)
      } else if middle > 0 && part == 0 {
        middle = product(middle, power)
      } else {
        middle = add(middle, product(part, power))
      }
      spread = product(spread, power)
      (section, digit, digitsInRow) = (0, -1, 0)
    }

    mutating func product(_ a: Int128, _ b: Int128) -> Int128 {
      let (value, overflow) = a.multipliedReportingOverflow(by: b)
      if overflow { hasOverflow = true }
      return overflow ? 0 : value
    }

    mutating func add(_ a: Int128, _ b: Int128) -> Int128 {
      let (value, overflow) = a.addingReportingOverflow(b)
      if overflow { hasOverflow = true }
      return overflow ? 0 : value
    }
  }

  /// A number that begins with a Chinese numeral.
  @inline(__always)
  func readChinese(_ text: TextView, _ numeral: inout Numeral) {
    numeral.isChinese = true
    let code = sign(text, numeral.start)
    guard code <= NumeralSign.lastPlace || NumeralSign.isTens(code) else { return }
    let next = sign(text, numeral.start &+ 3)
    if next == NumeralSign.none && code < 10 && text.triple(numeral.start &+ 3) != 0xE58586 {
      // Most often a single character in a word: nothing more to read.
      numeral.significand = Int128(code)
      numeral.end = numeral.start &+ 3
      numeral.unitStart = numeral.end
      numeral.digitsEnd = numeral.end
      numeral.leadingDigits = 1
      return
    }
    readSections(text, &numeral, Sections(), numeral.start)
  }

  /// Goes on behind digits that stand before 十, 百, 千 or before 万 with more digits behind it.
  func readMixed(_ text: TextView, _ numeral: inout Numeral) {
    var sections = Sections()
    sections.digit = numeral.significand
    sections.hasDigit = true
    readSections(text, &numeral, sections, numeral.end)
  }

  private func readSections(_ text: TextView, _ numeral: inout Numeral, _ initial: Sections, _ place: Int) {
    var sections = initial
    var cursor = place
    var closing = -1
    while true {
      let code = sign(text, cursor)
      if code == NumeralSign.none {
        guard let next = readTrillion(text, cursor, &sections) else { break }
        cursor = next
        continue
      }
      if code == 2 && isTael(text, cursor, sections, numeral) { break }
      if code < 10 || (code >= NumeralSign.fullWidthZero && code < NumeralSign.fullWidthZero + 10) {
        guard let next = readDigit(text, cursor, code, &sections, numeral) else { break }
        cursor = next
        closing = -1
      } else if code <= NumeralSign.thousand || NumeralSign.isTens(code) {
        guard
          code != NumeralSign.hundred && code != NumeralSign.thousand
            || isMultiplier(text, cursor, code, isChinese: numeral.isChinese, followsDigit: sections.digit >= 0)
        else { break }
        readPlace(code, &sections, &numeral)
        cursor &+= 3
        closing = -1
      } else if isClosing(code) {
        guard sections.digit >= 0 || sections.total > 0 || cursor == numeral.start else { break }
        if sections.digit < 0 && sections.total == 0 { (sections.digit, numeral.isBare) = (1, true) }
        if closing < 0 { (closing, numeral.closingPower) = (cursor, 0) }
        numeral.closingPower &+= code == NumeralSign.tenThousand ? 4 : 8
        sections.multiply(
          code == NumeralSign.tenThousand ? 10_000 : 100_000_000, isHundredMillion: code == NumeralSign.hundredMillion)
        (sections.place, sections.hasZero) = (code == NumeralSign.tenThousand ? 10_000 : 100_000_000, false)
        numeral.hasMultiplier = true
        cursor &+= 3
      } else if code == NumeralSign.some, sections.place > 1, sections.digit < 0, closing < 0 {
        // 十几, 二十几: up to the next ten; 一百零几: up to ten more.
        guard !sections.hasZero || !isPlace(sign(text, cursor &+ 3)) else { break }
        sections.spread = sections.hasZero ? 10 : sections.place
        cursor &+= 3
      } else {
        break
      }
    }
    finish(text, &numeral, &sections, cursor, closing)
  }

  private func isPlace(_ code: UInt8) -> Bool { code >= NumeralSign.ten && code <= NumeralSign.thousand }

  /// 两 behind a digit or place is the weight and no digit (三十两), unless a place follows it (一万两千) or it makes a range (一两年).
  private func isTael(_ text: TextView, _ place: Int, _ sections: Sections, _ numeral: Numeral) -> Bool {
    guard place > numeral.start, text.triple(place) == 0xE4B8A4 || text.triple(place) == 0xE585A9 else { return false }
    let next = sign(text, place &+ 3)
    if next >= NumeralSign.ten && next <= NumeralSign.lastPlace { return false }
    // 两两 is a pair of characters, 二两 a weight.
    if text.triple(place &- 3) == text.triple(place) { return true }
    let makesRange = sections.digitsInRow == 1 && (sections.digit == 1 || sections.digit == 3)
    return !makesRange || text[place &+ 3] < 0xE4 || text[place &+ 3] >= 0xEF
  }

  /// 兆 before digits that go on to 亿 is a million million, as in Taiwan; else it belongs to a unit (兆瓦).
  private func readTrillion(_ text: TextView, _ place: Int, _ sections: inout Sections) -> Int? {
    guard text.triple(place) == 0xE58586, sections.high == 0, sections.middle == 0, place < text.end else { return nil }
    let part = sections.digit >= 0 ? sections.add(sections.section, sections.digit) : sections.section
    guard part > 0, part < 10_000, sections.spread == 0 else { return nil }
    var cursor = place &+ 3
    var steps = 0
    while sign(text, cursor) <= NumeralSign.thousand, steps < 10 { (cursor, steps) = (cursor &+ 3, steps &+ 1) }
    guard steps > 0, sign(text, cursor) == NumeralSign.hundredMillion else { return nil }
    sections.trillions = part &* 1_000_000_000_000
    (sections.section, sections.digit, sections.digitsInRow, sections.hasZero) = (0, -1, 0, false)
    sections.place = 1_000_000_000_000
    return place &+ 3
  }

  /// One digit, or a run of ASCII digits; nil where it does not belong to the number.
  private func readDigit(
    _ text: TextView, _ place: Int, _ code: UInt8, _ sections: inout Sections, _ numeral: Numeral
  ) -> Int? {
    guard text[place] < 0x80 || code >= NumeralSign.fullWidthZero else {
      return readChineseDigit(place, code, sign(text, place &+ 3), &sections)
    }
    // Digits behind a Chinese digit, or behind 万 in a number that began with a fraction, are another number.
    guard sections.digit < 0 else { return nil }
    var cursor = place
    var value: Int128 = 0
    var count = 0
    while true {
      let next = digit(text, cursor)
      guard next.value < 10 else { break }
      if count < 30 { value = value &* 10 &+ Int128(next.value) } else { sections.hasOverflow = true }
      count &+= 1
      cursor &+= next.width
    }
    if beginsDate(text, cursor, value, count) { return nil }
    // 3亿5000万 goes on, 3万20000 and 5万2.3 do not; the groups of 1亿2,345万 are a number of their own.
    if text[cursor] != 0x20, groupEnd(text, cursor) != nil { return nil }
    if sections.place > 1 && value >= sections.place { return nil }
    if text[cursor] == 0x2E && digit(text, cursor &+ 1).value < 10 { return nil }
    sections.digit = value
    sections.hasDigit = true
    // A written number keeps its own places; a single digit is the short form of 三千五 (2万5).
    if count > 1 { sections.hasZero = true } else { sections.isSingle = true }
    return cursor
  }

  /// 12亿2022年, 3亿5月: the digits behind 亿 are a year's or month's.
  private func beginsDate(_ text: TextView, _ end: Int, _ value: Int128, _ count: Int) -> Bool {
    switch text.triple(end) {
    case 0xE5B9B4: count == 4 && value >= 1900 && value < 2200
    case 0xE69C88: count <= 2 && value >= 1 && value <= 12
    default: false
    }
  }

  private func readChineseDigit(
    _ place: Int, _ code: UInt8, _ next: UInt8, _ sections: inout Sections
  ) -> Int? {
    // 十一十二 are two numbers: places only become smaller.
    if sections.section > 0 && next >= NumeralSign.ten && next <= NumeralSign.thousand {
      let power: Int128 = next == NumeralSign.ten ? 10 : next == NumeralSign.hundred ? 100 : 1000
      if power >= sections.place && sections.digit < 0 { return nil }
    }
    if code == 0 && sections.digit < 0 && sections.total > 0 {
      sections.hasZero = true
      return place &+ 3
    }
    if sections.digit < 0 {
      (sections.digit, sections.digitsInRow, sections.hasDigit) = (Int128(code), 1, true)
      return place &+ 3
    }
    guard sections.digitsInRow > 0 else { return nil }
    if sections.digitsInRow >= 30 { sections.hasOverflow = true }
    if !sections.hasOverflow { sections.digit = sections.digit &* 10 &+ Int128(code) }
    sections.digitsInRow &+= 1
    return place &+ 3
  }

  /// 十 百 千 廿 卅.
  private func readPlace(_ code: UInt8, _ sections: inout Sections, _ numeral: inout Numeral) {
    var place: Int128 = code == NumeralSign.hundred ? 100 : code == NumeralSign.thousand ? 1000 : 10
    if NumeralSign.isTens(code) {
      sections.digit = Int128(code &- NumeralSign.twenty) &+ 2
      place = 10
    }
    if sections.digit < 0 {
      // 百, 千 alone; 十 is a number by itself.
      if place > 10 && sections.total == 0 { numeral.isBare = true }
      if sections.section > 0 && place > 10 {
        sections.section = sections.product(sections.section, place)
        return
      }
      sections.digit = 1
    }
    sections.takeNeighbours()
    sections.section = sections.add(sections.section, sections.product(sections.digit, place))
    sections.spread = sections.product(sections.spread, place)
    (sections.digit, sections.digitsInRow, sections.place, sections.hasZero) = (-1, 0, place, false)
    numeral.hasMultiplier = true
  }

  private func finish(
    _ text: TextView, _ numeral: inout Numeral, _ sections: inout Sections, _ cursor: Int, _ closing: Int
  ) {
    var end = cursor
    let digits = sections.digitsInRow
    let hasFraction = beginsFraction(text, cursor)
    if sections.digit >= 0 {
      if digits == 2 && !hasFraction { sections.takeNeighbours() }
      numeral.isPositional = sections.digitsInRow >= 2
      // 三千五 is 3500, 三千零五 is 3005.
      let isShort =
        sections.place > 10 && !sections.hasZero && (sections.digitsInRow == 1 || sections.isSingle)
        && sections.spread == 0
      sections.section = sections.add(
        sections.section, isShort ? sections.product(sections.digit, sections.place / 10) : sections.digit)
    } else if sections.hasZero && end - numeral.start > 3 && sections.place > 1 && closing < 0 {
      // 三千零 alone.
      if text.has("零", before: end) || text.has("〇", before: end) { end &-= 3 }
    }
    numeral.leadingDigits = max(numeral.leadingDigits, digits)
    // Zeros can be multiplied without end; nothing is counted beyond 10^36.
    numeral.isTooLong = numeral.isTooLong || sections.hasOverflow || numeral.closingPower > 36
    numeral.significand = sections.total
    numeral.spread = sections.spread
    numeral.end = end
    numeral.unitStart = end
    numeral.digitsEnd = end
    numeral.hasMultiplier = numeral.hasMultiplier && closing >= 0
    if hasFraction, !sections.hasOverflow { readChineseFraction(text, &numeral) }
    let folded = numeral.hasPoint ? -1 : closing
    if numeral.hasPoint { numeral.closingPower = 0 }
    foldClosing(&numeral, folded)
    readTail(text, &numeral, folded)
  }

  /// Takes the closing 万 and 亿 out of the significand: the last written place is theirs.
  private func foldClosing(_ numeral: inout Numeral, _ closing: Int) {
    guard closing >= 0, !numeral.isTooLong else { return }
    numeral.unitStart = closing
    var power: Int128 = 1
    for _ in 0..<min(numeral.closingPower, 36) { power &*= 10 }
    guard numeral.significand % power == 0, numeral.spread % power == 0 else {
      (numeral.closingPower, numeral.unitStart) = (0, numeral.end)
      return
    }
    numeral.significand /= power
    numeral.spread /= power
    numeral.exponent = numeral.closingPower
  }

  /// Whether 点 and a digit stand at `place`: 三点一四.
  @inline(__always)
  private func beginsFraction(_ text: TextView, _ place: Int) -> Bool {
    sign(text, place) == NumeralSign.point && sign(text, place &+ 3) < 10 && text[place &+ 3] >= 0x80
  }

  /// The digits behind 点.
  private func readChineseFraction(_ text: TextView, _ numeral: inout Numeral) {
    var cursor = numeral.end &+ 3
    while numeral.exponent > -30 {
      let code = sign(text, cursor)
      guard code < 10, text[cursor] >= 0x80 else { break }
      let (value, overflow) = numeral.significand.multipliedReportingOverflow(by: 10)
      guard !overflow, value < 1_000_000_000_000_000_000_000_000_000_000_000_000 else {
        numeral.isTooLong = true
        break
      }
      numeral.significand = value + Int128(code)
      numeral.exponent &-= 1
      cursor &+= 3
    }
    while sign(text, cursor) < 10 && text[cursor] >= 0x80 { cursor &+= 3 }
    numeral.hasPoint = true
    numeral.end = cursor
    numeral.unitStart = cursor
  }

  /// 多, 余 and the multipliers that may follow them (一千多万).
  private func readTail(_ text: TextView, _ numeral: inout Numeral, _ closing: Int) {
    let (end, unitStart, power) = (numeral.end, numeral.unitStart, numeral.closingPower)
    readClosing(text, &numeral)
    guard closing >= 0, unitStart < end, power > 0 else { return }
    numeral.unitStart = numeral.infix == .none ? unitStart : numeral.end
  }
}
