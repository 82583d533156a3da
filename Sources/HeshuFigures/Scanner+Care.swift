import HeshuQuantities

/// Units whose text often means something else: what speaks for them, and what against.
extension Scanner {
  /// What speaks against a unit whose text often means something else.
  func refusalOfCareful(_ numeral: Numeral, _ unit: UnitTable.Match) -> RefusalReason? {
    switch unit.care {
    case .none: return nil
    case .counted:
      if numeral.leadingDigits == 4, isModelYear(numeral, unit) { return .name }
      guard numeral.isChinese, numeral.length == 3, !options.includesNumbers, !hasSmallerPart(unit) else { return nil }
      // 两周 may be a word, 不少于两周 measures.
      return numeral.significand > 1 && isQualifiedBare(numeral, unit) && !isBeside(numeral) ? nil : .vague
    case .name:
      return numeral.leadingDigits >= 6 ? .recordNumber : isHouseNumber(numeral, unit) ? .address : .identifier
    case .letter:
      let next = text[unit.end]
      let isWord = next >= 0xE4 && next < 0xEF
      return numeral.isChinese || isWord || !numeral.hasPoint && numeral.leadingDigits > 5 ? .identifier : nil
    case .medal: return isMedal(numeral, unit) ? nil : .name
    case .change: return isChange(before: numeral.start) ? nil : .vague
    case .measured: return isMeasured(numeral, unit) ? nil : .identifier
    case .tenths:
      return numeral.significand <= (numeral.hasPoint ? 100 : 10) && !numeral.hasMultiplier ? nil : .idiom
    case .calendar: return isSpanOfDays(numeral, unit.end) && !numeral.isBare ? nil : .date
    }
  }

  /// 2022款车型.
  private func isModelYear(_ numeral: Numeral, _ unit: UnitTable.Match) -> Bool {
    text.has("款", before: unit.end) && numeral.smallInteger >= 1980 && numeral.smallInteger < 2050
  }

  /// 9金4银2铜: another medal stands directly before or behind, with 、 between at most.
  private func isMedal(_ numeral: Numeral, _ unit: UnitTable.Match) -> Bool {
    if let last = found.figures.last, last.unit == lexicon.units.gold || last.unit == lexicon.units.silver,
      last.unit != unit.unit
    {
      let gap = numeral.start - Int(last.end)
      if gap == 0 || gap == 3 && text.has("、", before: numeral.start) { return true }
    }
    let place = text.has("、", at: unit.end) ? unit.end + 3 : unit.end
    guard lexicon.numerals.sign(text, place) <= NumeralSign.lastPlace else { return false }
    let next = lexicon.numerals.read(text, at: place)
    guard next.end > place, let other = lexicon.units.match(text, at: next.end) else { return false }
    return other.care == .medal && other.unit != unit.unit
  }

  /// 北纬30度, 东经120°.
  func isCoordinate(_ numeral: Numeral) -> Bool {
    for word in ["纬", "经", "緯", "經"] as [StaticString] where text.has(word, before: numeral.start) { return true }
    return false
  }

  /// 5.2亿度, 97.5分, 6.8级: a fraction speaks of a measure, and 万 or 亿 but for grades (10万级).
  private func isMeasured(_ numeral: Numeral, _ unit: UnitTable.Match) -> Bool {
    if isCoordinate(numeral) { return false }
    if numeral.leadingDigits >= 3, text.has("点", before: unit.end) || text.has("點", before: unit.end),
      isQuoted(before: numeral.start)
    {
      return true
    }
    if unit.kind == .energy, speaksOfElectricity(before: numeral.start) { return true }
    let isGrade = text.has("级", before: unit.end) || text.has("級", before: unit.end) || text.has("点", before: unit.end)
    return numeral.hasPoint || numeral.hasMultiplier && (numeral.length > 6 || !isGrade && !numeral.isChinese)
  }

  /// 指数报1186点: whether a word that leads to a level or change of an index stands before the number.
  private func isQuoted(before place: Int) -> Bool {
    let words = ["数", "數", "报", "報", "于", "於", "至", "到", "破", "上", "守"] as [StaticString]
    return words.contains { text.has($0, before: place) } || isChange(before: place)
  }

  /// 户均用电320度: whether the clause before the number has 电.
  private func speaksOfElectricity(before place: Int) -> Bool {
    var cursor = place
    let lowest = max(text.start, place - 36)
    while cursor - 3 >= lowest {
      let key = text.triple(cursor - 3)
      if key == 0xE794B5 || key == 0xE99BBB { return true }
      guard key >= 0xE4_0000, key < 0xEA_0000 else { return false }
      cursor -= 3
    }
    return false
  }

  /// 人民路12号, 3号楼: the number of a house.
  private func isHouseNumber(_ numeral: Numeral, _ unit: UnitTable.Match) -> Bool {
    guard text.has("号", before: unit.end) || text.has("號", before: unit.end) else { return false }
    if text.has("楼", at: unit.end) || text.has("樓", at: unit.end) || text.has("院", at: unit.end) { return true }
    for word in ["路", "街", "巷", "弄", "道"] as [StaticString] where text.has(word, before: numeral.start) { return true }
    return false
  }
}
