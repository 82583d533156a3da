import HeshuFigures
import HeshuQuantities

/// Names that are listed beside their number, and averages beside what they are averages of.
extension ClaimFinder {
  /// 5个项目(甲、乙、丙、丁、戊), 甲镇、乙乡、丙镇3个乡镇.
  mutating func findNames(_ total: Mention) {
    guard total.figure.kind == .count, total.figure.isExactCount, total.figure.qualifier == .exact,
      total.figure.value.significand >= 2
    else { return }
    if let names = namesBehind(total) {
      add(names, total)
    } else if let names = namesBefore(total) {
      add(names, total)
    }
  }

  private mutating func add(_ names: Names, _ total: Mention) {
    let isEqual = names.counts.contains { ExactDecimal($0) == total.figure.value }
    guard let most = names.counts.max() else { return }
    if !isEqual {
      // 等 says that more could be named.
      let isOver = ExactDecimal(names.counts.min() ?? 0) > total.figure.value
      guard names.isCertain, isOver || !names.isOpen else { return }
    }
    var claim = Claim(form: .count, operands: [.missing, .init(total)])
    claim.names = isEqual ? names.counts.first { ExactDecimal($0) == total.figure.value } ?? most : most
    add(claim)
  }

  /// How many names a list can hold; 和 may join two names or stand inside of one.
  private struct Names {
    var counts: [Int]
    /// Whether 等 ends the list.
    var isOpen: Bool
    /// Whether nothing else than names can stand in the list.
    var isCertain: Bool
  }

  /// The parenthesis or colon behind the counted thing, if names without figures stand in it.
  private func namesBehind(_ total: Mention) -> Names? {
    let limit = min(prose.sentences[total.sentence].upperBound, total.tail.lowerBound + 90)
    for place in total.tail.lowerBound..<max(limit, total.tail.lowerBound) {
      if prose.begins(["、", "，", ",", "。", "；", ";"], place..<limit) { return nil }
      let opening = prose.begins(["(", "（"], place..<limit)
      guard opening || prose.begins([":", "：", "——"], place..<limit) else { continue }
      let width = ClaimWords.listOpenings.prefix(of: prose.bytes, place..<limit)
      return list(from: place + width, total, isParenthesis: opening)
    }
    return nil
  }

  private func list(from start: Int, _ total: Mention, isParenthesis: Bool) -> Names? {
    let sentence = prose.sentences[total.sentence]
    let closing: WordList = isParenthesis ? [")", "）"] : ["。", "；", ";", "，", ",", "\n"]
    // A thousand characters hold the names of a hundred things.
    let limit = min(sentence.upperBound, start + 3000)
    let end = closing.first(in: prose.bytes, start..<max(start, limit))?.lowerBound ?? limit
    if isParenthesis, end == limit { return nil }
    let next = total.place + 1 < mentions.count ? Int(mentions[total.place + 1].figure.outerStart) : Int.max
    guard start < end, next >= end else { return nil }
    return names(in: start..<end, isCertain: isParenthesis)
  }

  private func names(in range: Range<Int>, isCertain: Bool) -> Names? {
    // 8个县（市、区）: other words for what is counted.
    if prose.begins(["含", "不含", "包括", "其中", "如", "例如", "除", "市、", "区、", "镇、", "街道", "园区", "不包括"], range) { return nil }
    var separators = 0
    var joints = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let rest = place..<range.upperBound
      // A list inside of a list, or clauses: no names alone.
      if prose.begins(["；", ";", "（", "(", "“", "其中"], rest) { return nil }
      if prose.begins(["，", ",", "、"], rest) { separators += 1 }
      if prose.begins(["和", "及", "与"], rest) { joints += 1 }
      place += 1
    }
    guard separators > 0 else { return nil }
    let isOpen = prose.ends(["等", "等等", "等地", "……"], range)
    return Names(
      counts: joints > 0 ? [separators + 1, separators + 2] : [separators + 1], isOpen: isOpen,
      isCertain: isCertain && joints <= 1)
  }

  /// Names that lead to the figure with nothing between: the last name or 等 touches it.
  private func namesBefore(_ total: Mention) -> Names? {
    let lead = total.lead
    let isOpen = prose.ends(["等"], lead)
    let text = prose.dropping(["等", "共", " "], endOf: lead)
    guard let first = ClaimWords.enumeration.first(in: prose.bytes, text) else { return nil }
    guard let names = names(in: text, isCertain: false) else { return nil }
    let endings: WordList = ["镇", "乡", "县", "区", "市", "村", "省", "街道", "州", "旗", "社区"]
    let last = text.upperBound
    let isPlaces =
      prose.ends(endings, text.lowerBound..<last) && prose.ends(endings, text.lowerBound..<first.lowerBound)
    return Names(counts: names.counts, isOpen: isOpen, isCertain: isPlaces && names.counts.count == 1)
  }

  // MARK: Averages

  /// 惠及农户14.3万户,户均881元: an amount over a number of the sentence. Other scopes are common, so that a mismatch proves nothing.
  mutating func findAverage(_ average: Mention) {
    guard average.role.contains(.average), prose.has(ClaimWords.perUnit, in: average.lead) else { return }
    let around = earlier(than: average).filter { $0.isAmount && $0.role.isDisjoint(with: [.average, .delta, .base]) }
      .prefix(8)
    for amount in around where isNumerator(amount, average) {
      for number in around where number.place != amount.place && isDenominator(number, average) {
        let isBeside = Set([amount.place, number.place]) == [average.place - 1, average.place - 2]
        guard isBeside || isQuotient(amount, number, average) else { continue }
        var claim = Claim(form: .average, operands: [.init(amount), .init(average), .init(number)])
        claim.isScopeOpen = true
        add(claim)
        return
      }
    }
  }

  private func isNumerator(_ amount: Mention, _ average: Mention) -> Bool {
    let unit = average.figure.unit
    let top = unit.isRate ? FigureUnit(numerator: unit.numerator) : unit
    return UnitCatalogue.conversion(from: amount.figure.unit, to: top) != nil
  }

  /// Whether a number counts what the average is per: the rate's denominator, else what 户均 and 人均 name.
  private func isDenominator(_ number: Mention, _ average: Mention) -> Bool {
    let unit = average.figure.unit
    if unit.isRate {
      return UnitCatalogue.conversion(from: number.figure.unit, to: FigureUnit(numerator: unit.denominator)) != nil
    }
    guard number.figure.kind == .count else { return false }
    let words: [(WordList, [String])] = [
      (["户均"], ["household", "enterprise"]), (["人均", "次均"], ["person", "person-time"]),
      (["平均每家", "家均"], ["enterprise"]),
    ]
    return words.contains { prose.has($0.0, in: average.lead) && $0.1.contains(number.figure.unit.code) }
  }

  /// Whether amount over average comes to the number.
  private func isQuotient(_ amount: Mention, _ number: Mention, _ average: Mention) -> Bool {
    let unit = average.figure.unit
    let top = unit.isRate ? FigureUnit(numerator: unit.numerator) : unit
    let below = unit.isRate ? FigureUnit(numerator: unit.denominator) : number.figure.unit
    guard let amount = interval(amount, in: top), let count = interval(number, in: below),
      let quotient = amount.divided(by: average.figure.interval())
    else { return false }
    return quotient.meets(count)
  }
}
