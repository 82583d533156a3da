import HeshuQuantities

/// 百分之三十二点五, 三分之二, 一又二分之一: the denominator stands in front of the number.
extension Scanner {
  /// Reads the fraction whose denominator ends before 分之; what has no finite decimal is refused.
  ///
  /// - Parameter whole: the number in front of 又, with its start.
  mutating func readFraction(_ denominator: Numeral, whole: Numeral? = nil) {
    let start = whole?.start ?? denominator.start
    var place = denominator.end + 6
    let isNegative = text.has("负", at: place) || text.has("負", at: place)
    if isNegative { place += 3 }
    var above = lexicon.numerals.read(text, at: place)
    if options.includesNumbers, above.end > place { readSuffix(&above) }
    let isWhole = above.isBare && denominator.isBare && above.significand == denominator.significand
    guard above.end > place, !above.isBare || isWhole, !above.isTooLong, !above.hasMultiplier || isWhole else {
      floor = max(floor, denominator.end + 6)
      return
    }
    if isNegative { above.significand = -above.significand }
    if whole == nil, let power = Self.percentPower(denominator) {
      above.start = start
      above.unitStart = above.end
      let unit = UnitTable.Match(lexicon.units.percent, power: power, kind: .percent, end: above.end)
      report(figure(above, unit))
      closeRange()
      return
    }
    guard let value = quotient(above, denominator, whole) else {
      refuse(start, above.end, .vague)
      return
    }
    above.start = start
    (above.significand, above.exponent) = (value.significand, value.exponent)
    var ratio = figure(above, UnitTable.Match(lexicon.units.ratio, kind: .other, end: above.end))
    // Numerator and denominator are whole numbers: no digit was left out.
    ratio.isExactCount = ratio.qualifier == .exact
    report(ratio)
  }

  /// 0 for 百分之, -1 for 千分之, and so on; nil for all that is no power of ten from a hundred.
  private static func percentPower(_ denominator: Numeral) -> Int32? {
    guard denominator.infix == .none, denominator.spread == 0, !denominator.hasPoint else { return nil }
    var rest = denominator.significand
    var power = denominator.exponent
    while rest > 1, rest % 10 == 0 { (rest, power) = (rest / 10, power + 1) }
    return rest == 1 && power >= 2 && power <= 30 ? 2 - power : nil
  }

  /// The exact decimal of a fraction, with a whole number before it; nil where there is none.
  private func quotient(_ above: Numeral, _ below: Numeral, _ whole: Numeral?) -> ExactDecimal? {
    guard above.isPlainInteger, above.exponent == 0, below.infix == .none, below.spread == 0, !below.hasPoint,
      !below.isTooLong, below.exponent >= 0, below.exponent <= 12, below.significand > 0,
      below.significand < 1_000_000_000, above.significand.magnitude < 1_000_000_000
    else { return nil }
    var divisor = below.significand
    for _ in 0..<below.exponent { divisor *= 10 }
    guard let part = Self.decimal(above.significand, divisor) else { return nil }
    guard let whole else { return part }
    guard !whole.isTooLong, !whole.hasPoint, whole.spread == 0, whole.infix == .none else { return nil }
    return ExactDecimal(significand: whole.significand, exponent: whole.exponent).adding(part)
  }

  /// A quotient as a decimal of at most 24 digits behind the point.
  static func decimal(_ above: Int128, _ below: Int128) -> ExactDecimal? {
    guard below > 0 else { return nil }
    var rest = above
    var exponent: Int32 = 0
    while rest % below != 0 {
      guard exponent > -24 else { return nil }
      let (next, overflow) = rest.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      (rest, exponent) = (next, exponent - 1)
    }
    return ExactDecimal(significand: rest / below, exponent: exponent)
  }

  /// 一又二分之一: the denominator behind 又; nil where no fraction follows.
  func mixedDenominator(behind whole: Numeral) -> Numeral? {
    guard text.has("又", at: whole.end) else { return nil }
    let place = whole.end + 3
    let code = lexicon.numerals.sign(text, place)
    guard code != NumeralSign.none, code != NumeralSign.half else { return nil }
    let below = lexicon.numerals.read(text, at: place)
    return below.end > place && text.has("分之", at: below.end) ? below : nil
  }
}
