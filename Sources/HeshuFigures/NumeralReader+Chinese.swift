/// The general form: digits and Chinese numerals in sections of 万 and 亿.
extension NumeralReader {
  /// What has been read of a number: 亿 part, 万 part, the section below, and the digit that waits for its place.
  private struct Sections {
    var high: Int128 = 0
    var middle: Int128 = 0
    var section: Int128 = 0
    var digit: Int128 = -1
    var spread: Int128 = 0
    /// The place that the last written digit was multiplied with, for 三千五.
    var place: Int128 = 1
    var lastClosing: UInt8 = 0
    var hasZero = false
    var hasOverflow = false
    var digitsInRow = 0
    var hasDigit = false

    var total: Int128 { high &+ middle &+ section }

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
    guard code <= NumeralSign.lastPlace || code == NumeralSign.twenty || code == NumeralSign.thirty else { return }
    let next = sign(text, numeral.start &+ 3)
    if next == NumeralSign.none && code < 10 {
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
      if code == NumeralSign.none { break }
      if code < 10 || (code >= NumeralSign.fullWidthZero && code < NumeralSign.fullWidthZero + 10) {
        guard let next = readDigit(text, cursor, code, &sections, numeral) else { break }
        cursor = next
        closing = -1
      } else if code <= NumeralSign.thousand || code == NumeralSign.twenty || code == NumeralSign.thirty {
        guard
          code != NumeralSign.hundred && code != NumeralSign.thousand
            || isMultiplier(text, cursor, code, isChinese: numeral.isChinese)
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
      } else if code == NumeralSign.some, !sections.hasZero, sections.place > 1, sections.digit < 0, closing < 0 {
        // 十几, 二十几: up to the next ten.
        sections.spread = sections.place
        cursor &+= 3
      } else {
        break
      }
    }
    finish(text, &numeral, &sections, cursor, closing)
  }

  /// One digit, or a run of ASCII digits; nil where it does not belong to the number.
  private func readDigit(
    _ text: TextView, _ place: Int, _ code: UInt8, _ sections: inout Sections, _ numeral: Numeral
  ) -> Int? {
    guard text[place] < 0x80 || code >= NumeralSign.fullWidthZero else {
      return readChineseDigit(place, code, &sections)
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
    // 3亿5000万 goes on, 3万20000 and 5万2.3 do not.
    if sections.place > 1 && value >= sections.place { return nil }
    if text[cursor] == 0x2E && digit(text, cursor &+ 1).value < 10 { return nil }
    sections.digit = value
    sections.hasDigit = true
    // A written number keeps its own places: no short form as in 三千五.
    sections.hasZero = true
    return cursor
  }

  private func readChineseDigit(_ place: Int, _ code: UInt8, _ sections: inout Sections) -> Int? {
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
    if code == NumeralSign.twenty || code == NumeralSign.thirty {
      sections.digit = code == NumeralSign.twenty ? 2 : 3
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
    if sections.digit >= 0 {
      if digits == 2 { sections.takeNeighbours() }
      numeral.isPositional = sections.digitsInRow >= 2
      // 三千五 is 3500, 三千零五 is 3005.
      let isShort = sections.place > 10 && !sections.hasZero && sections.digitsInRow == 1 && sections.spread == 0
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
    if closing < 0, !sections.hasOverflow { readChineseFraction(text, &numeral) }
    foldClosing(&numeral, closing)
    readTail(text, &numeral, closing)
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

  /// 点 and digits: 三点一四.
  private func readChineseFraction(_ text: TextView, _ numeral: inout Numeral) {
    guard sign(text, numeral.end) == NumeralSign.point, sign(text, numeral.end &+ 3) < 10,
      text[numeral.end &+ 3] >= 0x80
    else { return }
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
