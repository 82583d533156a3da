import HeshuQuantities

/// Two numbers with a stroke between them before one unit.
extension Scanner {
  /// 135/85mmHg says two pressures; 3/4升 is a part of one, and 3/4杯 counts nothing.
  mutating func readStrokePair(_ first: Numeral) -> Bool {
    guard first.isPlainInteger, first.leadingDigits <= 3, text.byte(before: first.start) != 0x2F else { return false }
    let second = lexicon.numerals.read(text, at: first.end + 1)
    guard second.end > first.end + 1, second.isPlainInteger, !second.isChinese, second.leadingDigits <= 3,
      let unit = unit(behind: second)
    else { return false }
    if unit.unit == lexicon.units.bloodPressure, first.significand > second.significand {
      var figures = (figure(first, unit, isElsewhere: true), figure(second, unit))
      // 140/90mmHg以下 bounds both.
      if figures.0.qualifier == .exact { figures.0.qualifier = figures.1.qualifier }
      report(figures.0)
      report(figures.1)
      return true
    }
    guard first.significand < second.significand, second.significand <= 10 else { return false }
    return readPart(first, of: second, unit)
  }

  private mutating func readPart(_ first: Numeral, of second: Numeral, _ unit: UnitTable.Match) -> Bool {
    if unit.isCounter {
      refuse(first.start, unit.end, .vague)
      return true
    }
    guard unit.kind == .mass || unit.kind == .volume || unit.kind == .length || unit.kind == .area,
      let value = Self.decimal(first.significand, second.significand)
    else { return false }
    var part = second
    (part.start, part.significand, part.exponent) = (first.start, value.significand, value.exponent)
    report(figure(part, unit))
    return true
  }
}
