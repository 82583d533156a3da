import HeshuQuantities

/// Ranges (5至20万元, 5—8%) and lists (45.1、217.3和511.8亿元) whose numbers share the unit of the last one.
extension Scanner {
  enum Link {
    case range
    case list
  }

  struct LinkMatch {
    var link: Link
    var end: Int
  }

  /// What joins a number that ends at `place` to one that follows.
  @inline(__always)
  func link(at place: Int, hasUnit: Bool) -> LinkMatch? {
    let byte = text[place]
    guard byte >= 0x20 else { return nil }
    if byte == 0x28 || byte == 0xEF, text.has("(含)", at: place) || text.has("（含）", at: place) {
      // 1万(含)-5万元: the end belongs to the range.
      guard let link = link(at: place + (byte == 0x28 ? 5 : 9), hasUnit: hasUnit), link.link == .range else {
        return nil
      }
      return link
    }
    if byte == 0x2D || byte == 0x7E {
      return LinkMatch(link: .range, end: text[place + 1] == 0x2D ? place + 2 : place + 1)
    }
    if byte == 0x20 { return spacedLink(at: place + 1) }
    guard byte >= 0xE2 else { return nil }
    let key = text.triple(place)
    switch key {
    case 0xE28094, 0xE28093, 0xE288BC, 0xE28892, 0xEFBD9E, 0xEFBC8D, 0xE3809C, 0xE588B0:
      return LinkMatch(link: .range, end: key == 0xE28094 && text.triple(place + 3) == key ? place + 6 : place + 3)
    case 0xE887B3: return LinkMatch(link: .range, end: place + 3)
    case 0xE38081, 0xE5928C, 0xE58F8A, 0xE4B88E, 0xE88887:
      return hasUnit ? nil : LinkMatch(link: .list, end: place + 3)
    default: return nil
    }
  }

  /// 3 - 5 个, 12 ~ 15 元: a mark between blanks on both sides.
  private func spacedLink(at place: Int) -> LinkMatch? {
    let width: Int
    switch text[place] {
    case 0x2D, 0x7E: width = 1
    case 0xE2...0xEF:
      switch text.triple(place) {
      case 0xE28094, 0xE28093, 0xE288BC, 0xEFBD9E, 0xE887B3: width = 3
      default: return nil
      }
    default: return nil
    }
    let end = place + width + 1
    return text[end - 1] == 0x20 && text.isDigit(end) ? LinkMatch(link: .range, end: end) : nil
  }

  /// The number that is joined by `link`, unless it begins a date.
  func linked(_ first: Numeral, _ link: LinkMatch) -> Numeral? {
    let place = link.link == .range ? link.end + signWidth(at: link.end) : link.end
    let code = lexicon.numerals.sign(text, place)
    guard code <= NumeralSign.lastPlace || code >= NumeralSign.fullWidthZero && code < NumeralSign.fullWidthZero + 10
    else { return nil }
    var next = lexicon.numerals.read(text, at: place)
    guard next.end > place, !next.isTooLong, !beginsDate(next) else { return nil }
    if options.includesNumbers { readSuffix(&next) }
    return next
  }

  /// The minus of the second end of a range: -15～-8℃, 零下15至零下3度.
  private func signWidth(at place: Int) -> Int {
    switch text[place] {
    case 0x2D: 1
    case 0xE2...0xEF:
      if text.has("零下", at: place) {
        6
      } else {
        text.has("−", at: place) || text.has("－", at: place) || text.has("负", at: place) || text.has("負", at: place)
          ? 3 : 0
      }
    default: 0
    }
  }

