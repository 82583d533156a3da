import HeshuQuantities

/// What goes on behind a figure: 九成五, 两米半, 123元1角1分, 一个半小时.
extension Scanner {
  /// Reads on behind the figure that was reported last.
  mutating func readOn(_ unit: UnitTable.Match) {
    if unit.care == .tenths {
      readHundredths()
    } else if unit.unit == lexicon.units.yuan {
      if text.isDigit(unit.end) || text[unit.end] >= 0xE4 && text[unit.end] < 0xEF { readSubunits() }
    } else if unit.unit == lexicon.units.mu {
      readTenthOfLand()
    } else if text[unit.end] >= 0xE4,
      text.has("半", at: unit.end) || text.has("米", before: unit.end) && isFree(unit.end + 3)
    {
      addHalf(unit)
    }
  }

  /// Whether the character at `place` belongs to no word: the end, a mark, a digit.
  func isFree(_ place: Int) -> Bool {
    let byte = text[place]
    return byte < 0x80 ? !isLetter(byte) : byte < 0xE4 || byte >= 0xEF
  }

  /// 九成五 is 95 %, 七成半 75 %.
  private mutating func readHundredths() {
    guard var figure = found.figures.last, figure.value.exponent == 1, figure.outerEnd == figure.end,
      figure.spread == 0
    else { return }
    let code = lexicon.numerals.sign(text, Int(figure.end))
    let digit: Int128 = code == NumeralSign.half ? 5 : Int128(code)
    let behind = Int(figure.end) + 3
    guard digit > 0, digit < 10, text[behind - 3] >= 0x80, lexicon.units.match(text, at: behind) == nil,
      lexicon.numerals.sign(text, behind) > NumeralSign.lastPlace
    else { return }
    let sum = figure.value.significand * 10 + (figure.value.isNegative ? -digit : digit)
    figure.value = ExactDecimal(significand: sum, exponent: 0)
    figure.step = 0
    replaceLast(figure, end: behind)
  }

  /// 两米半, 三天半: half a unit more, where no word goes on behind 半; a digit behind metres is a tenth (三米九).
  private mutating func addHalf(_ unit: UnitTable.Match) {
    let isHalf = text.has("半", at: unit.end)
    let digit = isHalf ? 5 : Int128(lexicon.numerals.sign(text, unit.end))
    guard var figure = found.figures.last, Int(figure.end) == unit.end, figure.outerEnd == figure.end, digit > 0,
      digit < 10,
      !unit.isCounter, !figure.unit.isRate, unit.kind != .percent, figure.spread == 0,
      isFree(unit.end + 3) || isHalf && !lexicon.unitLookalikes.longest(text, at: unit.end).isFound,
      figure.value.exponent == unit.power, figure.value.exponent > -20,
      figure.value.significand.magnitude < 1_000_000_000
    else { return }
    let half = figure.value.isNegative ? -digit : digit
    figure.value = ExactDecimal(significand: figure.value.significand * 10 + half, exponent: figure.value.exponent - 1)
    figure.step = Int16(truncatingIfNeeded: figure.value.exponent)
    replaceLast(figure, end: unit.end + 3)
  }

  /// 一个半小时, 两个半月 and 五分半钟: the unit of time around 半, or nil.
  func halfDuration(_ numeral: Numeral) -> UnitTable.Match? {
    guard numeral.exponent == 0, !numeral.hasPoint, numeral.spread == 0, numeral.infix == .none,
      numeral.significand < 1_000_000
    else { return nil }
    let place = numeral.end + 6
    if text.has("分半", at: numeral.end) {
      let isNamed = text.has("钟", at: place) || text.has("鐘", at: place)
      guard isNamed || isFree(place) else { return nil }
      return UnitTable.Match(lexicon.units.minute, kind: .duration, end: isNamed ? place + 3 : place)
    }
    guard text.has("个半", at: numeral.end) || text.has("個半", at: numeral.end) else { return nil }
    if text.has("月", at: place) {
      return UnitTable.Match(UnitCatalogue.unit(code: "month") ?? .none, kind: .duration, end: place + 3)
    }
    guard let unit = lexicon.units.match(text, at: place), unit.isDuration, unit.care == .none else { return nil }
    return unit
  }

  /// Whether figures of that kind are written in several units one behind the other.
  @inline(__always)
  func hasParts(_ kind: FigureKind) -> Bool {
    kind == .duration || kind == .mass || kind == .money || kind == .length
  }

