import HeshuFigures
import HeshuQuantities

/// 比…增加, 提高…个百分点, 顺差, 自然增长率: one figure less another.
extension ClaimFinder {
  /// 比上年最高负荷386.3万千瓦增加26.4万千瓦; 由A增加到B，增加D.
  mutating func findDifference(_ delta: Mention) {
    guard delta.role.contains(.delta), isPlainDelta(delta) || delta.followsFigure else { return }
    let before = earlier(than: delta).filter { $0.isLike(delta) }
    if delta.followsFigure, let base = before.first, base.place == delta.place - 1, base.role.contains(.base),
      let current = level(before: base, where: { $0.isLike(base) && !isMeasure($0) }) ?? average(before: base)
    {
      changed[delta.place] = (current.place, base.place)
      add(difference(current, base, delta))
      return
    }
    guard isPlainDelta(delta), let current = current(of: delta), current.isLike(delta),
      let base = base(of: current, for: delta)
    else { return }
    add(difference(current, base, delta))
  }

  private func difference(_ current: Mention, _ base: Mention, _ delta: Mention) -> Claim {
    var claim = Claim(
      form: .difference,
      operands: [.init(current), .init(base), .init(delta, isFall: delta.role.contains(.fall))])
    claim.isBound = max(current.place, base.place) + 1 == delta.place && abs(current.place - base.place) == 1
    return claim
  }

  /// 余额低于限额20.2亿元: two amounts before by the names that stand on either side of the verb.
  mutating func findGap(_ gap: Mention) {
    let verbs = WordList(joining: ClaimWords.above, ClaimWords.below, ["少于", "多于"])
    guard let verb = verbs.last(in: prose.bytes, gap.lead) else { return }
    let name = prose.dropping(ClaimWords.links, endOf: verb.upperBound..<gap.lead.upperBound)
    let own = subject(gap.lead.lowerBound..<verb.lowerBound)
    guard name.count >= ClaimReach.word, name.count <= ClaimReach.aside, own.count >= ClaimReach.word,
      !prose.has(ClaimWords.average, in: gap.lead)
    else {
      return
    }
    let before = earlier(than: gap).filter { $0.isLevel && $0.isLike(gap) }
    let (currents, bases) = (
      before.filter { prose.contains(own, in: $0.lead) }, before.filter { prose.contains(name, in: $0.lead) }
    )
    guard currents.count == 1, bases.count == 1, currents[0].place != bases[0].place else { return }
    var claim = Claim(form: .difference, operands: [.init(currents[0]), .init(bases[0]), .init(gap)])
    claim.operands[2].isFall = !prose.has(ClaimWords.above, in: verb) && !prose.begins(["多于"], verb)
    add(claim)
  }

  // MARK: 个百分点

  mutating func findPointDifference(_ points: Mention) {
    let isSpread = prose.ends(["相差", "差距", "极差", "差额"], prose.dropping(ClaimWords.links, endOf: points.lead))
    let spread = isSpread ? Prose.Change(isFall: false, rest: points.lead) : nil
    guard let change = prose.change(endOf: points.lead, clause: points.clauseRange) ?? comparison(points) ?? spread,
      !prose.has(ClaimWords.averaged, in: points.before)
    else { return }
    let percents = earlier(than: points).filter { $0.figure.kind == .percent }
    guard let nearest = percents.first else { return }
    let isFall = change.isFall
    if points.followsFigure || isParenthesis(nearest, points), nearest.place == points.place - 1, percents.count > 1,
      prose.comparison(in: nearest.before) != nil,
      let current = percents.dropFirst().first(where: { !isCompared($0) && isNamedBefore(nearest, $0) })
    {
      add(points, current, nearest, isFall)
      return
    }
    if findSpread(points, percents) || findAgainstNamed(points, nearest, change) { return }
    let isAgainstOther = isAgainstOther(points)
    guard subject(prose.dropping(ClaimWords.against, endOf: change.rest)).isEmpty || isAgainstOther,
      nearest.segment == points.segment
    else { return }
    addPoints(points, percents, isAgainstOther: isAgainstOther, isFall)
  }

  /// The difference of the percentage before some points from what it was, or from what it is compared with.
  private mutating func addPoints(
    _ points: Mention, _ percents: [Mention], isAgainstOther: Bool, _ isFall: Bool
  ) {
    let (nearest, behind) = (percents[0], percentBehind(points))
    if isAgainstOther {
      add(points, nearest, behind.flatMap { isComparedBehind($0, points) ? $0 : nil }, isFall)
    } else if let (current, base) = pair(percents) {
      add(points, current, base, isFall)
    } else {
      let isBase = behind.map {
        $0.role.contains(.base) && isSame($0, nearest, points) && !hasOwnChange($0, beside: points)
          || isComparedBehind($0, points) || isOfNamedYear($0, points)
      }
      add(points, nearest, isBase == true ? behind : nil, isFall)
    }
  }

