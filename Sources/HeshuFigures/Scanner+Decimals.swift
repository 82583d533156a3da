import HeshuQuantities

/// Digits behind a unit of length or time, as sports and heights are told: 9秒83, 2米31, 一米七八.
extension Scanner {
  /// Adds the digits that stand directly behind 米 or 秒 of the figure that was reported last.
  mutating func readDecimalsBehindUnit() {
    guard var figure = found.figures.last, figure.outerEnd == figure.end, figure.spread == 0,
      figure.value.exponent == 0, figure.value.significand.magnitude < 1_000_000_000
    else { return }
    let start = Int(figure.end)
    let isMeter = figure.unit == lexicon.units.meter && text.has("米", before: start)
    guard isMeter || figure.unit == lexicon.units.second && text.has("秒", before: start),
      let digits = decimals(at: start), digits.count == 2 || isMeter, endsMeasure(digits.end)
    else { return }
    let factor: Int128 = digits.count == 1 ? 10 : 100
    let part = figure.value.isNegative ? -digits.value : digits.value
    figure.value = ExactDecimal(
      significand: figure.value.significand * factor + part, exponent: digits.count == 1 ? -1 : -2)
    figure.step = digits.count == 1 ? -1 : -2
    replaceLast(figure, end: digits.end)
  }

  /// One or two digits of one script, and no more of them.
  private func decimals(at place: Int) -> (value: Int128, count: Int, end: Int)? {
    var (value, count, cursor) = (Int128(0), 0, place)
    let isASCII = text.isDigit(place)
    while count < 3 {
      let code = lexicon.numerals.sign(text, cursor)
      guard code < NumeralSign.ten, text.isDigit(cursor) == isASCII else { break }
      (value, count, cursor) = (value * 10 + Int128(code), count + 1, cursor + (isASCII ? 1 : 3))
    }
    return count == 1 || count == 2 ? (value, count, cursor) : nil
  }

  /// Whether what stands behind the digits neither goes on with a number nor makes a figure of them (3米20根, 100米12秒88).
  private func endsMeasure(_ place: Int) -> Bool {
    if isFree(place) { return text[place] != 0x2E && text[place] != 0x25 && link(at: place, hasUnit: true) == nil }
    return text.has("的", at: place) || text.has("处", at: place) || text.has("處", at: place)
  }
}