  /// 六斤八两, 两年零三个月, 三小时五分二十秒, 两美元又三美分: one figure in the smallest unit.
  mutating func readSmallerParts() {
    for _ in 0..<3 where !readSmallerPart() { return }
  }

  private mutating func readSmallerPart() -> Bool {
    var place = floor
    if text.has("零", at: place) || text.has("又", at: place) || text.has("〇", at: place) { place += 3 }
    guard lexicon.numerals.sign(text, place) < NumeralSign.fullWidthZero, let figure = found.figures.last,
      figure.outerEnd == figure.end, figure.spread == 0, figure.value.exponent == 0 || figure.kind == .money,
      !figure.unit.isRate
    else { return false }
    let numeral = lexicon.numerals.read(text, at: place)
    guard numeral.end > place, numeral.isPlainInteger, numeral.smallInteger > 0, let unit = part(of: figure, numeral),
      let sum = sum(figure, numeral, unit)
    else { return false }
    var whole = figure
    (whole.value, whole.unit) = (sum, unit.unit)
    whole.step = Int16(truncatingIfNeeded: sum.exponent)
    replaceLast(whole, end: unit.end)
    return true
  }

  /// 三丈 of 三丈六尺: whether a number with a smaller unit of the same kind follows.
  func hasSmallerPart(_ unit: UnitTable.Match) -> Bool {
    guard hasParts(unit.kind), lexicon.numerals.sign(text, unit.end) < NumeralSign.ten else { return false }
    let numeral = lexicon.numerals.read(text, at: unit.end)
    guard numeral.end > unit.end, numeral.isPlainInteger, let part = lexicon.units.match(text, at: numeral.end) else {
      return false
    }
    return part.kind == unit.kind && part.unit != unit.unit
  }

  /// 一小时二十分, 一年零三个月: parts of one span, where 一天8小时 says how much of each day.
  func hasTimePart(_ unit: UnitTable.Match) -> Bool {
    let isClock = unit.unit == lexicon.units.hour || unit.unit == lexicon.units.minute
    return (isClock || text.has("零", at: unit.end)) && hasSmallerPart(unit)
  }

  /// 分 as minutes: a number of seconds follows.
  func minutes(_ unit: UnitTable.Match) -> UnitTable.Match? {
    guard text.has("分", before: unit.end), isSeconds(at: unit.end) else { return nil }
    return UnitTable.Match(lexicon.units.minute, kind: .duration, end: unit.end)
  }

  private func isSeconds(at place: Int) -> Bool {
    guard lexicon.numerals.sign(text, place) <= NumeralSign.ten else { return false }
    let numeral = lexicon.numerals.read(text, at: place)
    return numeral.smallInteger >= 0 && numeral.smallInteger < 60 && text.has("秒", at: numeral.end)
  }

  /// The unit of the smaller part; 分 behind hours are minutes.
  private func part(of figure: Figure, _ numeral: Numeral) -> UnitTable.Match? {
    if figure.unit == lexicon.units.hour, text.has("分", at: numeral.end),
      isFree(numeral.end + 3) || isSeconds(at: numeral.end + 3)
    {
      return UnitTable.Match(lexicon.units.minute, kind: .duration, end: numeral.end + 3)
    }
    guard let unit = lexicon.units.match(text, at: numeral.end), unit.kind == figure.kind, !unit.unit.isRate else {
      return nil
    }
    return lexicon.unitLookalikes.longest(text, at: numeral.end).length > unit.end - numeral.end ? nil : unit
  }

  /// The sum in the smaller unit; nil where the second unit is not the smaller one or its number reaches the larger.
  private func sum(_ figure: Figure, _ numeral: Numeral, _ unit: UnitTable.Match) -> ExactDecimal? {
    let part = ExactDecimal(significand: numeral.significand, exponent: numeral.exponent + unit.power)
    let ratio: ExactDecimal
    if figure.unit == unit.unit {
      guard unit.power < figure.value.exponent else { return nil }
      ratio = ExactDecimal(1)
    } else {
      guard let factor = UnitCatalogue.conversion(from: figure.unit, to: unit.unit)?.terminatingDecimal,
        factor > ExactDecimal(1), part < factor
      else { return nil }
      ratio = factor
    }
    let signed = figure.value.isNegative ? part.negated : part
    return figure.value.multiplied(by: ratio)?.adding(signed)
  }