  /// 提高0.3个、1.5个百分点: 个 of a list or range whose last number has 个百分点 stands for that unit; nil where it counts.
  func sharedPoints(_ first: Numeral, _ unit: UnitTable.Match) -> UnitTable.Match? {
    guard unit.end == first.end + 3, isPiece(at: first.end) else { return nil }
    var end = unit.end
    for _ in 0..<Self.longestPoints {
      guard var link = link(at: end, hasUnit: false) else { return nil }
      if lexicon.numerals.sign(text, link.end) == NumeralSign.none {
        // 提高0.2个、下降1.1个和提高0.9个百分点; and 高于全国3.1个、全省1.7个百分点, as there is no 0.1 of a thing that is counted.
        if isChange(before: link.end + 6) {
          link.end += 6
        } else if first.hasPoint, !first.hasMultiplier {
          link.end = digits(behind: link.end)
        }
      }
      guard let next = linked(first, link), let other = self.unit(behind: next) else { return nil }
      if other.kind == .percentagePoint {
        return UnitTable.Match(other.unit, power: other.power, kind: other.kind, end: unit.end)
      }
      guard other.end == next.end + 3, isPiece(at: next.end) else { return nil }
      end = other.end
    }
    return nil
  }

  private static let longestPoints = 8
  private static let longestName = 10

  /// The first digit behind a name of a few characters; the place itself where there is none.
  private func digits(behind place: Int) -> Int {
    var cursor = place
    for _ in 0..<Self.longestName where text[cursor] >= 0xE4 && text[cursor] < 0xEA { cursor += 3 }
    return text.isDigit(cursor) ? cursor : place
  }

  private func isPiece(at place: Int) -> Bool { text.has("个", at: place) || text.has("個", at: place) }

  /// Reads on from the second number to the one that has the unit, and reports them all.
  mutating func readLinked(_ first: Numeral, _ firstUnit: UnitTable.Match?, _ second: Numeral, _ link: LinkMatch) {
    let secondUnit = unit(behind: second)
    if link.link == .range {
      readRange(first, firstUnit, second, secondUnit, behind: link)
    } else {
      readList(first, second, secondUnit)
    }
  }

  private mutating func readRange(
    _ first: Numeral, _ firstUnit: UnitTable.Match?, _ second: Numeral, _ secondUnit: UnitTable.Match?,
    behind link: LinkMatch
  ) {
    guard let secondUnit else {
      if let firstUnit {
        if accepts(first, firstUnit) { report(figure(first, firstUnit)) }
        return
      }
      if options.includesNumbers, reportPair(first, second) { return }
      refuse(first.start, second.end, refusalOfPair(first, second))
      return
    }
    if let firstUnit, firstUnit.unit != secondUnit.unit {
      // 跌2.1%至17655点: what it fell by and where it fell to; the second is read for itself.
      if accepts(first, firstUnit) { report(figure(first, firstUnit)) }
      return
    }
    guard accepts(second, secondUnit) else { return }
    reportRange(first, firstUnit, second, secondUnit, behind: link)
  }

  /// The two ends of a range, or what else the numbers around 至 are: a change and the level that it leads to, two levels, one number.
  private mutating func reportRange(
    _ first: Numeral, _ firstUnit: UnitTable.Match?, _ second: Numeral, _ secondUnit: UnitTable.Match,
    behind link: LinkMatch
  ) {
    var low = first
    if firstUnit == nil, !low.hasMultiplier, isBelow(first, second) {
      low.exponent += second.closingPower + sharedPlace(first, second)
    }
    let start = figure(low, firstUnit ?? secondUnit, isElsewhere: firstUnit == nil)
    // The mark between the two is no sign of the second: 3公里－5公里.
    floor = max(floor, link.end)
    var figures = (start, figure(second, secondUnit))
    if firstUnit != nil, isLevel(figures.1, behind: figures.0) {
      floor = Int(figures.0.end)
      report(figures.0)
      return
    }
    let isChange = isFrom(before: Int(figures.0.outerStart))
    if figures.0.unit == figures.1.unit, figures.0.value.isNegative, !hasOwnSign(figures.0), !figures.1.value.isNegative
    {
      // 下降8到10度: the verb speaks of both ends.
      figures.1.value = figures.1.value.negated
    }
    if !isChange, figures.0.unit == figures.1.unit, figures.0.value < figures.1.value || figures.0.value.isNegative {
      figures.0.qualifier = .rangeLow
      figures.1.qualifier = .rangeHigh
    } else if firstUnit == nil, !isChange {
      // 12-8个 is no range: the second number is taken alone.
      report(figures.1)
      return
    }
    figures.0.outerEnd = figures.0.end
    figures.1.outerStart = figures.1.start
    report(figures.0)
    report(figures.1)
  }

