import HeshuFigures
import HeshuQuantities

/// 增长, 下降, 增幅: a percentage by which an amount changed.
extension ClaimFinder {
  mutating func findGrowth(_ rate: Mention) {
    guard let change = growthChange(rate) else { return }
    if prose.has(ClaimWords.averaged, in: rate.before) { return }
    if prose.has(ClaimWords.respectively, in: rate.before), findDistributedGrowth(rate, change) { return }
    if findBeside(rate, change) || findAgainst(rate, change) { return }
    if findReached(behind: rate, change) { return }
    guard subject(change.rest).isEmpty || rate.followsFigure && isBare(change.rest, rate) else { return }
    // 日均7.16万人次，比去年的248.2万人次增加38.2万人次，增长14.5%: of what the change before it is of.
    if rate.place > 0, let known = changed[rate.place - 1], mentions[rate.place - 1].segment == rate.segment,
      rate.figure.basis == .none
    {
      add(growth(mentions[known.current], mentions[known.base], rate, change))
      return
    }
    if let (current, base) = totalBehindAverage(rate) {
      add(growth(current, base, rate, change))
      return
    }
    guard let nearest = current(of: rate) ?? reached(by: rate), let current = inNamedYear(nearest, rate),
      !isForecast(rate, current)
    else { return }
    if let whole = wholes[current.place].map({ mentions[$0] }), isRowEnd(current, rate) {
      // A、B、C，较上年增加12.64亿元，增长7.3%: of the whole where that fits, else no one can tell.
      findGrowth(ofList: whole, orPart: current, rate, change)
      return
    }
    addGrowth(of: current, rate, change, isOpen: false)
  }

  /// 较上年4.91亿元增长39.1%: growth over the amount directly before.
  private mutating func findBeside(_ rate: Mention, _ change: Prose.Change) -> Bool {
    guard let (current, base) = adjacentBase(rate) else { return false }
    var claim = growth(current, base, rate, change)
    claim.isBound = current.place + 1 == base.place
    add(claim)
    return true
  }

  /// Whether an amount is the last of several parts of which no other one has a change, and the rate stands in another clause.
  private func isRowEnd(_ part: Mention, _ rate: Mention) -> Bool {
    let siblings = earlier(than: part).filter { wholes[$0.place] == wholes[part.place] }
    guard part.clause != rate.clause, let first = siblings.last else { return false }
    return !mentions[first.place..<part.place].contains { $0.role.contains(.delta) }
  }

  private mutating func findGrowth(
    ofList whole: Mention, orPart part: Mention, _ rate: Mention, _ change: Prose.Change
  ) {
    let meant = [whole, part].first { current in
      if let base = base(of: current, for: rate) { return isGrowth(current, base, rate) }
      return delta(of: current, for: rate, change).map { isGrowth(current, by: $0, rate) } ?? false
    }
    addGrowth(of: meant ?? part, rate, change, isOpen: meant == nil)
  }

  /// Whether an amount can have grown by a change as a percentage says.
  private func isGrowth(_ current: Mention, by delta: Mention, _ rate: Mention) -> Bool {
    guard let one = interval(current, in: delta.figure.unit) else { return false }
    let change = delta.figure.value.isNegative ? delta.figure.interval().negated : delta.figure.interval()
    return [one - change, one + change].contains { base in
      change.divided(by: base).map { $0.meets(plain(rate)) || $0.negated.meets(plain(rate)) } ?? false
    }
  }

  private mutating func addGrowth(
    of current: Mention, _ rate: Mention, _ change: Prose.Change, isOpen isScopeOpen: Bool
  ) {
    if let base = base(of: current, for: rate) {
      var claim = growth(current, base, rate, change)
      claim.isBound = base.role.contains(.origin) && base.place + 1 == current.place && current.place + 1 == rate.place
      claim.isScopeOpen = isScopeOpen
      add(claim)
    } else if let delta = delta(of: current, for: rate, change) {
      addGrowth(of: current, by: delta, rate, change, isOpen: isScopeOpen)
    } else {
      add(growth(current, nil, rate, change))
    }
  }

