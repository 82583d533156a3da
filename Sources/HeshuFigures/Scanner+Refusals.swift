import HeshuQuantities

/// What looks like a figure and is none.
extension Scanner {
  /// Whether the number is none whatever follows it; it is then refused and passed over.
  mutating func refuseByItself(_ numeral: Numeral) -> Bool {
    if numeral.isTooLong {
      refuse(numeral.start, numeral.end, .tooLong)
      return true
    }
    let before = text.byte(before: numeral.start)
    if !numeral.isChinese {
      if before < 0x80,
        refuseAddress(numeral, before) || refuseLatin(numeral, before) || refuseTail(numeral)
      {
        return true
      }
      if numeral.hasLeadingZero && !numeral.hasPoint {
        refuse(numeral.start, serialEnd(numeral.digitsEnd), text[numeral.digitsEnd] == 0x2D ? .phone : .identifier)
        return true
      }
      if text[numeral.end] == 0x2E, text.isDigit(numeral.end + 1), numeral.hasPoint {
        refuse(numeral.start, serialEnd(numeral.digitsEnd), .identifier)
        return true
      }
      if isLetter(text[numeral.end]), lexicon.units.match(text, at: numeral.end) == nil {
        refuse(numeral.start, wordEnd(numeral.end), .name)
        return true
      }
      if numeral.leadingDigits >= 3, text[numeral.end] == 0x2D, isSerial(numeral) {
        refuse(numeral.start, serialEnd(numeral.digitsEnd), .phone)
        return true
      }
    }
    return refuseByWordBefore(numeral)
  }

  /// Digits behind letters: G60, PM2.5; but not behind a longer word in capitals (GDP120亿元).
  private mutating func refuseLatin(_ numeral: Numeral, _ before: UInt8) -> Bool {
    if isLetter(before) {
      var cursor = numeral.start
      while cursor > text.start, cursor > numeral.start - 8, text[cursor - 1] &- 0x41 < 26 { cursor -= 1 }
      if numeral.start - cursor >= 3, unit(behind: numeral) != nil { return false }
      if currencyWord(before: numeral.start) != nil { return false }
      refuse(max(cursor, floor), wordEnd(numeral.end), .identifier)
      return true
    }
    guard before == 0x2D || before == 0x2B || before == 0x5F, numeral.start - 1 > text.start else { return false }
    let further = text[numeral.start - 2]
    guard isLetter(further) || before == 0x2B && further &- 48 < 10 else { return false }
    refuse(numeral.start, wordEnd(numeral.end), .identifier)
    return true
  }

  /// Numbers in the address of a page or mailbox: all of it is passed over.
  private mutating func refuseAddress(_ numeral: Numeral, _ before: UInt8) -> Bool {
    guard before > 0x20 else { return false }
    var cursor = numeral.start - 1
    let lowest = max(text.start + 3, floor, numeral.start - 200)
    var isAddress = false
    while cursor > lowest, text[cursor] > 0x20, text[cursor] < 0x80 {
      let isPage = text[cursor] == 0x2F && text[cursor - 1] == 0x2F && text[cursor - 2] == 0x3A
      if isPage || text[cursor] == 0x40 || text[cursor] == 0x2E && isWeb(before: cursor) {
        isAddress = true
        break
      }
      cursor -= 1
    }
    if !isAddress { isAddress = isMailbox(numeral) }
    guard isAddress else { return false }
    var end = numeral.end
    while text[end] > 0x20, text[end] < 0x80 { end += 1 }
    refuse(numeral.start, end, .address)
    return true
  }

  private func isWeb(before place: Int) -> Bool {
    (text[place - 1] | 0x20) == 0x77 && (text[place - 2] | 0x20) == 0x77 && (text[place - 3] | 0x20) == 0x77
  }

