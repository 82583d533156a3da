import HeshuQuantities

/// The words directly around a figure.
extension Scanner {
  /// The end of the figure before: words in front of it are not looked for beyond.
  @inline(__always)
  var lookbackFloor: Int {
    found.figures.last.map { Int($0.outerEnd) } ?? text.start
  }

  /// Sets qualifier, sign and the outer span of a figure.
  @inline(__always)
  func qualify(_ figure: inout Figure, _ numeral: Numeral) {
    let lowest = max(lookbackFloor, text.start)
    var start = Int(figure.start)
    let before = qualifierBefore(&start, lowest: lowest, isBare: numeral.isBare, kind: figure.kind)
    var end = Int(figure.end)
    if figure.kind == .number, text[end] == 0x20, text[end + 1] >= 0x80 { end += 1 }
    let behind = qualifierBehind(&end, of: figure.kind)
    if behind == .exact { end = Int(figure.end) }
    var compared = Qualifier.exact
    if figure.kind == .number { compared = comparison(start, end) }
    figure.outerStart = UInt32(start)
    figure.outerEnd = UInt32(end)
    if numeral.spread > 0, numeral.spread <= Int128(Int64.max) {
      figure.spread = Int64(numeral.spread)
      figure.qualifier = .range
    } else if before != .exact {
      figure.qualifier = before
      // 约1500余人 and 近3000多人: some hundred around the number, not one.
      if numeral.infix != .none, before == .about || before == .under {
        figure.qualifier = .about
        figure.step = max(figure.step, Int16(clamping: figure.value.normalized.exponent))
      }
    } else if behind != .exact {
      figure.qualifier = behind
    } else if compared != .exact {
      figure.qualifier = compared
    } else if numeral.infix == .more {
      figure.qualifier = .more
    } else if numeral.infix == .about {
      figure.qualifier = .about
    }
    if figure.qualifier != .exact { figure.isExactCount = figure.isExactCount && figure.qualifier != .about }
    if !figure.value.isNegative,
      isDecrease(before: start, lowest: lowest) || followsDecrease(start) && sharesDecrease(figure, start),
      !isDirection(figure, before: start)
    {
      figure.value = figure.value.negated
    }
    if figure.value.isNegative { figure.spread = -figure.spread }
  }

  /// The qualifier that ends at `start`, which moves to its beginning.
  @inline(__always)
  private func qualifierBefore(_ start: inout Int, lowest: Int, isBare: Bool, kind: FigureKind) -> Qualifier {
    var cursor = start
    if text.byte(before: cursor) == 0x20, cursor - 1 > lowest { cursor -= 1 }
    if text.has("人民币", before: cursor) || text.has("人民幣", before: cursor), cursor - 9 >= lowest { cursor -= 9 }
    let word = lexicon.qualifiersBefore.longest(text, endingAt: cursor, floor: lowest)
    guard word.isFound, word.value != QualifierRule.none else {
      if kind == .money || kind == .mass {
        return mayEndGroup(cursor) ? boundOfRate(cursor, lowest: lowest) : .exact
      }
      return kind == .percent && text.has("的", before: cursor) ? boundOfShare(cursor - 3, lowest: lowest) : .exact
    }
    if word.value == QualifierRule.order {
      guard isBare || isPassed(cursor, kind) else { return .exact }
      start = cursor - word.length
      return .over
    }
    if word.value == QualifierRule.near, kind == .duration { return .exact }
    if word.value == QualifierRule.balance {
      if namesBalance(cursor - word.length) { return .exact }
      start = cursor - 3
      return .over
    }
    // 每超1辆罚200元: for each one beyond.
    if word.length == 3, text.has("每", before: cursor - 3) { return .exact }
    start = cursor - word.length
    return QualifierRule.qualifier(word.value)
  }

  /// 突破每桶90美元: the bound stands before 每 and what is counted per.
  private func boundOfRate(_ place: Int, lowest: Int) -> Qualifier {
    var mark = place - 6
    while mark >= lowest, mark >= place - Self.longestGroup, text.triple(mark) != 0xE6AF8F { mark -= 3 }
    guard mark > lowest, mark >= place - Self.longestGroup, lexicon.units.match(text, at: mark + 3)?.end == place else {
      return .exact
    }
    let word = lexicon.qualifiersBefore.longest(text, endingAt: mark, floor: lowest)
    return word.isFound ? QualifierRule.qualifier(word.value) : .exact
  }