  /// 合格率94.1%，优良率46.9%，合格率比上年的93.2%提高: the name before the comparison is that of the percentage that is meant.
  private func isNamedBefore(_ base: Mention, _ current: Mention) -> Bool {
    guard let word = prose.comparison(in: base.before) else { return true }
    let name = subject(base.before.lowerBound..<word.lowerBound)
    let isName = name.count >= ClaimReach.name && prose.ends(WordList(joining: ClaimWords.rate, ClaimWords.share), name)
    return !isName || prose.contains(name, in: current.lead)
  }

  /// 最高的12.6%，最低的3.2%，相差9.4个百分点: the two percentages next before.
  private mutating func findSpread(_ points: Mention, _ percents: [Mention]) -> Bool {
    guard prose.ends(["相差", "差距", "极差", "差额"], prose.dropping(ClaimWords.links, endOf: points.lead)),
      percents.count > 1,
      percents[0].place + 1 == points.place, percents[1].place + 2 == points.place,
      prose.has(["最高", "最大", "最快"], in: percents[1].lead), prose.has(["最低", "最小", "最慢"], in: percents[0].lead)
    else { return false }
    add(points, percents[1], percents[0], false)
    return true
  }

  /// 比第二产业高20.2个百分点，第二产业贡献率为38.4%: against the percentage behind that bears the name.
  private mutating func findAgainstNamed(_ points: Mention, _ nearest: Mention, _ change: Prose.Change) -> Bool {
    guard let word = prose.comparison(in: change.rest), nearest.segment == points.segment,
      let base = percentBehind(points), base.place == points.place + 1, takesPlace(in: base.lead) == nil
    else { return false }
    let name = subject(word.upperBound..<change.rest.upperBound)
    guard name.count >= ClaimReach.word, prose.startsAlike(subject(base.lead), name) else { return false }
    add(points, nearest, base, change.isFall)
    return true
  }

  /// 比全国（5.3%）高: what something else is compared with.
  private func isCompared(_ percent: Mention) -> Bool {
    guard let word = prose.comparison(in: percent.lead) else { return false }
    return !prose.has(
      WordList(joining: ClaimWords.rising, ClaimWords.falling), in: word.upperBound..<percent.lead.upperBound)
  }

  /// The two percentages before the points, where one of them is what the other was: 由61%提高到84%, 上年为56.9%.
  private func pair(_ percents: [Mention]) -> (current: Mention, base: Mention)? {
    guard percents.count > 1 else { return nil }
    let (last, first) = (percents[0], percents[1])
    if last.role.contains(.target), first.role.contains(.origin) { return (last, first) }
    if last.role.contains(.base) { return (first, last) }
    return first.role.contains(.base) && first.segment == last.segment ? (last, first) : nil
  }

  /// 较上年提高0.31个百分点，比2020年的44.85%提高1.43个百分点: what the change behind it is against, and no other one.
  func hasOwnChange(_ base: Mention, beside change: Mention) -> Bool {
    guard base.place + 1 < mentions.count else { return false }
    let next = mentions[base.place + 1]
    return next.place != change.place && next.clause == base.clause && next.role.contains(.delta)
      && (base.place > change.place && isOtherMark(base)
        || next.isRatio == change.isRatio && next.isPoints == change.isPoints)
  }

  /// 较历史最高负荷6518万千瓦增加324万千瓦: compared with something else than what was a year or a month before.
  func isOtherMark(_ base: Mention) -> Bool {
    base.isAmount && base.role.contains(.base) && ClaimWords.earlier.last(in: prose.bytes, base.lead) == nil
      && prose.comparison(in: base.lead) != nil
  }

  /// The next percentage, in the sentence or the one behind it.
  private func percentBehind(_ points: Mention) -> Mention? {
    mentions[(points.place + 1)...].prefix(ClaimReach.figures)
      .prefix { $0.paragraph == points.paragraph && $0.sentence - points.sentence <= 1 }
      .first { $0.figure.kind == .percent }
  }