  /// abc123@163.com: letters, digits and an @ behind the number.
  private func isMailbox(_ numeral: Numeral) -> Bool {
    var cursor = numeral.end
    let limit = numeral.end + 32
    while cursor < limit, isLetter(text[cursor]) || text.isDigit(cursor) || text[cursor] == 0x5F { cursor += 1 }
    return text[cursor] == 0x40 && (isLetter(text[cursor + 1]) || text.isDigit(cursor + 1))
  }

  /// Telephone numbers: groups of digits with hyphens, ten digits or more together.
  private func isSerial(_ numeral: Numeral) -> Bool {
    var digits = 0
    var cursor = numeral.start
    let end = serialEnd(numeral.digitsEnd)
    while cursor < end, digits < 10 {
      if text.isDigit(cursor) { digits += 1 }
      cursor += 1
    }
    return digits >= 10
  }

  @inline(__always)
  func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The end of digits, hyphens and points at `place`.
  private func serialEnd(_ place: Int) -> Int {
    var cursor = place
    while true {
      let byte = text[cursor]
      if byte &- 48 < 10 || (byte == 0x2D || byte == 0x2E) && text.isDigit(cursor + 1) {
        cursor += 1
      } else {
        return cursor
      }
    }
  }

  /// The end of letters and digits at `place`.
  private func wordEnd(_ place: Int) -> Int {
    var cursor = place
    while isLetter(text[cursor]) || text.isDigit(cursor) { cursor += 1 }
    return cursor
  }

  /// Ordinals, telephone and record numbers, words that end in a numeral: known by what stands before.
  private mutating func refuseByWordBefore(_ numeral: Numeral) -> Bool {
    let before = text.byte(before: numeral.start)
    guard before >= 0x80 || before == 0x3A || before == 0x28 else { return false }
    let word = lexicon.refusalsBefore.longest(text, endingAt: numeral.start, floor: text.start)
    guard word.isFound, let reason = RefusalReason(rawValue: UInt8(truncatingIfNeeded: word.value - 1)) else {
      return false
    }
    switch reason {
    case .ordinal:
      // 初五 and 初二 are written in Chinese; 年初1142家 is a number behind a time.
      if text.has("初", before: numeral.start), !numeral.isChinese || isBehindEdge(numeral) { return false }
      if options.includesNumbers, word.length == 3, text.has("第", before: numeral.start) {
        report(ordinal(numeral))
        return true
      }
    case .phone, .identifier, .recordNumber:
      let isNamed = text.has("号", at: numeral.end) || text.has("號", at: numeral.end)
      guard !numeral.isChinese, isNamed || numeral.leadingDigits >= 5 && numeral.isPlainInteger else { return false }
      // 储备31277亿美元, 设备12345台: what is counted is no name.
      if !isNamed, unit(behind: numeral) != nil { return false }
    default:
      // 民国38年 and 光绪三十年 are years of a reign.
      if reason == .date, text.has("年", at: numeral.end) { break }
      guard numeral.isChinese, numeral.length <= 9 else { return false }
      if reason == .idiom && numeral.length > 3 && !isSlogan(word.length) { return false }
    }
    var end = numeral.end
    if reason == .ordinal { end = ordinalListEnd(numeral) }
    if reason == .recordNumber || reason == .identifier, text.has("号", at: end) || text.has("號", at: end) { end += 3 }
    // The word itself may belong to what was refused before (亿首亿).
    refuse(reason == .ordinal ? max(floor, numeral.start - word.length) : numeral.start, end, reason)
    return true
  }

  /// 年初三十家, 期初五亿元.
  private func isBehindEdge(_ numeral: Numeral) -> Bool {
    text.has("年初", before: numeral.start) || text.has("期初", before: numeral.start)
  }

  /// 第250, where numbers are asked for.
  private func ordinal(_ numeral: Numeral) -> Figure {
    var value = figure(numeral, UnitTable.Match(.none, kind: .number, end: numeral.end))
    value.start = UInt32(numeral.start - 3)
    value.outerStart = min(value.outerStart, value.start)
    return value
  }

