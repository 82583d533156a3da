import HeshuQuantities

/// Numbers without a unit behind them.
extension Scanner {
  /// A number that no unit follows: 翻两番, 八五折, 一半, ¥100, a proportion, a table's cell, or nothing.
  mutating func readUnitless(_ numeral: Numeral) {
    defer { floor = max(floor, numeral.end) }
    let next = text[numeral.end]
    if numeral.isChinese, next == 0xE7 || next == 0xE5, readWord(numeral) { return }
    if text.has("折", at: numeral.end), readDiscount(numeral) { return }
    if next == 0x2F || next == 0xEF || next == 0x20, readSlashFraction(numeral) { return }
    if next == 0x2F, !numeral.isChinese, readPerNumber(numeral) || readStrokePair(numeral) { return }
    if next == 0x3A || next == 0xEF || next == 0xE2, readProportion(numeral) { return }
    if !numeral.isChinese {
      if readCurrency(numeral) || readCell(numeral) || readBehindBrackets(numeral) { return }
    }
    if options.includesNumbers && isReportedNumber(numeral) {
      report(figure(numeral, UnitTable.Match(.none, kind: .number, end: numeral.end)))
      return
    }
    if options.includesRefusals, !numeral.isChinese || numeral.length > 3 {
      let isPhone = numeral.leadingDigits == 11 && text[numeral.start] == 0x31
      let reason: RefusalReason = numeral.leadingDigits > 6 && !numeral.hasPoint ? .identifier : .noUnit
      refuse(numeral.start, numeral.end, numeral.isChinese ? .vague : isPhone ? .phone : reason)
    }
  }

  /// Bare multipliers and numerals in words are no numbers.
  private func isReportedNumber(_ numeral: Numeral) -> Bool {
    // 千三 is 1300.
    if numeral.isBare {
      return numeral.length == 6 && lexicon.numerals.sign(text, numeral.end - 3) < 10 && isAlone(numeral)
    }
    guard numeral.isChinese else { return true }
    // 十一十二 is no number, and neither are its parts.
    let before = text.triple(before: numeral.start)
    return numeral.length > 3 && lexicon.numerals.signs.code(before) > NumeralSign.lastPlace || isAlone(numeral)
  }

  /// 8.6/10万: a number of cases per so many.
  private mutating func readPerNumber(_ numeral: Numeral) -> Bool {
    guard let (unit, end) = lexicon.units.bareRate(text, at: numeral.end + 1), text[end] < 0x80 || !text.isDigit(end)
    else {
      return false
    }
    guard lexicon.units.match(text, at: end) == nil else { return false }
    report(figure(numeral, UnitTable.Match(unit, kind: .rate, end: end)))
    return true
  }

  /// 翻一番 is twice as much, 翻两番 four times; 一半 is 50 %.
  private mutating func readWord(_ numeral: Numeral) -> Bool {
    let value = numeral.smallInteger
    if text.has("番", at: numeral.end) {
      var start = numeral.start
      // 翻了近两番: the bound stands inside.
      let bound = lexicon.qualifiersBefore.longest(text, endingAt: start, floor: lookbackFloor)
      start -= bound.length
      if text.has("了", before: start) { start -= 3 }
      guard text.has("翻", before: start), value > 0, value < 60 else { return false }
      var times = numeral
      (times.start, times.end, times.unitStart) = (start - 3, numeral.end + 3, numeral.end)
      times.significand = Int128(1) << Int128(value)
      if text.has("半", at: times.end), !text.has("半年", at: times.end) {
        // 翻一番半 is half as much again.
        (times.significand, times.exponent, times.end) = (times.significand * 15, -1, times.end + 3)
      }
      var figure = figure(times, UnitTable.Match(lexicon.units.multiple, kind: .multiple, end: times.end))
      if bound.isFound, figure.qualifier == .exact { figure.qualifier = QualifierRule.qualifier(bound.value) }
      report(figure)
      return true
    }
    if text.has("刻钟", at: numeral.end) || text.has("刻鐘", at: numeral.end), (1...3).contains(value) {
      var minutes = numeral
      minutes.significand *= 15
      report(figure(minutes, UnitTable.Match(lexicon.units.minute, kind: .duration, end: numeral.end + 6)))
      return true
    }
    guard value == 1, text.has("半", at: numeral.end), !text.has("径", at: numeral.end + 3) else { return false }
    var half = numeral
    (half.end, half.unitStart, half.significand) = (numeral.end + 3, numeral.end + 3, 50)
    report(figure(half, UnitTable.Match(lexicon.units.percent, kind: .percent, end: half.end)))
    return true
  }

