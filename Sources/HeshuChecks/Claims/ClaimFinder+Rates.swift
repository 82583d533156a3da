import HeshuFigures
import HeshuQuantities

/// 开工率, 资产负债率: a percentage whose name tells which amount is a part of which.
extension ClaimFinder {
  // MARK: 开工率

  /// A rate of two counts: one bears the word before 率, the other is what it is a part of.
  ///
  /// - Parameter others: the words of other rates that stand beside it: 开工 of 开工率、投产率.
  mutating func findRate(_ percent: Mention, _ cue: ShareCue, beside others: [Range<Int>] = []) {
    let pairs = ratePairs(percent)
    if let (part, whole) = meant(pairs.filter { isShare($0.part, $0.whole, percent) }) {
      add(share(part, whole, percent, isPlan: isPlan(whole, cue)))
      return
    }
    // 增值率, 溢价率: of what there was before.
    if prose.ends(["增值", "溢价", "贬值", "折价", "升值"], cue.name) { return }
    let named = meant(forRate: pairs.filter { isMeant($0.part, $0.whole, percent, cue, beside: others) })
    if named == nil, findCompletionRate(percent, cue) { return }
    // 不批准逮捕652人，不捕率33.6%: of both together.
    guard let (part, whole) = named, !percent.figure.value.isNegative, !isShare(part, ofBoth: whole, percent) else {
      return
    }
    if isOfAll(part, whole, percent) { return }
    // 毕业生3862人，升学986人，就业2487人，就业率89.9%: of those before it too.
    if writtenDigits(percent) > 2, let joint = joint(of: whole, percent) {
      add(joint)
      return
    }
    var claim = share(part, whole, percent, isPlan: isPlan(whole, cue))
    // 新收案件: what was left from the year before counts too.
    claim.isScopeOpen = prose.has(ClaimWords.newcomers, in: whole.lead)
    add(claim)
  }

  /// Whether the words and the order of the figures put two amounts on either side of a rate that they do not fit.
  private func isMeant(
    _ part: Mention, _ whole: Mention, _ percent: Mention, _ cue: ShareCue, beside others: [Range<Int>]
  ) -> Bool {
    if isForecast(percent, part) || areSiblings(part, whole) { return false }
    let isWithin = isPlan(whole, cue) || !exceed([part], whole) || isDirect(part, whole, percent)
    return isWithin && part.figure.value != whole.figure.value && !whole.role.contains(.derived)
      && [part, whole].allSatisfy { $0.place < percent.place || $0.segment == percent.segment }
      && isOfSegment(part, percent) && !others.contains { prose.sharesWord($0, whole.lead) }
      && isNamedRate(part, whole, percent, cue) && isNearest(part, percent, cue) && isRelated(part, whole)
  }

  /// Whether two amounts are parts of one whole: 就业37.46万人、失业0.66万人 of 38.12万人.
  private func areSiblings(_ part: Mention, _ other: Mention) -> Bool {
    if let place = wholes[part.place], place == wholes[other.place],
      dropped.isDisjoint(with: [part.place, other.place])
    {
      return true
    }
    return summed[part.place].map { $0 == summed[other.place] } ?? false
  }

  /// 改厕38.4万户，整改问题厕所1862户，整改率100%: all of them, and of nothing that is printed.
  private func isOfAll(_ part: Mention, _ whole: Mention, _ percent: Mention) -> Bool {
    percent.figure.value == ExactDecimal(100) && !whole.role.contains(.plan) && !isObliged(whole)
      && !prose.sharesWord(part.lead, whole.lead)
  }

  /// 合格1277批次；快速检测8.6万批次，合格率99.8%: where a like amount stands in the segment of the rate, its part stands there too.
  private func isOfSegment(_ part: Mention, _ percent: Mention) -> Bool {
    part.segment == percent.segment
      || !earlier(than: percent).contains { $0.segment == percent.segment && $0.isLevel && $0.isLike(part) }
  }

  /// 采购预算8.63亿元，实际采购8.12亿元，节约0.51亿元，节约率: of two wholes the plan is meant.
  private func meant(forRate pairs: [(part: Mention, whole: Mention)]) -> (part: Mention, whole: Mention)? {
    guard let nearest = pairs.first else { return nil }
    let ofPart = pairs.filter { $0.part.place == nearest.part.place }
    // 应拆286户，已签272户，已拆251户，拆除率: of what was to be done, and not of another step.
    return ofPart.first { $0.whole.role.contains(.plan) }
      ?? ofPart.first { prose.has(["应", "须", "待"], in: $0.whole.lead) } ?? nearest
  }

  /// 计划186个，已开工186个，已完工142个，完工率76.3%: of equal wholes the plan is meant, or the one that was named first.
  private func meant(_ pairs: [(part: Mention, whole: Mention)]) -> (part: Mention, whole: Mention)? {
    guard let nearest = pairs.first else { return nil }
    let equal = pairs.filter {
      $0.part.place == nearest.part.place && $0.whole.figure.value == nearest.whole.figure.value
        && $0.whole.figure.unit == nearest.whole.figure.unit
    }
    return equal.first { $0.whole.role.contains(.plan) } ?? equal.min { $0.whole.place < $1.whole.place }
  }

