import HeshuFigures
import HeshuQuantities

/// Names that are listed beside their number, and averages beside what they are averages of.
extension ClaimFinder {
  /// 5个项目(甲、乙、丙、丁、戊), 甲镇、乙乡、丙镇3个乡镇.
  mutating func findNames(_ total: Mention) {
    guard total.figure.kind == .count, total.figure.isExactCount, total.figure.qualifier == .exact,
      total.figure.value.significand >= 1
    else { return }
    guard let names = namesBehind(total) ?? namesBefore(total) else { return }
    // One thing can have a name that joins two.
    guard total.figure.value.significand > 1 || names.counts[0] > 2 else { return }
    add(names, total)
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
    return names(in: start..<end, isCertain: isParenthesis || isUniform(start..<end))
  }

  /// 甲公司、乙公司、丙公司: short names that end alike.
  private func isUniform(_ range: Range<Int>) -> Bool {
    let names = prose.bytes[range].split(separator: [0xE3, 0x80, 0x81] as [UInt8], omittingEmptySubsequences: false)
    guard names.count > 1, let ending = names.first?.suffix(3) else { return false }
    return names.allSatisfy { $0.count > 3 && $0.count <= 45 && $0.suffix(3) == ending }
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
    let text = prose.dropping(["其中", "包括", "：", ":"], startOf: prose.dropping(["等", "共", " "], endOf: lead))
    // 辖9镇5乡、2个街道: other counts are no names.
    guard let first = ClaimWords.enumeration.first(in: prose.bytes, text), !prose.ends(ClaimWords.enumeration, text),
      !text.contains(where: { (0x30...0x39).contains(prose.bytes[$0]) })
    else { return nil }
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
        // 每亩393.5公斤 is written without the unit below the stroke.
        let below = perUnit(average).first { UnitCatalogue.conversion(from: number.figure.unit, to: $0) != nil }
        if !average.figure.unit.isRate, number.figure.kind != .count, let below {
          claim.operands[1].unit = FigureUnit(
            numerator: average.figure.unit.numerator, denominator: below.numerator)
        }
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

  /// What the words say that an average is per, such as 亩 of 每亩.
  private func perUnit(_ average: Mention) -> [FigureUnit] {
    let unit = average.figure.unit
    if unit.isRate { return [FigureUnit(numerator: unit.denominator)] }
    return ClaimWords.averagedOver.filter { prose.has($0.words, in: average.lead) }
      .flatMap { $0.units.compactMap { UnitCatalogue.unit(code: $0) } }
  }

  /// Whether a number counts what the average is per: the rate's denominator, else what 户均 and 人均 name.
  private func isDenominator(_ number: Mention, _ average: Mention) -> Bool {
    perUnit(average).contains { UnitCatalogue.conversion(from: number.figure.unit, to: $0) != nil }
      || isPerWritten(number, average)
  }

  /// 平均每期130人次 of 12期: the classifier itself is named.
  private func isPerWritten(_ number: Mention, _ average: Mention) -> Bool {
    guard number.figure.kind == .count, let each = ClaimWords.each.last(in: prose.bytes, average.lead) else {
      return false
    }
    let written = Int(number.figure.unitStart)..<Int(number.figure.end)
    let classifier = prose.dropping(["万", "亿", "千"], startOf: written)
    let place = each.upperBound..<min(average.lead.upperBound, each.upperBound + classifier.count)
    return prose.contains(classifier, in: place)
  }

  /// Whether amount over average comes to the number.
  private func isQuotient(_ amount: Mention, _ number: Mention, _ average: Mention) -> Bool {
    let unit = average.figure.unit
    let top = unit.isRate ? FigureUnit(numerator: unit.numerator) : unit
    let units = isPerWritten(number, average) ? [number.figure.unit] : perUnit(average)
    guard let below = units.first(where: { interval(number, in: $0) != nil }), let amount = interval(amount, in: top),
      let count = interval(number, in: below),
      let quotient = amount.divided(by: average.figure.interval())
    else { return false }
    return quotient.meets(count)
  }
}