  /// 八折 and 八五折, 8.5折: what is left of the price, in percent.
  private mutating func readDiscount(_ numeral: Numeral) -> Bool {
    let end = numeral.end + 3
    if text.has("合", at: end) || text.has("算", at: end) || text.has("旧", at: end) || text.has("叠", at: end) {
      return false
    }
    guard numeral.significand > 0, numeral.significand < 100, !numeral.hasMultiplier else { return false }
    let isTenth = numeral.hasPoint || numeral.significand < 10
    report(figure(numeral, UnitTable.Match(lexicon.units.percent, power: isTenth ? 1 : 0, kind: .percent, end: end)))
    return true
  }

  /// 打对折, 对折优惠: half the price. 对折线 and 对折叠放 are other words.
  mutating func readHalfPrice(at place: Int) {
    let end = place + 6
    guard text.has("折", at: place + 3), place >= floor else { return }
    let words = ["优惠", "優惠", "后", "後", "销售", "出售", "处理", "起", "价", "價"] as [StaticString]
    guard text.has("打", before: place) || isFree(end) || words.contains(where: { text.has($0, at: end) }) else {
      return
    }
    var half = Numeral(at: place)
    (half.end, half.unitStart, half.significand, half.isChinese) = (end, place + 3, 50, true)
    report(figure(half, UnitTable.Match(lexicon.units.percent, kind: .percent, end: end)))
  }

  /// A currency's sign before the number.
  private mutating func readCurrency(_ numeral: Numeral) -> Bool {
    guard let (unit, start) = currencyWord(before: numeral.start) else { return false }
    var amount = numeral
    amount.start = start
    report(figure(amount, lexicon.units.perUnit(text, UnitTable.Match(unit, kind: .money, end: numeral.end))))
    return true
  }

  /// 13.1:39.9:47.0 are shares of a whole where they sum up to it; of another proportion the first number is reported.
  private mutating func readProportion(_ numeral: Numeral) -> Bool {
    guard colonEnd(numeral.end) != nil else { return false }
    return withUnsafeTemporaryAllocation(of: Numeral.self, capacity: 8) { parts in
      parts.initializeElement(at: 0, to: numeral)
      var count = 1
      while count < 8, let next = colonEnd(parts[count - 1].end) {
        let part = lexicon.numerals.read(text, at: next)
        guard part.end > next, !part.isTooLong, !part.isChinese else { break }
        parts.initializeElement(at: count, to: part)
        count += 1
      }
      guard count > 1, colonEnd(parts[count - 1].end) == nil else { return false }
      return reportProportion(UnsafeBufferPointer(rebasing: parts[0..<count]))
    }
  }

  /// 三次产业结构由: shares of a whole even where one of them is misprinted.
  private func isStructure(before place: Int) -> Bool {
    (0...6).contains { text.has("产业结构", before: place - 3 * $0) && place - 3 * $0 - 12 >= text.start }
  }

  private func colonEnd(_ place: Int) -> Int? {
    let end = text[place] == 0x3A ? place + 1 : text.has("：", at: place) || text.has("∶", at: place) ? place + 3 : place
    return end > place && lexicon.numerals.digit(text, end).value < 10 ? end : nil
  }

  private mutating func reportProportion(_ parts: UnsafeBufferPointer<Numeral>) -> Bool {
    var sum = ExactDecimal.zero
    for part in parts {
      guard let next = sum.adding(ExactDecimal(significand: part.significand, exponent: part.exponent)) else {
        return false
      }
      sum = next
    }
    let isWhole = sum >= ExactDecimal(99) && sum <= ExactDecimal(101)
    if parts.count >= 3, isWhole || isStructure(before: parts[0].start) {
      for part in parts {
        report(figure(part, UnitTable.Match(lexicon.units.percent, kind: .percent, end: part.end), isElsewhere: true))
      }
      return true
    }
    let isScore = text.has("比分", before: parts[0].start) || text.has("比分为", before: parts[0].start)
    // 比例约35:1.
    let bound = lexicon.qualifiersBefore.longest(text, endingAt: parts[0].start, floor: lookbackFloor)
    let word = parts[0].start - bound.length
    let isWord =
      text.has("比", before: word) || text.has("比例", before: word) || text.has("为", before: word)
      || text.has("达", before: word)
    guard parts.count == 2, parts[0].hasPoint || parts[1].hasPoint || isWord && !isScore else {
      refuse(parts[0].start, parts[parts.count - 1].end, .identifier)
      return true
    }
    report(figure(parts[0], UnitTable.Match(lexicon.units.ratio, kind: .other, end: parts[0].end)))
    floor = parts[1].end
    return true
  }
}