  /// 竣工率 of 改造任务420户 is the completion of a plan, 入住率 is not.
  private func isPlan(_ whole: Mention, _ cue: ShareCue) -> Bool {
    whole.role.contains(.plan) && prose.has(ClaimWords.fulfilment, in: cue.name)
  }

  /// Two like amounts of which a rate can be: one of the sentence, and one of it or of the sentence before.
  private func ratePairs(_ percent: Mention) -> [(part: Mention, whole: Mention)] {
    let near =
      Array(earlier(than: percent).filter(\.isLevel).prefix(ClaimReach.candidates))
      + Array(later(than: percent).filter(\.isLevel).prefix(4))
    let around = near + Array(inSentenceBefore(percent).filter(\.isLevel).prefix(4))
    var pairs: [(Mention, Mention)] = []
    if let last = ofLastYear(percent) { pairs.append(last) }
    for part in near {
      for whole in around where whole.place != part.place && whole.isLike(part) {
        // 其中研究生…、本科…；已落实2.21万人: what follows a list speaks of the list's whole.
        if isListed(whole), whole.segment != part.segment { continue }
        // 一等奖6件、优秀奖60件，获奖作品共120件: what was added up to the part.
        if (wholes[whole.place] ?? addends[whole.place]) == part.place { continue }
        if whole.role.contains(.plan) || !part.role.contains(.plan) { pairs.append((part, whole)) }
      }
    }
    return pairs
  }

  /// 上年度查出12.86亿元，已整改11.92亿元，整改率92.7%: what was a year before, and directly behind it what was done of that.
  private func ofLastYear(_ percent: Mention) -> (part: Mention, whole: Mention)? {
    guard percent.place > 1 else { return nil }
    let (part, whole) = (mentions[percent.place - 1], mentions[percent.place - 2])
    guard part.isLevel, whole.role == .base, whole.isAmount, whole.isLike(part), whole.segment == percent.segment,
      part.segment == percent.segment, prose.has(ClaimWords.perfective, in: part.lead)
    else { return nil }
    return (part, whole)
  }

  /// Whether an amount is one of several parts of the same whole.
  func isListed(_ mention: Mention) -> Bool {
    guard let whole = wholes[mention.place], mention.place > 0 else { return false }
    return wholes.contains { $0.value == whole && $0.key != mention.place }
  }

  private func isShare(_ part: Mention, ofBoth other: Mention, _ percent: Mention) -> Bool {
    let words: WordList = ["不", "未", "非"]
    guard prose.has(words, in: part.lead) || prose.has(words, in: other.lead),
      let sum = sum([part, other], in: part.figure.unit),
      let quotient = part.figure.interval().divided(by: sum)
    else { return false }
    return quotient.meets(plain(percent))
  }

  /// 已开工121个 with 开工率; 九个完成整治 with 完成率; 审执结 with 结案率 where nothing stands between.
  private func isNamedRate(_ part: Mention, _ whole: Mention, _ percent: Mention, _ cue: ShareCue) -> Bool {
    let stem = cue.name
    let between = mentions[(min(part.place, whole.place) + 1)..<max(part.place, whole.place)]
    guard stem.count >= ClaimReach.word, between.count(where: { !isListed($0) && addends[$0.place] == nil }) <= 2,
      !isNarrowed(stem, part)
    else { return false }
    let word = (stem.upperBound - ClaimReach.word)..<stem.upperBound
    let first = stem.lowerBound..<min(stem.upperBound, stem.lowerBound + ClaimReach.word)
    // 11个省份覆盖率达到100%: the name of the rate is no word of the part.
    let end = part.tail.contains(stem.lowerBound) ? stem.lowerBound : part.tail.upperBound
    let words = part.lead.lowerBound..<end
    // 不合格率 is of what is 不合格.
    let isNegative = prose.ends(ClaimWords.negations, stem.lowerBound..<word.lowerBound)
    if !isNegative, isNegated(word, part) { return false }
    if prose.sharesWord(word, words) {
      return !isSibling(word, part, whole) && isOfBoth(stem.lowerBound..<word.lowerBound, part, whole)
    }
    if prose.sharesWord(first, words) {
      return !isSibling(first, part, whole) && isOfBoth(first.upperBound..<stem.upperBound, part, whole)
    }
    guard isDirect(part, whole, percent) else { return false }
    return [word.lowerBound, word.lowerBound + 3].contains { prose.contains($0..<($0 + 3), in: part.lead) }
  }

  /// 不合格22批次 beside 合格率.
  private func isNegated(_ word: Range<Int>, _ part: Mention) -> Bool {
    var start = part.lead.lowerBound
    while let found = ClaimWords.negations.first(in: prose.bytes, start..<part.lead.upperBound) {
      if prose.bytes[found.upperBound..<part.lead.upperBound].starts(with: prose.bytes[word]) { return true }
      start = found.upperBound
    }
    return false
  }

