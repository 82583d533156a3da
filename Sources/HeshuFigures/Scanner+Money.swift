import HeshuQuantities

/// Currencies that are named in front of the number, and 块.
extension Scanner {
  /// The currency whose name ends before `place`: 港币两千元, 新台币 177.1 亿元.
  func currency(before place: Int) -> FigureUnit? {
    let cursor = text.byte(before: place) == 0x20 ? place - 1 : place
    guard text.byte(before: cursor) >= 0x80 else { return nil }
    let word = lexicon.currencies.longest(text, endingAt: cursor, floor: floor)
    return word.isFound ? Lexicon.currencyUnits[Int(word.value) - 1] : nil
  }

  /// Whether 块 behind a number is the yuan: no thing follows that is counted in pieces.
  func isYuan(_ unit: UnitTable.Match) -> Bool {
    guard unit.unit == lexicon.units.piece else { return false }
    let place = unit.end
    if isFree(place) || lexicon.qualifiersBehind.longest(text, at: place).isFound { return true }
    if text.has("钱", at: place) || link(at: place, hasUnit: true) != nil { return true }
    guard lexicon.numerals.sign(text, place) < 10 else { return false }
    let behind = text.has("零", at: place) ? place + 6 : place + 3
    return isFree(behind) || text.has("毛", at: behind) || text.has("角", at: behind) || text.has("分", at: behind)
      || link(at: behind, hasUnit: true) != nil
  }
}