  private mutating func addGrowth(
    of current: Mention, by delta: Mention, _ rate: Mention, _ change: Prose.Change, isOpen isScopeOpen: Bool
  ) {
    // A change whose words say no direction has that of its rate.
    let isOpen = prose.change(endOf: delta.lead, clause: delta.clauseRange) == nil
    let isFall = isOpen ? change.isFall : delta.role.contains(.fall)
    var operands = [
      Claim.Operand(current), Claim.Operand(delta, isFall: isFall), Claim.Operand(rate, isFall: change.isFall),
    ]
    operands[1].isRise = prose.ends(ClaimWords.moreOff, prose.dropping(ClaimWords.links, endOf: delta.lead))
    var claim = Claim(form: .growthFromDelta, operands: operands)
    claim.isOtherBasis = isOtherBasis(rate, current)
    claim.isScopeOpen = isScopeOpen
    claim.isBound = current.place + 1 == delta.place && delta.place + 1 == rate.place
    add(claim)
  }

  private func growthChange(_ rate: Mention) -> Prose.Change? {
    if let change = prose.change(endOf: rate.lead, clause: rate.clauseRange) { return change }
    if let change = bareChange(rate) { return change }
    // 同比+2.4%: the sign says it.
    let bare = prose.dropping([" "], endOf: rate.lead)
    let count = ClaimWords.comparisons.suffix(of: prose.bytes, bare)
    guard count > 0 else { return nil }
    return Prose.Change(isFall: rate.figure.value.isNegative, rest: bare.lowerBound..<(bare.upperBound - count))
  }

  /// 多蓄1.42亿立方米，多12.4%: a verb of one character alone behind the change that it says again.
  private func bareChange(_ rate: Mention) -> Prose.Change? {
    let verb = prose.dropping(["，", ",", " "], startOf: rate.lead)
    guard rate.place > 0, mentions[rate.place - 1].role.contains(.delta),
      mentions[rate.place - 1].segment == rate.segment
    else { return nil }
    for (words, isFall) in [(ClaimWords.shortRising, false), (ClaimWords.shortFalling, true)]
    where words.suffix(of: prose.bytes, verb) == verb.count && !verb.isEmpty {
      return Prose.Change(isFall: isFall, rest: verb.lowerBound..<verb.lowerBound)
    }
    return nil
  }

  func growth(_ current: Mention, _ base: Mention?, _ rate: Mention, _ change: Prose.Change) -> Claim {
    var claim = Claim(
      form: .growth,
      operands: [.init(current), base.map { .init($0) } ?? .missing, .init(rate, isFall: change.isFall)])
    claim.isOtherBasis = isOtherBasis(rate, current) || base.map { isOtherBasis(rate, $0) || isRevised($0) } ?? false
    return claim
  }

  /// 完成投资45.1亿元增长5%: nothing else is named between figure and verb.
  private func isBare(_ range: Range<Int>, _ rate: Mention) -> Bool {
    mentions[rate.place - 1].isAmount && subject(range).isEmpty
  }

  /// Whether growth is counted at other prices or another coverage than the amounts are.
  private func isOtherBasis(_ rate: Mention, _ current: Mention) -> Bool {
    prose.has(ClaimWords.constantPrices, in: rate.clauseRange)
      || prose.has(ClaimWords.constantPrices, in: current.clauseRange)
  }

  /// 上年98亿元（原口径），经普查修订后为116亿元: whether the words speak of a base that was counted anew.
  private func isRevised(_ base: Mention) -> Bool {
    prose.has(ClaimWords.revised, in: prose.sentences[base.sentence])
  }

  /// 较上年4.91亿元增长39.1%.
  private func adjacentBase(_ rate: Mention) -> (current: Mention, base: Mention)? {
    guard rate.followsFigure, rate.place > 0 else { return nil }
    let base = mentions[rate.place - 1]
    guard base.role.contains(.base), base.isAmount,
      let current = level(before: base, where: { $0.isLike(base) && !isMeasure($0) }) ?? average(before: base)
    else { return nil }
    return (current, base)
  }

  /// 均价每公斤25.12元，比2022年的24.62元高2.0%.
  func average(before base: Mention) -> Mention? {
    earlier(than: base).first { $0.role == .average && $0.isStated && $0.isLike(base) && $0.segment == base.segment }
  }

  /// The amount that a change speaks of: the nearest level before, with nothing but changes between.
  func current(of rate: Mention) -> Mention? {
    for mention in earlier(than: rate) {
      if isRaised(mention), mention.segment == rate.segment { return nil }
      guard mention.isStated, !isMeasure(mention) else { continue }
      return isDivided(mention, rate) ? nil : mention
    }
    return nil
  }