  /// Words of two characters and more before a numeral make a slogan of it (奋战五十天); single ones only join one character (统一).
  private func isSlogan(_ length: Int) -> Bool { length >= 6 }

  /// 第一、二、三产业: the list belongs to the ordinal.
  private func ordinalListEnd(_ numeral: Numeral) -> Int {
    var end = numeral.end
    while let link = link(at: end, hasUnit: false) {
      let next = lexicon.numerals.read(text, at: link.end)
      guard next.end > link.end, next.isPlainInteger, next.smallInteger < 1000, next.isChinese == numeral.isChinese
      else { break }
      end = next.end
    }
    return end
  }

  /// Whether a number and its unit are a figure; what is not is refused.
  mutating func accepts(_ numeral: Numeral, _ unit: UnitTable.Match) -> Bool {
    if let reason = refusal(numeral, unit) {
      refuse(numeral.start, unit.end, reason)
      return false
    }
    return true
  }

  private func refusal(_ numeral: Numeral, _ unit: UnitTable.Match) -> RefusalReason? {
    if unit.isDuration, let reason = refusalOfDuration(numeral, unit) { return reason }
    if numeral.isBare, numeral.infix == .none, !isQualifiedBare(numeral, unit) { return .vague }
    if unit.care != .none, let reason = refusalOfCareful(numeral, unit) { return reason }
    if unit.unit == lexicon.units.degree, isCoordinate(numeral) { return .identifier }
    if isRank(numeral, unit) { return .ordinal }
    if unit.isCounter, lexicon.numerals.sign(text, unit.end) <= NumeralSign.ten, isRoom(unit) { return .address }
    if isAddress(numeral) { return .address }
    guard numeral.isChinese else { return nil }
    // 两两 are pairs.
    if numeral.length == 3, text.triple(numeral.start) == text.triple(numeral.end) { return .vague }
    if isQuotedName(numeral.start, unit.end) { return .name }
    if numeral.isPositional && numeral.spread == 0 && unit.kind != .percent { return .identifier }
    guard numeral.length == 3, numeral.isBare ? numeral.significand == 10 : numeral.significand == 1 else {
      return nil
    }
    if (unit.isCounter || unit.isDuration) && !options.includesNumbers {
      // 不满一年, 一个月以内 and 一年半 measure; 一年 and 一家 alone say no more than an article.
      let isHalf = unit.isDuration && text.has("半", at: unit.end) && isFree(unit.end + 3)
      if isHalf || unit.isDuration && isMeasuringOne(unit) || unit.care == .medal { return nil }
      return isQualifiedBare(numeral, unit) && !isBeside(numeral) ? nil : .vague
    }
    return nil
  }

  /// 上一交易日, 过一年: the word before 一 is no bound.
  func isBeside(_ numeral: Numeral) -> Bool {
    lexicon.qualifiersBefore.longest(text, endingAt: numeral.start, floor: text.start).value == QualifierRule.order
  }

  /// 88号2栋: a building behind the number of a house.
  private func isAddress(_ numeral: Numeral) -> Bool {
    guard text.has("号", before: numeral.start) || text.has("號", before: numeral.start),
      text.byte(before: numeral.start - 3) &- 48 < 10
    else { return false }
    for word in ["栋", "棟", "幢", "座", "层", "層", "楼", "樓"] as [StaticString] where text.has(word, at: numeral.end) {
      return true
    }
    return false
  }

  /// 四栋二单元: a building before one of its parts.
  private func isRoom(_ unit: UnitTable.Match) -> Bool {
    guard
      text.has("栋", before: unit.end) || text.has("棟", before: unit.end) || text.has("幢", before: unit.end)
        || text.has("层", before: unit.end) || text.has("層", before: unit.end)
    else { return false }
    let part = lexicon.numerals.read(text, at: unit.end)
    for word in ["单元", "單元", "室", "号", "號"] as [StaticString] where text.has(word, at: part.end) {
      return true
    }
    return false
  }