  private mutating func add(_ points: Mention, _ current: Mention, _ base: Mention?, _ isFall: Bool) {
    var claim = Claim(
      form: .pointDifference,
      operands: [.init(current), base.map { .init($0) } ?? .missing, .init(points, isFall: isFall)])
    claim.isBound =
      base.map { abs(current.place - $0.place) == 1 && max(current.place, $0.place) + 1 == points.place } ?? false
    add(claim)
  }

  /// 高于全省平均水平2.1个百分点: the verb stands before what is compared with.
  private func comparison(_ points: Mention) -> Prose.Change? {
    let clause = points.before
    for (words, isFall) in [(ClaimWords.above, false), (ClaimWords.below, true)] {
      if let verb = words.last(in: prose.bytes, clause) {
        return Prose.Change(isFall: isFall, rest: clause.lowerBound..<verb.lowerBound)
      }
    }
    return nil
  }

  /// Whether the percentage before some points differs by them from another one.
  private func isDifference(_ points: Mention, _ base: Mention) -> Bool {
    guard let current = earlier(than: points).first(where: { $0.figure.kind == .percent }) else { return false }
    let change = current.figure.interval() - base.figure.interval()
    let size = points.figure.interval()
    return change.meets(size) || change.negated.meets(size)
  }

  /// 比2020年提高1.64个百分点，2020年为41.22%: nothing but the year that the change is against names the figure.
  private func isOfNamedYear(_ base: Mention, _ points: Mention) -> Bool {
    // 较上年下降1.8个百分点，2023年为26.4%: a year alone, where it fits.
    if base.place == points.place + 1, let year = namedYear(base.lead), year.count == 7, subject(base.lead).isEmpty,
      isDifference(points, base)
    {
      return true
    }
    guard let word = prose.comparison(in: points.lead), let year = namedYear(word.upperBound..<points.lead.upperBound),
      year.count == 7
    else { return false }
    return prose.contains(year, in: base.lead) && subject(base.lead).isEmpty
  }

  /// Whether the change is against another thing of the same time, whose figure need not be the one of last year.
  private func isAgainstOther(_ points: Mention) -> Bool {
    prose.has(["高于", "低于", "快于", "慢于", "高出", "比全", "较全", "超序时", "超时序", "超前", "领先"], in: points.before)
  }

  private func isParenthesis(_ percent: Mention, _ points: Mention) -> Bool {
    percent.clause + 1 == points.clause && percent.segment == points.segment && prose.opens(before: percent.clauseRange)
      && prose.comparison(in: sentenceStart(percent)..<percent.lead.upperBound) != nil
      && !prose.has(ClaimWords.against, in: points.before)
  }

  private func sentenceStart(_ mention: Mention) -> Int {
    let floor = mention.place > 0 ? Int(mentions[mention.place - 1].figure.outerEnd) : 0
    return max(floor, prose.sentences[mention.sentence].lowerBound)
  }

  /// 比全省平均高2.1个百分点，全省为6.0%.
  private func isComparedBehind(_ base: Mention, _ points: Mention) -> Bool {
    guard base.segment - points.segment <= 1, takesPlace(in: base.lead) == nil else { return false }
    // 超序时进度7.5个百分点；序时进度为75%
    if let verb = WordList(joining: ClaimWords.above, ClaimWords.below).last(in: prose.bytes, points.before) {
      let name = verb.upperBound..<points.lead.upperBound
      if name.count >= ClaimReach.word, prose.startsAlike(subject(base.lead), name) { return true }
    }
    guard let place = ClaimWords.places.first(in: prose.bytes, points.before) else { return false }
    return base.before.contains { prose.bytes[$0...].starts(with: prose.bytes[place]) }
  }

  // MARK: 顺差, 结余

  /// What remains of two amounts whose names say which is taken from which.
  mutating func findBalance(_ rest: Mention) {
    let words = rest.before
    if prose.has(ClaimWords.surplus, in: words) {
      subtract(rest, ClaimWords.exports, ClaimWords.imports)
    } else if prose.has(ClaimWords.deficit, in: words) {
      subtract(rest, ClaimWords.imports, ClaimWords.exports)
    } else if prose.has(ClaimWords.naturalLoss, in: words) {
      let isSigned = rest.figure.value.isNegative
      subtract(
        rest, isSigned ? ClaimWords.births : ClaimWords.deaths, isSigned ? ClaimWords.deaths : ClaimWords.births)
    } else if prose.has(ClaimWords.natural, in: words) || prose.has(["净增"], in: words) {
      subtract(rest, ClaimWords.births, ClaimWords.deaths)
      if prose.has(["净增"], in: words) { subtract(rest, ClaimWords.opened, ClaimWords.closed, isScopeOpen: true) }
    } else if prose.has(ClaimWords.balance, in: words), !prose.has(ClaimWords.rolling, in: words) {
      // What is left at a year's end can hold what earlier years left.
      let isYears =
        prose.has(["当年", "本年", "收支", "当期"], in: words)
        || !prose.has(["年末", "期末", "月末", "基金"], in: prose.sentences[rest.sentence].lowerBound..<words.upperBound)
      subtract(rest, ClaimWords.income, ClaimWords.spending, isScopeOpen: !isYears)
    } else if let rule = ClaimWords.remainders.first(where: { prose.has($0.rest, in: rest.lead) }),
      !prose.has(["归属", "归母"], in: words)
    {
      subtract(rest, rule.of, rule.less, isOfAccounts: true)
    }
  }

