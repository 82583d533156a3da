import HeshuQuantities

/// Years that are written in other ways than 2022年: lists, years over two calendar years, years of Taiwan.
extension Scanner {
  /// 2021、2022两年 and 2020和2021年: years that follow one another are one span, others are named one by one.
  mutating func readYearList(_ numeral: Numeral, from first: Int16) -> Bool {
    var (last, end, count) = (first, numeral.end, Int16(1))
    while text.has("、", at: end) || text.has("和", at: end) {
      let next = lexicon.numerals.read(text, at: end + 3)
      guard next.end > end + 3, let year = fullYear(next), year > last else { break }
      (last, end, count) = (year, next.end, count + 1)
    }
    for word in ["两", "兩", "三", "四", "五"] as [StaticString] where text.has(word, at: end) { end += 3 }
    guard count > 1, text.has("年", at: end) else { return false }
    var written = WrittenPeriod()
    written.rule = .written
    let isSpan = last - first == count - 1
    (written.from.year, written.to.year) = (first, isSpan ? last : first)
    note(numeral.start, isSpan ? end + 3 : numeral.end, written, reason: .years)
    return true
  }

  /// 2022/23年度, 2022/2023榨季: a year that begins in one calendar year and ends in the next.
  mutating func readSeason(_ numeral: Numeral) -> Bool {
    guard let first = fullYear(numeral) else { return false }
    let second = lexicon.numerals.read(text, at: numeral.digitsEnd + 1)
    let next = Int(first) + 1
    guard second.smallInteger == next || second.leadingDigits == 2 && second.smallInteger == next % 100 else {
      return false
    }
    var end = second.end
    for word in ["年度", "学年", "學年", "财年", "財年", "榨季", "产季", "赛季", "年"] as [StaticString]
    where end == second.end && text.has(word, at: end) { end += word.utf8CodeUnitCount }
    guard end > second.end else { return false }
    var written = WrittenPeriod()
    written.rule = .written
    (written.from.year, written.to.year) = (first, Int16(next))
    note(numeral.start, end, written, reason: .years)
    return true
  }

  /// 民國100年, 111年10月: years of Taiwan, which begin with 1912.
  func republicanYear(_ numeral: Numeral) -> Int16? {
    let value = numeral.smallInteger
    guard value > 0, value < 200 else { return nil }
    let isNamed = text.has("民国", before: numeral.start) || text.has("民國", before: numeral.start)
    // Nobody has a span of a hundred years and 10月.
    return isNamed || value >= 100 && !numeral.isChinese && hasMonth(numeral.end + 3) ? Int16(1911 + value) : nil
  }
}