  /// 两到三千: the place that a single digit shares with the second number.
  private func sharedPlace(_ first: Numeral, _ second: Numeral) -> Int32 {
    guard first.isChinese, second.isChinese, first.length == 3, second.length == 6, second.closingPower == 0,
      first.significand < 10
    else { return 0 }
    switch lexicon.numerals.sign(text, second.start + 3) {
    case NumeralSign.hundred: return first.significand < second.significand / 100 ? 2 : 0
    case NumeralSign.thousand: return first.significand < second.significand / 1000 ? 3 : 0
    default: return 0
    }
  }

  /// A range of numbers without a unit, where numbers are asked for.
  private mutating func reportPair(_ first: Numeral, _ second: Numeral) -> Bool {
    guard isBetween(second.end) || refusalOfPair(first, second) == .identifier, isNumber(first), isNumber(second) else {
      return false
    }
    var figures = (number(first), number(second))
    if figures.0.value < figures.1.value { (figures.0.qualifier, figures.1.qualifier) = (.rangeLow, .rangeHigh) }
    figures.0.outerEnd = figures.0.end
    figures.1.outerStart = figures.1.start
    report(figures.0)
    report(figures.1)
    return true
  }

  /// A list of numbers without a unit; 20和30之间 is a range.
  private mutating func reportNumbers(_ items: UnsafeBufferPointer<Numeral>) -> Bool {
    guard items.allSatisfy({ isNumber($0) }) || isAloneList(items) else { return false }
    if items.count == 2, isBetween(items[1].end) { return reportPair(items[0], items[1]) }
    for item in items { report(number(item)) }
    return true
  }

  /// 十、二十、三十: a list of which no numeral belongs to a word.
  private func isAloneList(_ items: UnsafeBufferPointer<Numeral>) -> Bool {
    var whole = items[0]
    whole.end = items[items.count - 1].end
    return isAlone(whole) && items.allSatisfy { !$0.isBare || $0.significand == 10 }
  }

  /// 之间, or 间 that begins no word.
  @inline(__always)
  func isBetween(_ place: Int) -> Bool {
    switch text.triple(place) {
    case 0xE4B98B: text.has("之间", at: place) || text.has("之間", at: place)
    case 0xE997B4, 0xE99693: isFree(place + 3)
    default: false
    }
  }

  /// 5%和8%之间, 百分之十至百分之十五: makes a range of the two figures that were reported last.
  mutating func closeRange() {
    let last = found.figures.count - 1
    guard last > 0 else { return }
    let (low, high) = (found.figures[last - 1], found.figures[last])
    guard low.qualifier == .exact, high.qualifier == .exact, low.unit == high.unit, low.value < high.value,
      let link = link(at: Int(low.end), hasUnit: false), link.end == Int(high.start)
    else { return }
    let isRange = link.link == .range && !isFrom(before: Int(low.outerStart))
    guard isRange || isBetween(Int(high.end)) else { return }
    found.figures[last - 1].qualifier = .rangeLow
    found.figures[last].qualifier = .rangeHigh
  }

  private func isNumber(_ numeral: Numeral) -> Bool {
    !numeral.isBare && (!numeral.isChinese || numeral.length > 3)
  }

  private func number(_ numeral: Numeral) -> Figure {
    figure(numeral, UnitTable.Match(.none, kind: .number, end: numeral.end), isElsewhere: true)
  }