  /// 硬化率由35.2%提高到41.6%，提高6.4%: what follows is said of the percentage, and of no amount before it.
  private func isRaised(_ mention: Mention) -> Bool {
    !mention.isAmount && mention.role.contains(.target) && mention.place > 0
      && mentions[mention.place - 1].role.contains(.origin) && !mentions[mention.place - 1].isAmount
  }

  /// 产量比去年增长3.6%，达到12.8万吨，去年为12.35万吨
  private mutating func findReached(behind rate: Mention, _ change: Prose.Change) -> Bool {
    guard let current = reachedBehind(rate), let base = base(of: current, for: rate) else { return false }
    add(growth(current, base, rate, change))
    return true
  }

  /// What the rate's own subject came to, where no amount stands before it.
  private func reachedBehind(_ rate: Mention) -> Mention? {
    guard earlier(than: rate).allSatisfy({ !$0.isAmount || $0.isPeriod }), let next = later(than: rate).first,
      next.isStated, next.segment == rate.segment, next.place == rate.place + 1
    else { return nil }
    return prose.begins(["达到", "达"], prose.dropping(["，", ",", " "], startOf: next.lead)) ? next : nil
  }

  /// 增加85.6亿元，增长12.5%，达到770.4亿元: the amount that a change led to, where the change stands before it.
  private func reached(by rate: Mention) -> Mention? {
    guard let delta = earlier(than: rate).first(where: { $0.isAmount }), delta.role.contains(.delta),
      let current = later(than: rate).first(where: { $0.isLike(delta) }), current.segment == rate.segment,
      current.isStated
    else { return nil }
    let lead = prose.dropping(["余额", "总额", "总量", "规模", "数"], startOf: current.lead)
    return prose.begins(["达到", "达", "为"], lead) || current.role.contains(.target) ? current : nil
  }

  /// 总流量186.3万辆次，日均23.3万辆次，同比增长17.8%，去年同期总流量158.2万辆次: of the total whose name the base bears, and not of the average.
  private func totalBehindAverage(_ rate: Mention) -> (current: Mention, base: Mention)? {
    guard let average = current(of: rate) ?? earlier(than: rate).first(where: { $0.isStated }),
      average.role.contains(.average)
    else { return nil }
    let around = Array(mentions[(average.place + 1)..<max(average.place + 1, rate.place)]) + later(than: rate)
    guard
      let base = around.first(where: { $0.role.contains(.base) && $0.isLike(average) && !$0.role.contains(.average) }),
      let word = ClaimWords.earlier.last(in: prose.bytes, base.lead)
    else { return nil }
    let name = prose.dropping(ClaimWords.links, endOf: subject(word.upperBound..<base.lead.upperBound))
    let current = earlier(than: average).first { $0.isLevel && $0.isLike(base) && prose.contains(name, in: $0.before) }
    return current.map { ($0, base) }
  }

  /// A semicolon ends what is said of an amount, unless the next part begins with its change.
  private func isDivided(_ mention: Mention, _ rate: Mention) -> Bool {
    guard mention.segment != rate.segment else { return false }
    // …下降6.2%；比上年决算数增加8.15万元，增长4.6%: the comparison goes on about the same amount.
    let between = mentions[(mention.place + 1)..<rate.place].filter { $0.segment == rate.segment }
    let first = between.first ?? rate
    return mention.segment + 1 != rate.segment || between.contains { $0.isStated }
      || !prose.begins(["比", "较", "与", "同比", "环比"], prose.dropping([" "], startOf: first.lead))
  }

  /// What an amount was before, as far as it is printed: between the amount and its change, behind it, or in 由A增加到B.
  func base(of current: Mention, for rate: Mention) -> Mention? {
    if let origin = origin(of: current) { return origin }
    let against = prose.comparison(in: rate.lead).map { $0.upperBound..<rate.lead.upperBound }
    if let year = namedYear(against ?? rate.lead) { return figure(of: year, like: current) }
    let between = mentions[min(current.place + 1, rate.place)..<rate.place]
    if let base = between.first(where: { $0.role.contains(.base) && isSame($0, current, rate) }) { return base }
    if let base = earlier(than: current).first(where: { $0.isLike(current) }), base.role.contains(.base),
      base.segment == current.segment, isSame(base, current, rate), !hasOwnChange(base, beside: rate)
    {
      return base
    }
    return yearBefore(current, rate) ?? baseBehind(rate, current) ?? monthBefore(current, rate)
      ?? yearBehind(rate, current) ?? fittingBase(rate, current)
  }