  /// 三亩六分地: 分 of land is a tenth of 亩.
  private mutating func readTenthOfLand() {
    guard var figure = found.figures.last, figure.outerEnd == figure.end, figure.unit == lexicon.units.mu,
      let digit = digit(at: Int(figure.end)), text.has("分", at: digit.end), digit.value > 0,
      !lexicon.unitLookalikes.longest(text, at: digit.end).isFound, add(digit.value, power: -1, to: &figure)
    else { return }
    replaceLast(figure, end: digit.end + 3)
  }

  /// 1角1分 behind 123元, 二 behind 一块, and 整 behind a sum.
  private mutating func readSubunits() {
    guard var figure = found.figures.last, figure.unit == lexicon.units.yuan else { return }
    let start = Int(figure.end)
    let isPiece = text.has("块", before: start) || text.has("塊", before: start)
    guard isPiece || text.has("元", before: start) || text.has("圆", before: start) || text.has("圓", before: start) else {
      return
    }
    var cursor = start
    readTenth(&figure, &cursor)
    readCent(&figure, &cursor)
    readLastDigit(&figure, &cursor, isPiece: isPiece)
    if isPiece, cursor > start, text.has("钱", at: cursor) || text.has("錢", at: cursor) { cursor += 3 }
    if isClosed(at: cursor) { cursor += 3 }
    guard cursor > start else { return }
    replaceLast(figure, end: cursor)
  }

  /// 整 or 正 that closes a sum, and begins no word.
  private func isClosed(at place: Int) -> Bool {
    if text.has("正", at: place) { return isFree(place + 3) }
    guard text.has("整", at: place) else { return false }
    return !text.has("整体", at: place) && !text.has("整改", at: place) && !text.has("整治", at: place)
  }

  private mutating func readTenth(_ figure: inout Figure, _ cursor: inout Int) {
    guard let digit = digit(at: cursor),
      text.has("角", at: digit.end) || text.has("毛", at: digit.end) || text.has("毫", at: digit.end)
    else { return }
    if add(digit.value, power: -1, to: &figure) { cursor = digit.end + 3 }
  }

  private mutating func readCent(_ figure: inout Figure, _ cursor: inout Int) {
    let place = text.has("零", at: cursor) ? cursor + 3 : cursor
    guard let digit = digit(at: place), text.has("分", at: digit.end) else { return }
    if add(digit.value, power: -2, to: &figure) { cursor = digit.end + 3 }
  }

  /// 一块二 and 五块七毛八, 三块零四: a digit of the next lower place where no word goes on.
  private mutating func readLastDigit(_ figure: inout Figure, _ cursor: inout Int, isPiece: Bool) {
    guard isPiece, figure.value.exponent > -2, figure.value.exponent <= 0 else { return }
    let isCent = text.has("零", at: cursor) || figure.value.exponent == -1
    let place = text.has("零", at: cursor) ? cursor + 3 : cursor
    guard text[place] >= 0xE4, let digit = digit(at: place), digit.value > 0 else { return }
    guard isFree(digit.end) || link(at: digit.end, hasUnit: true) != nil else { return }
    if add(digit.value, power: isCent ? -2 : -1, to: &figure) { cursor = digit.end }
  }

  private func digit(at place: Int) -> (value: Int128, end: Int)? {
    let code = lexicon.numerals.sign(text, place)
    let value = code >= NumeralSign.fullWidthZero ? code - NumeralSign.fullWidthZero : code
    guard code != NumeralSign.none, value < 10 else { return nil }
    return (Int128(value), place + (text[place] < 0x80 ? 1 : 3))
  }

  /// Adds a digit at a lower place than those that are written.
  private func add(_ digit: Int128, power: Int32, to figure: inout Figure) -> Bool {
    guard figure.value.exponent > power, figure.value.exponent < 12, figure.spread == 0 else { return false }
    let part = ExactDecimal(significand: figure.value.isNegative ? -digit : digit, exponent: power)
    guard let sum = figure.value.adding(part), sum.exponent == power else { return false }
    figure.value = sum
    figure.step = Int16(power)
    return true
  }

  mutating func replaceLast(_ figure: Figure, end: Int) {
    var figure = figure
    if figure.outerEnd == figure.end {
      // 九成五以上: the qualifier stands behind what was added.
      var outerEnd = end
      let behind = qualifierBehind(&outerEnd, of: figure.kind)
      if figure.qualifier == .exact, figure.spread == 0 { figure.qualifier = behind }
      if behind != .exact { figure.outerEnd = UInt32(outerEnd) }
    }
    figure.end = UInt32(end)
    figure.outerEnd = max(figure.outerEnd, figure.end)
    found.figures[found.figures.count - 1] = figure
    floor = end
  }
}