  /// 出生率8.14‰,死亡率7.02‰,自然增长率1.92‰.
  mutating func findRates() {
    for rest in mentions where rest.isRatio && prose.has(ClaimWords.natural, in: rest.before) {
      subtract(rest, ClaimWords.births, ClaimWords.deaths)
    }
  }

  /// Adds `one - other = rest` where the two stand before or behind it.
  ///
  /// Where several bear the name, those that fit are meant; if none do, which ones are meant is open.
  private mutating func subtract(
    _ rest: Mention, _ one: WordList, _ other: WordList, isScopeOpen: Bool = false, isOfAccounts: Bool = false
  ) {
    let others: Mention.Role = isOfAccounts ? [.delta, .base, .plan] : [.delta, .base, .derived, .plan]
    let isBalance = prose.has(ClaimWords.surplus, in: rest.before) || prose.has(ClaimWords.deficit, in: rest.before)
    let near = earlier(than: rest) + later(than: rest) + (isBalance ? inSentenceBefore(rest) : [])
    let around = isOfAccounts ? near.filter { $0.segment == rest.segment } : near
    let alike = around.filter { $0.isLike(rest) && $0.role.isDisjoint(with: others) }
    let (currents, bases) = (named(one, other, among: alike), named(other, one, among: alike))
    guard let current = currents.first, let base = bases.first else { return }
    let form: Claim.Form = rest.isRatio ? .rateDifference : .difference
    for current in currents {
      for base in bases where isDifference(current, base, rest, isOfAccounts) {
        var claim = Claim(form: form, operands: [.init(current), .init(base), .init(rest)])
        claim.operands[2].isRise = isOfAccounts
        add(claim)
        return
      }
    }
    var claim = Claim(form: form, operands: [.init(current), .init(base), .init(rest)])
    claim.operands[2].isRise = isOfAccounts
    claim.isBound = true
    claim.isScopeOpen = isScopeOpen || currents.count > 1 || bases.count > 1 || isOfOther(rest, current, base)
    add(claim)
  }

  /// The amounts that bear one word and not the other; 进出口 and 收支 bear both.
  private func named(_ words: WordList, _ without: WordList, among alike: [Mention]) -> [Mention] {
    let all = alike.filter {
      prose.has(words, in: $0.lead) && !prose.has(without, in: $0.lead) && !prose.has(["进出口", "收支"], in: $0.lead)
    }
    // 总收入8.64亿元，其中医疗收入…、其他收入…: a part beside its whole is not meant.
    let wide = all.filter { part in wholes[part.place].map { whole in !all.contains { $0.place == whole } } ?? true }
    return Array(wide.prefix(ClaimReach.candidates))
  }

  private func isDifference(_ current: Mention, _ base: Mention, _ rest: Mention, _ isMagnitude: Bool) -> Bool {
    guard let one = interval(current, in: rest.figure.unit), let other = interval(base, in: rest.figure.unit) else {
      return false
    }
    let isFall = isMagnitude && rest.figure.value.isNegative
    return (isFall ? other - one : one - other).meets(rest.figure.interval())
  }

  /// 社会保险基金当年结余 beside the income of something else.
  private func isOfOther(_ rest: Mention, _ current: Mention, _ base: Mention) -> Bool {
    let words = WordList(joining: ClaimWords.balance, ClaimWords.surplus, ClaimWords.deficit, ClaimWords.natural)
    guard let word = words.first(in: prose.bytes, rest.lead) else { return false }
    let name = prose.dropping(ClaimWords.balanced, endOf: subject(rest.lead.lowerBound..<word.lowerBound))
    return !prose.dropping(ClaimWords.balanced, startOf: name).isEmpty && !prose.sharesWord(name, current.before)
      && !prose.sharesWord(name, base.before)
  }
}