  /// Whether the character before `place` may end the word that an amount is counted per: most words before amounts end otherwise.
  @inline(__always)
  private func mayEndGroup(_ place: Int) -> Bool {
    switch text.triple(before: place) {
    // 吨 斤 桶 亩 户 人 米 克 股 升 头 时 噸 畝 戶 頭 度 里 顷 耳 司 瓦 件 台 辆 个 片 箱
    case 0xE590A8, 0xE696A4, 0xE6A1B6, 0xE4BAA9, 0xE688B7, 0xE4BABA, 0xE7B1B3, 0xE5858B, 0xE882A1, 0xE58D87, 0xE5A4B4,
      0xE697B6, 0xE599B8, 0xE7959D, 0xE688B6, 0xE9A0AD, 0xE5BAA6, 0xE9878C, 0xE9A1B7, 0xE880B3, 0xE58FB8, 0xE793A6,
      0xE4BBB6, 0xE58FB0, 0xE8BE86, 0xE4B8AA, 0xE78987, 0xE7AEB1:
      true
    default: false
    }
  }

  /// 不超过持股数的30%, 约占全国的四成: the bound stands before the whole that the share is of; 超过部分的30% is a share of the excess.
  private func boundOfShare(_ place: Int, lowest: Int) -> Qualifier {
    var cursor = place - 3
    let first = max(lowest, place - Self.longestWhole)
    while cursor - 3 >= first {
      switch text.triple(cursor - 3) {
      // 过 過 于 於 占 佔 足 到 近 超: the last characters of such words.
      case 0xE8BF87, 0xE9818E, 0xE4BA8E, 0xE696BC, 0xE58DA0, 0xE4BD94, 0xE8B6B3, 0xE588B0, 0xE8BF91, 0xE8B685:
        let word = lexicon.qualifiersBefore.longest(text, endingAt: cursor, floor: lowest)
        if word.length >= 6, word.value != QualifierRule.none, word.value != QualifierRule.order {
          return text.has("部分", at: cursor) ? .exact : QualifierRule.qualifier(word.value)
        }
      case 0xE4_0000..<0xEA_0000: break
      default: return .exact
      }
      cursor -= 3
    }
    return .exact
  }

  /// Ten characters.
  private static let longestWhole = 30

  /// 每 and five characters more.
  private static let longestGroup = 18

  /// Whether 入超 or 出超 at `place` is a word: behind no character of another one, or behind 贸易, a time, 为.
  private func namesBalance(_ place: Int) -> Bool {
    let before = text.triple(before: place)
    guard before >= 0xE4_0000, before < 0xEA_0000 else { return true }
    let words = ["易", "贸", "貿", "年", "月", "度", "季", "期", "为", "為", "现", "現", "的", "计", "計", "成"] as [StaticString]
    return words.contains { text.has($0, before: place) }
  }

  /// 占比过两成, 产值过20亿元: 过 that is no end of 通过, 经过 and the like, and no aspect of a verb (去过20个).
  private func isPassed(_ place: Int, _ kind: FigureKind) -> Bool {
    guard text.has("过", before: place) || text.has("過", before: place) else { return false }
    guard kind == .percent else { return isAmountWord(before: place - 3) }
    for word in ["通", "经", "經", "不", "度", "渡", "透", "见", "見"] as [StaticString]
    where text.has(word, before: place - 3) { return false }
    return true
  }

  /// Whether a noun ends at `place` that names an amount and is no verb.
  private func isAmountWord(before place: Int) -> Bool {
    let words =
      [
        "额", "額", "值", "润", "潤", "模", "积", "積", "率", "比", "价", "價", "均", "口", "营收", "營收", "收入", "税收", "稅收", "产量", "產量",
        "销量", "銷量", "总量",
      ]
      as [StaticString]
    let more = ["總量", "体量", "流量", "储量", "吐量", "总投资", "总资产", "户数", "人数", "总数", "戶數", "人數", "總數"] as [StaticString]
    return words.contains { text.has($0, before: place) } || more.contains { text.has($0, before: place) }
  }

