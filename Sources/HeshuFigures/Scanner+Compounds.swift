import HeshuQuantities

/// Numbers in parts that each have their own 万 or 亿 (12亿3456.78万), and what is left of a number that was written wrong.
extension Scanner {
  /// Goes on from the part with 亿 or 万 to the part below it, which a unit follows: 12亿3456.78万元, 1.2亿零500万元, 2 亿 3000 万元.
  func readLowerPart(_ numeral: inout Numeral) {
    guard let part = lowerPart(behind: numeral), let whole = sum(numeral, part) else { return }
    numeral = whole
  }

  /// The number directly behind a closing 万 or 亿 that is below its last written place and has a unit; nil where there is none.
  func lowerPart(behind numeral: Numeral) -> Numeral? {
    guard let part = digits(behind: numeral) else { return nil }
    // 1.5亿3,000元 says two things, and no one knows which.
    guard part.hasMultiplier || !numeral.hasPoint else { return nil }
    let last = ExactDecimal(significand: 1, exponent: numeral.exponent)
    return ExactDecimal(significand: part.significand, exponent: part.exponent) < last ? part : nil
  }

  /// 1.5亿3000万元 and 1.2万5000平方米: neither of the two numbers is what is meant.
  mutating func refuseOverlap(_ numeral: Numeral) -> Bool {
    guard numeral.hasPoint, text.isDigit(numeral.end), let part = digits(behind: numeral) else {
      return false
    }
    refuse(numeral.start, unit(behind: part)?.end ?? part.end, .vague)
    return true
  }

  /// The number with a unit that stands behind a closing 万 or 亿, a blank or 零 between at most.
  private func digits(behind numeral: Numeral) -> Numeral? {
    guard isClosed(numeral) else { return nil }
    var place = numeral.end
    if text[place] == 0x20 { place += 1 }
    if text.has("零", at: place) { place += 3 }
    guard lexicon.numerals.digit(text, place).value < 10 else { return nil }
    var part = lexicon.numerals.read(text, at: place)
    if text[part.end] == 0x20 { readSpacedClosing(&part) }
    guard !part.isTooLong, part.spread == 0, !beginsDate(part), unit(behind: part) != nil else { return nil }
    return part
  }

  private func isClosed(_ numeral: Numeral) -> Bool {
    numeral.closingPower > 0 && numeral.unitStart < numeral.end && numeral.infix == .none && numeral.spread == 0
      && !numeral.isTooLong && !numeral.isBare
  }

  private func sum(_ high: Numeral, _ low: Numeral) -> Numeral? {
    let whole =
      ExactDecimal(significand: high.significand, exponent: high.exponent)
      .adding(ExactDecimal(significand: low.significand, exponent: low.exponent))
    guard let whole else { return nil }
    var sum = low
    sum.start = high.start
    (sum.isChinese, sum.hasPoint, sum.hasMultiplier) = (high.isChinese, false, true)
    (sum.leadingDigits, sum.digitsEnd) = (high.leadingDigits, high.digitsEnd)
    (sum.significand, sum.exponent) = (whole.significand, whole.exponent)
    return sum
  }

  /// $3.5 million: the word that multiplies a number in an English phrase.
  func readEnglishScale(_ numeral: inout Numeral) {
    let place = text[numeral.end] == 0x20 ? numeral.end + 1 : numeral.end
    guard isLetter(text[place]), !numeral.isTooLong else { return }
    for (word, power) in Self.englishScales where text.has(word, at: place) {
      let end = place + word.utf8CodeUnitCount
      guard !isLetter(text[end]) else { continue }
      numeral.exponent += power
      (numeral.unitStart, numeral.end, numeral.hasMultiplier) = (numeral.end, end, true)
      return
    }
  }

  private static let englishScales: [(StaticString, Int32)] = [
    ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12),
  ]

  /// 1,23亿元 and 5 . 2%: the digits at hand are the end of a number that was written wrong, and no number.
  mutating func refuseTail(_ numeral: Numeral) -> Bool {
    guard isTail(numeral), let unit = unit(behind: numeral) else { return false }
    refuse(numeral.start, unit.end, .vague)
    return true
  }

  private func isTail(_ numeral: Numeral) -> Bool {
    guard numeral.start - 4 >= text.start else { return false }
    let place = numeral.start
    switch text[place - 1] {
    case 0x2C: return isWrongGroup(comma: place - 1)
    case 0x20:
      return text[place - 2] == 0x2E && text[place - 3] == 0x20 && text.isDigit(place - 4)
    default: return false
    }
  }

  /// Digits that are no group of three behind a comma and one to three digits; a list of three numbers and more is a list (12,13,14亿元).
  private func isWrongGroup(comma: Int) -> Bool {
    var cursor = comma
    while cursor > text.start, comma - cursor < 4, text.isDigit(cursor - 1) { cursor -= 1 }
    guard (1...3).contains(comma - cursor) else { return false }
    let before = text.byte(before: cursor)
    // 12,345,67元: what stands before is a number in groups itself.
    if before == 0x2C { return comma - cursor == 3 && text.isDigit(cursor - 2) }
    // A row of a table begins with its number.
    return before != 0 && before != 0x0A && before != 0x2E && before != 0x2D && !isLetter(before)
  }
}