  /// 前三位, 前10名 and 后六位 are ranks and places.
  private func isRank(_ numeral: Numeral, _ unit: UnitTable.Match) -> Bool {
    guard unit.isCounter, unit.end - numeral.end == 3 else { return false }
    guard text.has("前", before: numeral.start) else {
      let isLast = text.has("后", before: numeral.start) || text.has("末", before: numeral.start)
      return isLast && text.has("位", at: numeral.end)
    }
    return text.has("位", at: numeral.end) || text.has("名", at: numeral.end)
  }

  private func refusalOfDuration(_ numeral: Numeral, _ unit: UnitTable.Match) -> RefusalReason? {
    if text.has("岁", before: unit.end) || text.has("歲", before: unit.end) {
      return text.has("寿命", before: numeral.start) || isLifeExpectancy(before: numeral.start) ? nil : .age
    }
    if text.has("一", at: unit.end), numeral.isChinese { return .idiom }
    // 比五年前 names a time.
    if unit.unit == lexicon.units.year, text.has("前", at: unit.end), !text.has("前期", at: unit.end) { return .date }
    return nil
  }

  /// 一小时二十分, 一年期: the one measures.
  private func isMeasuringOne(_ unit: UnitTable.Match) -> Bool {
    text.has("期", at: unit.end) && !lexicon.unitLookalikes.longest(text, at: unit.end).isFound || hasTimePart(unit)
  }

  /// 寿命 within the words before `place`.
  private func isLifeExpectancy(before place: Int) -> Bool {
    var cursor = place
    let lowest = max(text.start, place - 60)
    while cursor - 6 >= lowest {
      if text.has("寿命", before: cursor) || text.has("壽命", before: cursor) { return true }
      if text.has("。", before: cursor) || text[cursor - 1] == 0x0A { return false }
      cursor -= text.width(before: cursor)
    }
    return false
  }

  /// 百亿 and 万 alone are numbers behind 超, 近 and the like, and before 以上 and the like.
  func isQualifiedBare(_ numeral: Numeral, _ unit: UnitTable.Match) -> Bool {
    let word = lexicon.qualifiersBefore.longest(text, endingAt: numeral.start, floor: text.start)
    if word.isFound { return word.value != QualifierRule.none }
    switch lexicon.qualifiersBehind.longest(text, at: unit.end).value {
    case QualifierRule.atLeast, QualifierRule.atMost, QualifierRule.under: return true
    case QualifierRule.within: return unit.isDuration
    default: return false
    }
  }

  /// Whether a verb of change stands before `place`.
  func isChange(before place: Int) -> Bool {
    let join = lexicon.joins.longest(text, endingAt: place, floor: text.start)
    return lexicon.increases.longest(text, endingAt: place - join.length, floor: text.start).isFound
      || decreases(before: place - join.length, floor: text.start)
  }

  /// A short phrase in quotation marks with a Chinese numeral is a name: “三高四新”, “一对一”.
  private func isQuotedName(_ start: Int, _ end: Int) -> Bool {
    var cursor = start
    let lowest = max(text.start, start - 36)
    while cursor - 3 >= lowest {
      let key = text.triple(before: cursor)
      if key == 0xE2809C || key == 0xE3808A || key == 0xE3808C {
        return closesQuote(end, before: cursor + 48)
      }
      if key == 0xE2809D || key == 0xE38082 { return false }
      let width = text.width(before: cursor)
      if width == 1, text[cursor - 1] == 0x22 { return closesQuote(end, before: cursor + 48) }
      if width == 1, text[cursor - 1] == 0x0A { return false }
      cursor -= width
    }
    return false
  }

  func closesQuote(_ place: Int, before limit: Int) -> Bool {
    var cursor = place
    while cursor < limit, cursor < text.end {
      let key = text.triple(cursor)
      if key == 0xE2809D || key == 0xE3808B || key == 0xE3808D || text[cursor] == 0x22 { return true }
      if text[cursor] == 0x0A || key == 0xE38082 { return false }
      cursor += text.width(cursor)
    }
    return false
  }
}
