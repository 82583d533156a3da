/// Periods of the five-year plans.
extension Scanner {
  /// “十四五”期间: the fourteenth plan is of 2021 to 2025, and so on every five years.
  mutating func readPlanPeriod(_ numeral: Numeral) -> Bool {
    guard numeral.isChinese, numeral.length == 9, text.has("十", at: numeral.start), text.has("五", before: numeral.end)
    else {
      return false
    }
    let plan = lexicon.numerals.sign(text, numeral.start + 3)
    guard plan >= 1, plan < 10 else { return false }
    var start = numeral.start
    var end = numeral.end
    let isQuoted = text.has("“", before: start) && text.has("”", at: end)
    if isQuoted { (start, end) = (start - 3, end + 3) }
    if text.byte(before: start) == 0x22, text[end] == 0x22 { (start, end) = (start - 1, end + 1) }
    for word in ["期间", "时期", "以来", "期間", "時期", "以來", "末期", "初期", "中期"] as [StaticString]
    where text.has(word, at: end) {
      end += 6
      break
    }
    if isQuoted, text.has("末", at: end) || text.has("初", at: end) { end += 3 }
    let isNamed = text.has("规划", at: end) || text.has("纲要", at: end) || text.has("規劃", at: end)
    if isNamed, text.has("期", at: end + 6) {
      end += text.has("内", at: end + 9) || text.has("內", at: end + 9) || text.has("间", at: end + 9) ? 12 : 9
    } else if isNamed, end <= numeral.end + (isQuoted ? 3 : 1) {
      refuse(numeral.start, numeral.end, .name)
      return true
    }
    guard end > numeral.end || text.has("开局", at: end) else { return false }
    let first = 2021 + 5 * (Int16(plan) - 4)
    var written = WrittenPeriod()
    written.rule = .written
    written.from.year = first
    written.to.year = first + 4
    note(start, end, written)
    return true
  }
}
