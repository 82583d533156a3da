import HeshuFigures
import HeshuQuantities

/// Names that are listed beside their number, and averages beside what they are averages of.
extension ClaimFinder {
  /// 5个项目(甲、乙、丙、丁、戊), 甲镇、乙乡、丙镇3个乡镇.
  mutating func findNames(_ total: Mention) {
    guard total.figure.kind == .count, total.figure.isExactCount, total.figure.qualifier == .exact,
      total.figure.value.significand >= 1
    else { return }
    guard let names = namesBehind(total) ?? titlesBefore(total) ?? namesBefore(total) else { return }
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
      guard names.isCertain || names.isLikely && isOneOff(names, total), isOver || !names.isOpen else { return }
    }
    var claim = Claim(form: .count, operands: [.missing, .init(total)])
    claim.names = isEqual ? names.counts.first { ExactDecimal($0) == total.figure.value } ?? most : most
    add(claim)
  }

  /// Whether a list is longer or shorter by one name than its number says.
  private func isOneOff(_ names: Names, _ total: Mention) -> Bool {
    names.counts.count == 1
      && [names.counts[0] - 1, names.counts[0] + 1].contains { ExactDecimal($0) == total.figure.value }
  }

  /// How many names a list can hold; 和 may join two names or stand inside of one.
  private struct Names {
    var counts: [Int]
    /// Whether 等 ends the list.
    var isOpen: Bool
    /// Whether nothing else than names can stand in the list.
    var isCertain: Bool
    /// Whether the list is one of names all the same, so that one too many or too few is a slip.
    var isLikely = false
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
    var names = names(in: start..<end, isCertain: isParenthesis || isUniform(start..<end))
    let isLast = prose.begins(["。", "；", ";", "\n"], end..<sentence.upperBound) || end == sentence.upperBound
    names?.isLikely = isLast && areShort(start..<end, from: ClaimReach.name, to: ClaimReach.compared)
    return names
  }

  /// Three names and more, each of so many bytes, with nothing but 、 between.
  private func areShort(_ range: Range<Int>, from least: Int, to most: Int) -> Bool {
    let names = prose.split(range, at: ClaimWords.enumeration)
    return names.count > 2 && names.allSatisfy { (least...most).contains($0.count) && !prose.has(["，", ","], in: $0) }
  }

  /// 甲公司、乙公司、丙公司: short names that end alike.
  private func isUniform(_ range: Range<Int>) -> Bool {
    let names = prose.bytes[range].split(separator: [0xE3, 0x80, 0x81] as [UInt8], omittingEmptySubsequences: false)
    guard names.count > 1, let ending = names.first?.suffix(3) else { return false }
    return names.allSatisfy { $0.count > 3 && $0.count <= 45 && $0.suffix(3) == ending }
  }

  private func names(in range: Range<Int>, isCertain: Bool) -> Names? {
    if prose.begins(["含", "不含", "包括", "其中", "如", "例如", "除", "街道", "园区", "不包括"], range) { return nil }
    // 8个县（市、区）, 31个省（自治区、直辖市）: other words for what is counted.
    if prose.split(range, at: ["、", "，", ",", "和", "及", "与"]).allSatisfy({ isClass($0) }) { return nil }
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

  /// Whether a name is nothing but the word for a sort of place.
  private func isClass(_ name: Range<Int>) -> Bool {
    prose.dropping(ClaimWords.administrative, startOf: prose.dropping([" ", "或"], startOf: name)).isEmpty
  }

  /// Names that lead to the figure with nothing between: the last name or 等 touches it.
  private func namesBefore(_ total: Mention) -> Names? {
    let lead = total.lead
    let isOpen = prose.ends(["等"], lead)
    let text = prose.dropping(["其中", "包括", "：", ":"], startOf: prose.dropping(["等", "共", " "], endOf: lead))
    // 辖9镇5乡、2个街道: other counts are no names.
    guard prose.has(ClaimWords.enumeration, in: text), !prose.ends(ClaimWords.enumeration, text),
      !text.contains(where: { (0x30...0x39).contains(prose.bytes[$0]) })
    else { return nil }
    guard let names = names(in: text, isCertain: false) else { return nil }
    let isOfPlaces = isCountOfPlaces(total)
    let isPlaces = isOfPlaces && prose.split(text, at: ClaimWords.enumeration).allSatisfy { isPlace($0) }
    // 在北京、上海、广州、深圳4个城市: behind the first one, short names alone; 福建沿海 would be more than a name.
    let rest = prose.split(text, at: ClaimWords.enumeration).dropFirst().first.map { $0.lowerBound..<text.upperBound }
    let isLikely =
      isOfPlaces && (rest.map { areShort($0, from: ClaimReach.word, to: ClaimReach.name) } ?? false)
    return Names(
      counts: names.counts, isOpen: isOpen, isCertain: isPlaces && names.counts.count == 1, isLikely: isLikely)
  }

  /// 《甲条例》《乙条例》2件: titles that touch each other or are joined by 、 and 和, the last one before the figure.
  private func titlesBefore(_ total: Mention) -> Names? {
    let isOpen = prose.ends(["等"], total.lead)
    var text = prose.dropping(["等", "共", " "], endOf: total.lead)
    var count = 0
    while prose.ends(["》"], text), let start = (["《"] as WordList).last(in: prose.bytes, text) {
      count += 1
      text = prose.dropping(["、", "和", "及", "与", "以及"], endOf: text.lowerBound..<start.lowerBound)
    }
    return count > 1 ? Names(counts: [count], isOpen: isOpen, isCertain: true) : nil
  }

  /// 甲镇, and not 镇 alone, 全县, or words that end with a place.
  private func isPlace(_ name: Range<Int>) -> Bool {
    let isShort = (6...24).contains(name.count)
    return isShort && prose.ends(ClaimWords.administrative, name) && !prose.has(["全", "各", "级", "本", "的"], in: name)
      && !isClass(name)
  }

  /// 3个乡镇, and not 16人 who live in them.
  private func isCountOfPlaces(_ total: Mention) -> Bool {
    let unit = Int(total.figure.unitStart)..<Int(total.figure.end)
    let tail = Int(total.figure.end)..<min(Int(total.figure.end) + 9, prose.range.upperBound)
    return prose.ends(ClaimWords.administrative, unit) || prose.begins(ClaimWords.administrative, tail)
  }

  // MARK: Averages

  /// 惠及农户14.3万户,户均881元: an amount over a number of the sentence. Other scopes are common, so that a mismatch proves nothing.
  mutating func findAverage(_ average: Mention) {
    let isNamed = average.role.contains(.average) && prose.has(ClaimWords.perUnit, in: average.lead)
    guard isNamed || average.figure.unit.isRate else { return }
    func candidates(_ mentions: [Mention]) -> [Mention] {
      Array(
        mentions.filter { $0.isAmount && $0.role.isDisjoint(with: [.average, .delta, .base]) }.prefix(
          ClaimReach.candidates))
    }
    let around = candidates(earlier(than: average))
    let wide = around + candidates(later(than: average))
    let pairs = wide.filter { isNumerator($0, average) }.flatMap { amount in
      wide.filter { $0.place != amount.place && isDenominator($0, average) }.map { (amount: amount, number: $0) }
    }
    // The two next to it are meant, unless others fit.
    let beside = pairs.first { Set([$0.amount.place, $0.number.place]) == [average.place - 1, average.place - 2] }
    let meant = pairs.first { isQuotient($0.amount, $0.number, average) } ?? (isNamed ? beside : nil)
    guard let (amount, number) = meant else { return }
    var claim = Claim(form: .average, operands: [.init(amount), .init(average), .init(number)])
    // 每亩393.5公斤 is written without the unit below the stroke.
    let below = perUnit(average).first { UnitCatalogue.conversion(from: number.figure.unit, to: $0) != nil }
    if !average.figure.unit.isRate, number.figure.kind != .count, let below {
      claim.operands[1].unit = FigureUnit(
        numerator: average.figure.unit.numerator, denominator: below.numerator)
    }
    let places = [amount.place, number.place].sorted()
    let isBeside = places == [average.place - 2, average.place - 1] && mentions[places[0]].segment == average.segment
    claim.isScopeOpen = !isBeside || !prose.ends(["亩产", "单产"], prose.dropping(ClaimWords.links, endOf: average.lead))
    add(claim)
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