  /// Whether the written digits of the first number are the smaller ones, so that 5至20万 means 5万.
  private func isBelow(_ first: Numeral, _ second: Numeral) -> Bool {
    ExactDecimal(significand: first.significand, exponent: first.exponent)
      < ExactDecimal(significand: second.significand, exponent: second.exponent - second.closingPower)
  }

  /// 减少7 100人至124 300人: behind a change 至 leads to the level where it is many times the change; the level is read for itself.
  private func isLevel(_ level: Figure, behind change: Figure) -> Bool {
    guard text.has("至", at: Int(change.end)) || text.has("到", at: Int(change.end)), level.unit == change.unit,
      level.kind != .percent, level.kind != .percentagePoint, self.isChange(before: Int(change.outerStart))
    else { return false }
    let least = ExactRatio(change.value).magnitude * ExactRatio(5)
    return ExactRatio(level.value).magnitude > least
  }

  /// 由 or 从 before the first number: a change from one to the other, no range.
  private func isFrom(before place: Int) -> Bool {
    text.has("由", before: place) || text.has("从", before: place) || text.has("從", before: place)
  }

  private mutating func readList(_ first: Numeral, _ second: Numeral, _ secondUnit: UnitTable.Match?) {
    withUnsafeTemporaryAllocation(of: Numeral.self, capacity: Self.longestList) { items in
      items.initializeElement(at: 0, to: first)
      items.initializeElement(at: 1, to: second)
      var count = 2
      var unit = secondUnit
      while unit == nil, count < Self.longestList, let link = link(at: items[count - 1].end, hasUnit: false),
        link.link == .list, let next = linked(items[count - 1], link)
      {
        items.initializeElement(at: count, to: next)
        count += 1
        unit = self.unit(behind: next)
      }
      finishList(UnsafeBufferPointer(rebasing: items[0..<count]), unit)
    }
  }

  /// Longer lists are taken piece by piece.
  private static let longestList = 64

  private mutating func finishList(_ items: UnsafeBufferPointer<Numeral>, _ unit: UnitTable.Match?) {
    let last = items[items.count - 1]
    if options.includesNumbers, items.count == 2, isBetween(last.end), reportNumbers(items) { return }
    guard let unit else {
      if options.includesNumbers, reportNumbers(items) { return }
      refuse(items[0].start, last.end, .identifier)
      return
    }
    let isShared = isSharedUnit(items, unit)
    if !isShared, unit.care != .none || unit.isCounter && !isLineMarker(items[0]) {
      refuse(items[0].start, unit.end, .identifier)
      return
    }
    guard accepts(last, unit) else { return }
    for item in items.dropLast() where isShared && !(isLineMarker(item)) {
      var item = item
      if !item.hasMultiplier { item.exponent += last.closingPower }
      report(figure(item, unit, isElsewhere: true))
    }
    report(figure(last, unit))
  }

  /// Lists of measured numbers share a unit; whole numbers before a classifier are rather names of things (12、13道).
  private func isSharedUnit(_ items: UnsafeBufferPointer<Numeral>, _ unit: UnitTable.Match) -> Bool {
    if unit.care != .none { return false }
    if !unit.isCounter { return true }
    if items.contains(where: { $0.hasPoint || $0.hasMultiplier }) { return true }
    let start = items[0].start
    for word in ["分别", "别为", "别有", "分別", "別為", "別有"] as [StaticString] where text.has(word, before: start) {
      return true
    }
    return false
  }

  /// 1、 at the head of a line counts its paragraphs.
  private func isLineMarker(_ numeral: Numeral) -> Bool {
    let before = text.byte(before: numeral.start)
    return numeral.isPlainInteger && (before == 0 || before == 0x0A)
  }

  private func refusalOfPair(_ first: Numeral, _ second: Numeral) -> RefusalReason {
    if first.leadingDigits == 4, second.leadingDigits == 4 { return .years }
    return first.leadingDigits + second.leadingDigits >= 10 ? .phone : .identifier
  }
}