  /// 职工参保126.8万人，居民参保218.6万人，参保率: an amount that bears the rate's word too is of the same sort, and no whole, unless
  /// the words say that it is.
  private func isSibling(_ word: Range<Int>, _ part: Mention, _ whole: Mention) -> Bool {
    // 收获面积412.6万亩，已收获386.2万亩
    if prose.has(ClaimWords.perfective, in: part.lead), !prose.has(ClaimWords.perfective, in: whole.lead) {
      return false
    }
    if whole.place > part.place, prose.has(ClaimWords.strongTotal, in: whole.lead) { return true }
    if isListed(part), isListed(whole), wholes[part.place] == wholes[whole.place] { return true }
    return prose.sharesWord(word, whole.lead) && !whole.role.contains(.plan)
      && !isObliged(whole)
  }

  /// Whether no amount between a part and the rate bears the rate's word too.
  private func isNearest(_ part: Mention, _ percent: Mention, _ cue: ShareCue) -> Bool {
    guard part.place < percent.place, cue.name.count >= ClaimReach.word else { return true }
    let word = (cue.name.upperBound - ClaimReach.word)..<cue.name.upperBound
    return !mentions[(part.place + 1)..<percent.place].contains {
      $0.isLevel && $0.isLike(part) && prose.sharesWord(word, $0.lead) && !isNegated(word, $0)
    }
  }

  /// 按期办结率 is of fewer things than 办结, unless the part is itself named so: 综合利用量 and 综合利用率.
  private func isNarrowed(_ stem: Range<Int>, _ part: Mention) -> Bool {
    ClaimWords.narrowed.first(in: prose.bytes, stem).map { !prose.contains($0, in: part.lead) } ?? false
  }

  /// 60岁以上老人领取率: the rest of a rate's name must be words of the amounts, else it is of fewer things.
  private func isOfBoth(_ rest: Range<Int>, _ part: Mention, _ whole: Mention) -> Bool {
    let rest = prose.dropping(ClaimWords.generic, startOf: subject(rest))
    return rest.isEmpty || prose.contains(rest, in: part.clauseRange) || prose.contains(rest, in: whole.clauseRange)
      || prose.sharesWord(rest, part.clauseRange) && rest.count <= ClaimReach.verb
  }

  /// Whether whole, part and percentage follow each other in one sentence.
  private func isDirect(_ part: Mention, _ whole: Mention, _ percent: Mention) -> Bool {
    part.place + 1 == percent.place && whole.place + 1 == part.place && part.sentence == percent.sentence
      && whole.sentence == part.sentence
  }

  /// 资产负债率, 利润率: a rate whose name tells what it is of.
  mutating func findNamedRate(_ percent: Mention) -> Bool {
    let bare = prose.dropping(ClaimWords.links, endOf: percent.lead)
    guard let rate = ClaimWords.namedRates.first(where: { prose.ends($0.name, bare) }) else { return false }
    let around = (earlier(than: percent) + inSentenceBefore(percent)).filter { $0.isLevel }
    // 城镇常住人口 bears the names of both, and is the part.
    let parts = around.filter { prose.has(rate.part, in: $0.lead) }
    let wide = around + inSentenceBehind(percent).filter { $0.isLevel }
    let wholes = wide.filter {
      prose.has(rate.whole, in: $0.lead) && !prose.has(rate.part, in: $0.lead) && !prose.has(["乡村", "农村"], in: $0.lead)
    }
    if parts.isEmpty { return addNamedRateBehind(percent, rate, wide) }
    // 利润总额286.4亿元，净利润214.8亿元，利润率6.68%: of several that bear the word the one that fits.
    for part in parts.dropFirst() {
      guard let whole = wholes.first(where: { $0.isLike(part) && isShare(part, $0, percent) }) else { continue }
      add(share(part, whole, percent, isPlan: false))
      return true
    }
    guard let part = parts.first, let whole = wholes.first(where: { $0.isLike(part) }), !exceed([part], whole) else {
      return true
    }
    let isOne = parts.count == 1 && wholes.count == 1 && !rate.isScopeOpen
    guard isOne || isShare(part, whole, percent) else { return true }
    add(share(part, whole, percent, isPlan: false))
    return true
  }

  /// 资产负债率55.4%，…，负债合计356.44亿元: the part behind the rate, where it fits.
  private mutating func addNamedRateBehind(
    _ percent: Mention, _ rate: ClaimWords.NamedRate, _ around: [Mention]
  ) -> Bool {
    let behind = (later(than: percent) + inSentenceBehind(percent)).filter(\.isLevel)
    for part in behind where prose.has(rate.part, in: part.lead) {
      let whole = (around + behind).first {
        prose.has(rate.whole, in: $0.lead) && !prose.has(rate.part, in: $0.lead) && $0.isLike(part)
          && isShare(part, $0, percent)
      }
      guard let whole else { continue }
      add(share(part, whole, percent, isPlan: false))
      return true
    }
    return true
  }
}
