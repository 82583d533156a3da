import HeshuQuantities

/// Currencies that are named in front of the number, and 块.
extension Scanner {
  /// The currency whose name ends before `place`: 港币两千元, 新台币 177.1 亿元.
  func currency(before place: Int) -> FigureUnit? {
    // 日圓每100圓.
    currencyWord(before: text.has("每", before: place) ? place - 3 : place)?.unit
  }

  /// The currency that is named or signed before `place`, and where the sign begins; a name in words is no part of the figure.
  func currencyWord(before place: Int) -> (unit: FigureUnit, start: Int)? {
    let cursor = text.byte(before: place) == 0x20 ? place - 1 : place
    guard text.byte(before: cursor) >= 0x24 else { return nil }
    let word = lexicon.currencies.longest(text, endingAt: cursor, floor: floor)
    guard word.isFound else { return nil }
    let start = cursor - word.length
    let isLatin = isLetter(text[start])
    // The letters of a longer word are no code.
    if isLatin, isLetter(text.byte(before: start)) { return nil }
    let isSign = isLatin || text[cursor - 1] == 0x24 || text[start] < 0xE3 || text[start] == 0xEF
    return (Lexicon.currencyUnits[Int(word.value) - 1], isSign ? start : place)
  }

  /// HK$380起: whether the sign of a currency stands directly before a number, so that no counter behind it counts.
  func isBehindSign(_ place: Int) -> Bool {
    // The last bytes of $ ¥ ￥ € £.
    switch text.byte(before: place) {
    case 0x24, 0xA5, 0xAC, 0xA3: return currencyWord(before: place).map { $0.start < place } ?? false
    default: return false
    }
  }

  /// Whether 块 behind a number is the yuan: no thing follows that is counted in pieces.
  ///
  /// 3241.9亿块 counts things: nobody writes such a sum with 块.
  func isYuan(_ unit: UnitTable.Match, _ numeral: Numeral) -> Bool {
    guard unit.unit == lexicon.units.piece else { return false }
    if !numeral.isChinese, numeral.closingPower >= 8 || followsSlab(numeral.start) { return false }
    let place = unit.end
    if isFree(place) || lexicon.qualifiersBehind.longest(text, at: place).isFound { return true }
    if text.has("钱", at: place) || link(at: place, hasUnit: true) != nil { return true }
    guard lexicon.numerals.sign(text, place) < 10 else { return false }
    let behind = text.has("零", at: place) ? place + 6 : place + 3
    return isFree(behind) || text.has("毛", at: behind) || text.has("角", at: behind) || text.has("分", at: behind)
      || link(at: behind, hasUnit: true) != nil
  }

  /// 光荣牌23.8万块: whether the word before the number names a thing that 块 counts.
  private func followsSlab(_ place: Int) -> Bool {
    let things = ["牌", "板", "砖", "磚", "碑", "屏", "匾", "石", "田", "地", "瓦", "毯", "布", "池", "幕"] as [StaticString]
    return things.contains { text.has($0, before: place) }
  }
}