  /// 上年末员工8642人，新招1286人，年末员工9066人，增长4.9%: what was, farther before, where it bears a word of the amount and fits.
  private func fittingBase(_ rate: Mention, _ current: Mention) -> Mention? {
    earlier(than: current).first {
      $0.role.contains(.base) && $0.isLike(current) && prose.sharesWord($0.lead, current.lead)
        && rate.figure.value.normalized.significantDigits > 1 && isGrowth(current, $0, rate)
    }
  }

  /// 由A增加到B: what an amount came from.
  func origin(of current: Mention) -> Mention? {
    guard current.role.contains(.target) || prose.begins(["到", "至"], current.lead),
      let origin = earlier(than: current).first(where: { $0.isLike(current) }), origin.role.contains(.origin)
    else { return nil }
    return origin
  }

  /// …同比增长1.2倍；上年到位71.3亿元: the next figure of the kind, in the sentence or at the head of the next one.
  private func baseBehind(_ rate: Mention, _ current: Mention) -> Mention? {
    var passed: [Mention] = []
    for mention in mentions[(rate.place + 1)...].prefix(ClaimReach.figures) {
      guard mention.paragraph == rate.paragraph, mention.sentence - rate.sentence <= 1 else { return nil }
      if prose.has(ClaimWords.respectively, in: mention.lead), mention.role.contains(.base) {
        return distributedBase(from: mention, for: current)
      }
      guard mention.isLike(current), mention.place != current.place, !mention.role.contains(.delta) else { continue }
      if mention.role.contains(.base), !mention.role.contains(.origin), isSame(mention, current, rate),
        !hasOwnChange(mention, beside: rate)
      {
        return passed.isEmpty || isNamed(mention, as: current, notAs: passed) ? mention : nil
      }
      passed.append(mention)
    }
    return nil
  }

  /// 营业收入…，净利润…。上年度营业收入为47.83亿元: amounts between are passed over where the base bears the whole name of one alone.
  private func isNamed(_ base: Mention, as current: Mention, notAs passed: [Mention]) -> Bool {
    guard let word = ClaimWords.earlier.last(in: prose.bytes, base.lead) else { return false }
    let name = prose.dropping(ClaimWords.links, endOf: subject(word.upperBound..<base.lead.upperBound))
    return name.count >= ClaimReach.word && prose.contains(name, in: current.before)
      && !passed.contains { prose.contains(name, in: $0.lead) }
  }

  /// Whether an earlier amount is of the same thing as a later one, and of the time that the change is against.
  func isSame(_ base: Mention, _ current: Mention, _ rate: Mention) -> Bool {
    guard base.figure.kind == current.figure.kind, base.isLike(current) || base.isRatio, !isRestated(base, current)
    else { return false }
    guard let found = ClaimWords.earlier.last(in: prose.bytes, base.lead) else { return true }
    if rate.figure.basis != .none, basis(found) != rate.figure.basis { return false }
    if let one = base.period, let other = current.period, isYear(before: found, base.lead),
      one.from.year + 1 != other.from.year
    {
      return false
    }
    let rest = subject(found.upperBound..<base.lead.upperBound)
    // 上年生产总值为1208.6亿元，今年达到1286.4亿元: the second one has no name of its own.
    if rest.isEmpty { return true }
    // 总流量186.3万辆次，日均23.3万辆次，…去年同期总流量: no average changed from a total.
    if current.role.contains(.average), !base.role.contains(.average) { return false }
    if subject(current.before).isEmpty { return true }
    // 食用菌3.26万吨，增长9.4%，上年产量2.98万吨: what stands next needs no more of a name.
    if base.place == rate.place + 1, base.segment == rate.segment,
      prose.dropping(ClaimWords.measures, startOf: prose.dropping(ClaimWords.links, endOf: rest)).isEmpty
    {
      return true
    }
    guard prose.sharesWord(rest, current.clauseRange) else { return false }
    // 固定资产投资 and 工业投资 have a word in common and are two things: only what fits can be meant.
    return !rate.isRatio || !base.isAmount || isGrowth(current, base, rate)
      || prose.covers(current.clauseRange, prose.dropping(ClaimWords.links, endOf: rest))
  }

  /// A title and its text state the same figure twice, and nothing changed from one to the other.
  func isRestated(_ one: Mention, _ other: Mention) -> Bool {
    one.figure.value == other.figure.value && one.figure.unit == other.figure.unit
      && one.sentence != other.sentence
  }

