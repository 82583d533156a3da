import HeshuQuantities

/// What is read only where numerals without a unit are asked for.
extension Scanner {
  /// Marks the formal numerals (壹 伍), which begin no figure otherwise, in the words of a block.
  func markFormalNumerals(_ block: Int, _ end: Int, _ starts: UnsafeMutablePointer<UInt64>) {
    for place in block..<end where text[place] >= 0xE3 && lexicon.numerals.sign(text, place) <= NumeralSign.lastPlace {
      starts[(place - block) / 64] |= 1 << UInt64((place - block) % 64)
    }
  }

  /// .5, 2.5e3 and 15k: what a bare number may begin and end with.
  func readAffixes(_ numeral: inout Numeral) {
    guard !numeral.isChinese, !numeral.isTooLong else { return }
    let place = numeral.start - 1
    if text.byte(before: numeral.start) == 0x2E, place >= floor, !numeral.hasPoint, !numeral.hasGrouping,
      !numeral.hasMultiplier, numeral.leadingDigits < 18, isOutside(text.byte(before: place))
    {
      numeral.start = place
      numeral.exponent -= Int32(numeral.leadingDigits)
      numeral.hasPoint = true
    }
    readSuffix(&numeral)
  }

  private func isOutside(_ byte: UInt8) -> Bool { !isLetter(byte) && !(byte &- 48 < 10) && byte != 0x2E }

  /// e3, k, M and G behind a number, unless they are a unit.
  func readSuffix(_ numeral: inout Numeral) {
    var place = numeral.end
    if text[place] == 0x20, !numeral.isChinese { place += 1 }
    let power: Int32
    var end = place + 1
    switch text[place] {
    case 0x6B, 0x4B: power = 3
    case 0x4D: power = 6
    case 0x47: power = 9
    case 0x65, 0x45, 0xEF:
      guard place == numeral.end, let exponent = exponent(at: place) else { return }
      (power, end) = exponent
    default: return
    }
    guard !numeral.isChinese, !isLetter(text[end]), !text.isDigit(end), lexicon.units.match(text, at: place) == nil
    else { return }
    // 5G基站, 4K电视 and 3M公司 are names.
    if text[place] &- 0x41 < 26, end == place + 1, text[end] >= 0xE4, text[end] < 0xEF { return }
    numeral.exponent += power
    (numeral.end, numeral.unitStart) = (end, end)
  }

  /// The power of `e-3` and its full-width form.
  private func exponent(at place: Int) -> (power: Int32, end: Int)? {
    var cursor = place
    if text[cursor] == 0xEF {
      guard text.has("ｅ", at: cursor) || text.has("Ｅ", at: cursor) else { return nil }
      cursor += 3
    } else {
      cursor += 1
    }
    let isNegative = text[cursor] == 0x2D || text.has("－", at: cursor)
    if isNegative || text[cursor] == 0x2B { cursor += text[cursor] == 0xEF ? 3 : 1 }
    var power: Int32 = 0
    var digits = 0
    while digits < 3 {
      let next = lexicon.numerals.digit(text, cursor)
      guard next.value < 10 else { break }
      power = power * 10 + Int32(next.value)
      (cursor, digits) = (cursor + next.width, digits + 1)
    }
    return digits > 0 && digits < 3 ? (isNegative ? -power : power, cursor) : nil
  }

  /// 3/4 and 1 3/4, exactly or not at all.
  mutating func readSlashFraction(_ numeral: Numeral) -> Bool {
    guard options.includesNumbers, numeral.isPlainInteger, !numeral.isChinese else { return false }
    var above = numeral
    var whole: Int128 = 0
    if text[numeral.end] == 0x20 {
      above = lexicon.numerals.read(text, at: numeral.end + 1)
      guard above.end > numeral.end + 1 else { return false }
      whole = numeral.significand
    }
    let width = strokeWidth(above.end)
    guard width > 0, above.isPlainInteger, !above.isChinese else { return false }
    let below = lexicon.numerals.read(text, at: above.end + width)
    guard below.end > above.end + width, below.isPlainInteger, !below.isChinese, strokeWidth(below.end) == 0,
      strokeWidth(numeral.start - 1) == 0 || numeral.start == text.start, below.significand > 0,
      below.significand < 1_000_000, above.significand < 1_000_000, whole < 1_000_000,
      lexicon.units.match(text, at: below.end) == nil
    else { return false }
    guard let value = Self.decimal(whole * below.significand + above.significand, below.significand) else {
      refuse(numeral.start, below.end, .vague)
      return true
    }
    var fraction = numeral
    (fraction.significand, fraction.exponent) = (value.significand, value.exponent)
    (fraction.end, fraction.unitStart) = (below.end, below.end)
    report(figure(fraction, UnitTable.Match(.none, kind: .number, end: below.end)))
    return true
  }

  /// 半百 is 50.
  mutating func readHalfHundred(at place: Int) -> Bool {
    guard text.has("百", at: place + 3), isFree(place + 6) else { return false }
    var numeral = Numeral(at: place)
    (numeral.end, numeral.unitStart, numeral.significand, numeral.isChinese) = (place + 6, place + 6, 50, true)
    report(figure(numeral, UnitTable.Match(.none, kind: .number, end: place + 6)))
    return true
  }

  private func strokeWidth(_ place: Int) -> Int {
    guard place >= text.start else { return 0 }
    return text[place] == 0x2F ? 1 : text.has("／", at: place) ? 3 : 0
  }

  /// Whether a numeral stands by itself, and is not part of a word such as 统一 or 四川.
  func isAlone(_ numeral: Numeral) -> Bool {
    var start = numeral.start
    if text.has("负", before: start) || text.has("負", before: start) { start -= 3 }
    return isWordEnd(before: start) && isWordStart(at: numeral.end)
  }

  private func isWordEnd(before place: Int) -> Bool {
    let byte = text.byte(before: place)
    guard byte >= 0x80 else { return !isLetter(byte) && byte != 0x5F }
    let key = text.triple(before: place)
    guard Self.isHan(key) else { return true }
    return text.has("是", before: place) || text.has("为", before: place) || text.has("等于", before: place)
      || text.has("前", before: place)
  }

  private func isWordStart(at place: Int) -> Bool {
    let byte = text[place]
    guard byte >= 0x80 else { return !isLetter(byte) }
    guard Self.isHan(text.triple(place)) else { return true }
    for word in [
      "是", "不是", "而是", "却是", "的", "和", "与", "或", "加", "减", "乘", "这", "以上", "以下", "以内",
    ] as [StaticString]
    where text.has(word, at: place) { return true }
    return false
  }

  /// A Chinese character, by its first two bytes.
  private static func isHan(_ key: UInt32) -> Bool { key >= 0xE39080 && key < 0xEA0000 }
}
