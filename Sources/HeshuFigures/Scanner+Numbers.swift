import HeshuQuantities

/// From a numeral to a figure, a period, or a refusal.
extension Scanner {
  /// Reads what begins with the numeral at `place`.
  mutating func readNumber(at place: Int) {
    let isChinese = text[place] >= 0x80 && text[place] != 0xEF
    let isFraction = isChinese && text[place + 3] == 0xE5 && text.has("分之", at: place + 3)
    if isChinese, !isFraction, !options.includesNumbers, readPhrase(at: place) { return }
    var numeral = lexicon.numerals.read(text, at: place)
    if isFraction { restrictToHundred(&numeral) }
    guard numeral.end > place else { return }
    if text[numeral.end] == 0xE5, readFractions(numeral) { return }
    if options.includesNumbers {
      if isChinese, !isAlone(numeral), readPhrase(at: place) { return }
      readAffixes(&numeral)
    }
    if isChinese {
      widen(&numeral)
    } else {
      if text[numeral.end] == 0x20 { readSpaced(&numeral) }
      if isLetter(text[numeral.end]) || text[numeral.end] == 0x20 { readEnglishScale(&numeral) }
    }
    if numeral.closingPower > 0, refuseOverlap(numeral) { return }
    if numeral.closingPower > 0 { readLowerPart(&numeral) }
    if readPeriod(numeral) { return }
    if refuseByItself(numeral) { return }
    readChain(numeral)
  }

  /// 百 of 百分之, which is not read as a number where 分 follows.
  private func restrictToHundred(_ numeral: inout Numeral) {
    guard lexicon.numerals.sign(text, numeral.start) == NumeralSign.hundred else { return }
    numeral = Numeral(at: numeral.start)
    (numeral.end, numeral.unitStart, numeral.significand) = (numeral.start + 3, numeral.start + 3, 100)
    (numeral.isBare, numeral.isChinese) = (true, true)
  }

  /// 三分之二 and 一又二分之一 at a number.
  private mutating func readFractions(_ numeral: Numeral) -> Bool {
    let key = text.triple(numeral.end)
    if key == 0xE58886, text.has("分之", at: numeral.end) {
      readFraction(numeral)
      return true
    }
    guard key == 0xE58F88, let below = mixedDenominator(behind: numeral) else { return false }
    readFraction(below, whole: numeral)
    return true
  }

  /// A set phrase at `place`; more numerals behind it make it a number after all (三五百).
  private mutating func readPhrase(at place: Int) -> Bool {
    let phrase = lexicon.phrases.longest(text, at: place)
    guard phrase.isFound, text.triple(before: place) != 0xE7ACAC, !isCounted(place, phrase.length) else { return false }
    let behind = lexicon.numerals.sign(text, place + phrase.length)
    if phrase.length == 6, text.has("三五", at: place), countsThreeToFive(place + 6) { return false }
    // 三八折 is a price.
    if text.has("折", at: place + phrase.length) { return false }
    // 一点二 is a decimal.
    if behind < NumeralSign.ten, lexicon.numerals.sign(text, place + phrase.length - 3) == NumeralSign.point {
      return false
    }
    guard behind == NumeralSign.none || behind < NumeralSign.ten || phrase.length > 6 else { return false }
    let reason = RefusalReason(rawValue: UInt8(truncatingIfNeeded: phrase.value - 1)) ?? .idiom
    refuse(place, place + phrase.length, reason)
    return true
  }

  /// 三五天, 三五百: two bounds before a unit that begins no word.
  private func countsThreeToFive(_ place: Int) -> Bool {
    guard let unit = lexicon.units.match(text, at: place) else { return false }
    return unit.care == .none && !lexicon.unitLookalikes.longest(text, at: place).isFound
  }

  /// 三公里 is no 三公, and 上千名 counts where 千名 alone does not.
  private func isCounted(_ place: Int, _ length: Int) -> Bool {
    guard length == 6, let unit = lexicon.units.match(text, at: place + 3) else { return false }
    if unit.end > place + length { return true }
    guard unit.isCounter, unit.end == place + length else { return false }
    let word = lexicon.qualifiersBefore.longest(text, endingAt: place, floor: lookbackFloor)
    return word.isFound && word.value != QualifierRule.none && lexicon.numerals.sign(text, place) >= NumeralSign.hundred
  }

  /// 177.1 亿元, 500 余家: a blank between the digits and their 万, 亿 or 余, which a unit follows.
  private func readSpaced(_ numeral: inout Numeral) {
    var spaced = numeral
    readSpacedClosing(&spaced)
    guard spaced.end > numeral.end, unit(behind: spaced) != nil || lowerPart(behind: spaced) != nil
    else { return }
    numeral = spaced
  }