  /// Whether two amounts can differ by a percentage in either direction.
  func isGrowth(_ current: Mention, _ base: Mention, _ rate: Mention) -> Bool {
    guard let one = interval(current, in: base.figure.unit), let quotient = one.divided(by: base.figure.interval())
    else { return false }
    let change = quotient - Interval.point(.one)
    return change.meets(plain(rate)) || change.negated.meets(plain(rate))
  }

  /// 2019年同期: whether a year stands before the word.
  private func isYear(before word: Range<Int>, _ lead: Range<Int>) -> Bool {
    prose.begins(["同期"], word) && prose.ends(["年"], lead.lowerBound..<word.lowerBound)
  }

  private func basis(_ word: Range<Int>) -> ComparisonBasis {
    if prose.begins(["上月", "上季", "上期"], word) { return .monthOnMonth }
    if prose.begins(["年初", "上年末", "上年底", "去年末", "去年底"], word) { return .yearToDate }
    return .yearOnYear
  }

  /// 比上年减少64万吨，下降4.7%, in either order.
  private func delta(of current: Mention, for rate: Mention, _ change: Prose.Change) -> Mention? {
    let first = current.place < rate.place ? current.place + 1 : (earlier(than: rate).last?.place ?? rate.place)
    let between = mentions[min(first, rate.place)..<rate.place]
    let behind = later(than: rate).prefix { $0.segment == rate.segment && !$0.isLevel }
    return (Array(between) + Array(behind)).first { delta in
      delta.role.contains(.delta) && delta.isLike(current)
        && (delta.role.contains(.fall) == change.isFall || delta.place + 1 == rate.place && isBareRate(rate, delta))
        && delta.segment == rate.segment
        && (isPlainDelta(delta) || current.place > rate.place || isDelta(delta, ofName: current))
        && isSameBasis(delta, rate) && !isOfOwnTime(delta, behind: rate, current)
        && !(delta.place > rate.place && isOtherMark(mentions[delta.place - 1]))
    }
  }

  /// 同比增长20.3%，一季度增加2.6万亿元: a change behind the rate that names a time of its own is another one, unless it fits.
  private func isOfOwnTime(_ delta: Mention, behind rate: Mention, _ current: Mention) -> Bool {
    delta.place > rate.place && prose.has(["季度", "月", "半年", "全年", "当日", "周"], in: delta.lead)
      && !isGrowth(current, by: delta, rate)
  }

  /// 同比增加16.4万亩，下降5%: a rate that names no time of its own is that of the change before it, whatever its direction.
  private func isBareRate(_ rate: Mention, _ delta: Mention) -> Bool {
    rate.figure.basis == .none
      || rate.figure.basis == delta.figure.basis && !prose.has(ClaimWords.comparing, in: rate.lead)
  }

  /// 比年初增加45.8亿元，同比增长9.8% speaks of two changes.
  private func isSameBasis(_ delta: Mention, _ rate: Mention) -> Bool {
    // 比8月末增加3.2亿元，同比增长10.3%: a time that is named otherwise is another one.
    rate.figure.basis == .none || rate.figure.basis == delta.figure.basis
      || delta.figure.basis == .none && prose.comparison(in: delta.lead) == nil
  }

  /// 最大负荷1286万千瓦，比上年最大负荷增加86万千瓦: whether a change is against the amount's own name of before.
  private func isDelta(_ delta: Mention, ofName current: Mention) -> Bool {
    guard let change = prose.change(endOf: delta.lead, clause: delta.clauseRange),
      let word = ClaimWords.earlier.last(in: prose.bytes, change.rest)
    else { return false }
    let name = subject(word.upperBound..<change.rest.upperBound)
    return name.count >= ClaimReach.word && prose.contains(name, in: current.before)
      && ClaimWords.compared.suffix(of: prose.bytes, change.rest.lowerBound..<word.lowerBound) > 0
  }

  /// Whether the change names no other thing.
  func isPlainDelta(_ delta: Mention) -> Bool {
    guard let change = prose.change(endOf: delta.lead, clause: delta.clauseRange) else { return false }
    // 与第四次经济普查相比增加: against what is of no matter.
    if prose.ends(["相比", "相较", "比较"], change.rest), prose.begins(["与", "同", "和", "跟"], change.rest) {
      return true
    }
    // 人均提高5元: of an average, which the amounts are too.
    return subject(prose.dropping(ClaimWords.perUnit, startOf: subject(change.rest))).isEmpty
  }
}