  /// 比170低, 比三十大: a bare number that something is compared with.
  private func comparison(_ start: Int, _ end: Int) -> Qualifier {
    let before = text.byte(before: start) == 0x20 ? start - 1 : start
    guard text.has("比", before: before) else { return .exact }
    let place = text[end] == 0x20 ? end + 1 : end
    if text.has("低", at: place) || text.has("小", at: place) || text.has("少", at: place) { return .under }
    return text.has("高", at: place) || text.has("大", at: place) || text.has("多", at: place) ? .over : .exact
  }

  /// The qualifier that begins at `end`, which moves behind it.
  @inline(__always)
  func qualifierBehind(_ end: inout Int, of kind: FigureKind) -> Qualifier {
    guard text[end] >= 0x28 else { return .exact }
    let word = lexicon.qualifiersBehind.longest(text, at: end)
    guard word.isFound, word.value != QualifierRule.none else { return .exact }
    if word.value == QualifierRule.within, kind != .duration { return .exact }
    end += word.length
    return QualifierRule.qualifier(word.value)
  }

  /// Whether one character parts a figure from one below zero: seen without a copy of either.
  @inline(__always)
  private func followsDecrease(_ start: Int) -> Bool {
    let last = found.figures.count - 1
    return last >= 0 && found.figures[last].value.isNegative && start - Int(found.figures[last].outerEnd) == 3
  }

  /// 下行1Gbps, 下行3列: 下行 of what is carried is a direction.
  private func isDirection(_ figure: Figure, before place: Int) -> Bool {
    (figure.kind == .other || figure.kind == .rate || figure.kind == .count) && text.has("下行", before: place)
  }

  /// 下降1.0、0.8和2.6个百分点: a further item of a list falls with the item before it.
  private func sharesDecrease(_ figure: Figure, _ start: Int) -> Bool {
    guard let last = found.figures.last, last.value.isNegative, start - Int(last.outerEnd) == 3, !hasOwnSign(last)
    else { return false }
    if text.triple(Int(last.outerEnd)) == 0xEFBC88 { return restates(last, figure) }
    guard last.unit == figure.unit, Int(figure.start) == start else { return false }
    switch text.triple(Int(last.outerEnd)) {
    case 0xE38081, 0xE5928C, 0xE58F8A, 0xE4B88E, 0xE88887: return true
    default: return false
    }
  }

  /// 下调0.25个百分点（25个基点）, 减少47万公顷（705万亩）: the same change again in brackets.
  private func restates(_ change: Figure, _ figure: Figure) -> Bool {
    change.kind == figure.kind && change.kind != .count && text.has("）", at: Int(figure.outerEnd))
  }

  /// Whether a minus, 负 or 零下 stands in the figure itself.
  func hasOwnSign(_ figure: Figure) -> Bool {
    let place = Int(figure.start)
    return text[place] == 0x2D || text.has("−", at: place) || isDash(before: place + 3) || text.has("－", at: place)
      || text.has("负", at: place)
      || text.has("負", at: place) || text.has("零下", at: place)
  }

  /// Whether a verb of decrease ends at `place`, with a 了 or 约 between at most.
  @inline(__always)
  private func isDecrease(before place: Int, lowest: Int) -> Bool {
    guard place > lowest else { return false }
    if text[place - 1] < 0x80 { return text[place - 1] == 0x20 && decreases(before: place - 1, floor: lowest) }
    if decreases(before: place, floor: lowest) { return true }
    switch text.triple(before: place) {
    // 了, and a wide blank.
    case 0xE4BA86, 0xE38080: return place - 3 > lowest && decreases(before: place - 3, floor: lowest)
    default: return false
    }
  }

  /// Whether a verb of decrease ends at `place`, and no word that only ends like one.
  @inline(__always)
  func decreases(before place: Int, floor: Int) -> Bool {
    lexicon.decreases.longest(text, endingAt: place, floor: floor).value == Lexicon.isDecrease
  }
}