  /// Takes 万, 亿 or 余 behind a blank into the number, whatever follows it.
  func readSpacedClosing(_ numeral: inout Numeral) {
    let code = lexicon.numerals.sign(text, numeral.end + 1)
    guard lexicon.numerals.isClosing(code) || code == NumeralSign.more, !numeral.hasMultiplier else { return }
    numeral.end += 1
    lexicon.numerals.readClosing(text, &numeral)
  }

  /// 数十亿 and 几百: from one to ten times the number.
  private func widen(_ numeral: inout Numeral) {
    guard numeral.spread == 0, !numeral.isTooLong, numeral.start - 3 >= floor, numeral.significand > 0 else { return }
    let key = text.triple(numeral.start - 3)
    // 数 數 几 幾.
    let isNumber = key == 0xE695B0 || key == 0xE695B8
    guard isNumber || key == 0xE587A0 || key == 0xE5B9BE, numeral.isBare || numeral.significand == 10 else { return }
    if isNumber, lexicon.wordsInNumber.longest(text, endingAt: numeral.start, floor: text.start).isFound {
      return
    }
    numeral.start -= 3
    numeral.spread = 9 &* numeral.significand
    numeral.isBare = false
  }

  /// A number with what follows it: its unit, or the rest of a list or range that shares one.
  private mutating func readChain(_ first: Numeral) {
    let start = first.start
    if text.has("半", at: first.end + 3), let unit = halfDuration(first) {
      reportHalf(first, unit)
      return
    }
    var unit = unit(behind: first)
    if let item = unit, item.isCounter {
      unit = isBehindSign(start) ? nil : sharedPoints(first, item) ?? item
    }
    let end = unit?.end ?? first.end
    if let link = link(at: end, hasUnit: unit != nil), let next = linked(first, link) {
      readLinked(first, unit, next, link)
      return
    }
    guard let unit else {
      if let (amount, money) = accounted(first) {
        report(figure(amount, money))
      } else {
        readUnitless(first)
      }
      return
    }
    guard accepts(first, unit) else { return }
    report(figure(first, unit.isCounter ? perGroup(unit, before: start) : unit))
    readOn(unit)
    if hasParts(unit.kind), text[floor] >= 0xE3 || text.isDigit(floor) {
      readSmallerParts()
      readDecimalsBehindUnit()
    }
    if isBetween(floor) { closeRange() }
  }

  /// 一个半小时 is 1.5 hours.
  private mutating func reportHalf(_ numeral: Numeral, _ unit: UnitTable.Match) {
    var half = numeral
    (half.significand, half.exponent) = (numeral.significand * 10 + 5, -1)
    report(figure(half, unit))
  }

  /// （1.56）亿元, as accounts write an amount below zero; nil for every other number in parentheses.
  private func accounted(_ numeral: Numeral) -> (Numeral, UnitTable.Match)? {
    guard text[numeral.end] == 0x29 || text.has("）", at: numeral.end), numeral.hasPoint || numeral.hasGrouping,
      !numeral.hasMultiplier, !numeral.isChinese
    else { return nil }
    let isNarrow = text.byte(before: numeral.start) == 0x28
    guard isNarrow || text.has("（", before: numeral.start), numeral.start - (isNarrow ? 1 : 3) >= floor else {
      return nil
    }
    var amount = numeral
    amount.start -= isNarrow ? 1 : 3
    amount.end += text[numeral.end] == 0x29 ? 1 : 3
    amount.unitStart = amount.end
    lexicon.numerals.readClosing(text, &amount)
    guard let unit = lexicon.units.match(text, at: amount.end), unit.kind == .money else { return nil }
    amount.significand = -amount.significand
    return (amount, unit)
  }

  /// The unit behind a number; a single space may stand between ASCII digits and it.
  @inline(__always)
  func unit(behind numeral: Numeral) -> UnitTable.Match? {
    guard !numeral.isTooLong else { return nil }
    if let unit = lexicon.units.match(text, at: numeral.end) {
      return checked(unit, behind: numeral, at: numeral.end)
    }
    if text[numeral.end] == 0x20, !numeral.isChinese || options.includesNumbers, text[numeral.end + 1] >= 0x25,
      let unit = lexicon.units.match(text, at: numeral.end + 1)
    {
      return unit.care != .none ? nil : checked(unit, behind: numeral, at: numeral.end + 1)
    }
    return nil
  }

  /// Nil where the unit is the beginning of a longer word (成立, 项目).
  @inline(__always)
  private func checked(_ unit: UnitTable.Match, behind numeral: Numeral, at place: Int) -> UnitTable.Match? {
    guard text[unit.end] >= 0x80 else { return inContext(unit, numeral) }
    return lexicon.unitLookalikes.longest(text, at: place).length > unit.end - place ? nil : inContext(unit, numeral)
  }

  /// What a word that names several units is here: 度 a temperature, 分 minutes, 块 yuan.
  @inline(__always)
  private func inContext(_ unit: UnitTable.Match, _ numeral: Numeral) -> UnitTable.Match {
    if unit.care == .measured || unit.unit == lexicon.units.degree {
      if let minutes = minutes(unit) { return minutes }
      if let degrees = degrees(unit, behind: numeral) { return degrees }
    }
    guard unit.isCounter, isYuan(unit, numeral) else { return unit }
    return UnitTable.Match(lexicon.units.yuan, kind: .money, end: unit.end)
  }

  /// The unit of a count per group that the clause begins with: 每千人口…6.9张、…3.7人.
  private func perGroup(_ unit: UnitTable.Match, before place: Int) -> UnitTable.Match {
    var cursor = place
    let lowest = max(text.start, place - 90)
    while cursor - 3 >= lowest {
      switch text.triple(before: cursor) {
      case 0xE6AF8F:
        guard let group = lexicon.units.perGroup(text, at: cursor), let rate = lexicon.units.per(unit, group) else {
          return unit
        }
        // 每10万人 is what others are counted per.
        if lexicon.units.groupEnd(text, at: cursor) == unit.end { return unit }
        return UnitTable.Match(rate, power: unit.power, kind: .rate, end: unit.end)
      case 0xEFBC8C, 0xE38082, 0xEFBC9B: return unit
      default: break
      }
      let width = text.width(before: cursor)
      if width == 1, text[cursor - 1] == 0x2C || text[cursor - 1] == 0x0A || text[cursor - 1] == 0x3B { return unit }
      cursor -= width
    }
    return unit
  }

  /// The finished figure with everything that stands directly around it.
  func figure(_ numeral: Numeral, _ unit: UnitTable.Match, isElsewhere: Bool = false) -> Figure {
    let power = numeral.exponent + unit.power
    var start = numeral.start
    let unitStart = text[numeral.unitStart] == 0x20 && !isElsewhere ? numeral.unitStart + 1 : numeral.unitStart
    var significand = numeral.significand
    if let sign = sign(before: start) {
      start = sign.start
      if sign.isNegative { significand = -significand }
    }
    if isDegree(unit), let below = belowZero(start), significand > 0 {
      (start, significand) = (below, -significand)
    }
    var currency = unit.unit
    if unit.kind == .money, currency == lexicon.units.yuan { currency = self.currency(before: start) ?? currency }
    var figure = Figure(
      value: ExactDecimal(significand: significand, exponent: power), unit: currency, kind: unit.kind,
      step: Int16(truncatingIfNeeded: power), start: UInt32(start),
      unitStart: UInt32(isElsewhere ? numeral.end : min(unitStart, unit.end)),
      end: UInt32(isElsewhere ? numeral.end : unit.end))
    figure.isUnitElsewhere = isElsewhere
    figure.isExactCount = unit.isCounter && power == 0 && numeral.exponent == 0 && numeral.infix == .none
    qualify(&figure, numeral)
    return figure
  }

  /// A plus or minus that belongs to the number at `place`.
  func sign(before place: Int) -> (start: Int, isNegative: Bool)? {
    guard place > floor || place > text.start else { return nil }
    let byte = text[place - 1]
    if byte == 0x2D || byte == 0x2B {
      let before = text.byte(before: place - 1)
      let isFree =
        !(before &- 48 < 10) && (before | 0x20) &- 0x61 >= 26 && before != 0x25 && before != 0x29 && before != 0x2D
      return isFree && place - 1 >= floor ? (place - 1, byte == 0x2D) : nil
    }
    if place - 3 >= floor, text.has("−", before: place) || text.has("－", before: place) {
      let before = text.byte(before: place - 3)
      return before &- 48 < 10 || text.has("－", before: place - 3) ? nil : (place - 3, true)
    }
    guard place - 3 >= floor else { return nil }
    if byte &- 0x92 < 3, isMinusDash(before: place) { return (place - 3, true) }
    if text.has("负", before: place) || text.has("負", before: place) { return (place - 3, true) }
    if place - 4 >= floor, text.has("负 ", before: place) || text.has("負 ", before: place) { return (place - 4, true) }
    return nil
  }
}
