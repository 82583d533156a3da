import HeshuFigures

/// 占…的, 完成计划的, 占比, …率: a percentage as one amount of another.
extension ClaimFinder {
  /// How a percentage is led to.
  struct ShareCue {
    /// The text that names the whole.
    var name: Range<Int>
    /// What stands before the cue in the clause.
    var subject: Range<Int>
    var isPlan: Bool
    /// …率: the text before 率 is `name`.
    var isRate = false
    /// 完成75%: a share of a plan only where one is printed.
    var needsPlan = false
  }

  /// Finds the share that a percentage is; false where it is none.
  mutating func findShare(_ percent: Mention) -> Bool {
    if percent.figure.kind == .multiple { return findMultiple(percent) }
    if findNamedRate(percent) { return true }
    if let form = explicitWhole(percent) {
      guard let (whole, isPlan) = form.whole else { return true }
      guard let part = level(before: whole, where: { $0.isLike(whole) && !$0.role.contains(.plan) })
      else { return true }
      add(share(part, whole, percent, isPlan: isPlan))
      return true
    }
    guard let cue = cue(percent) else { return false }
    if cue.isRate {
      findRate(percent, cue)
    } else if !findDistributed(percent, cue) {
      findImplicit(percent, cue)
    }
    return true
  }

  func share(_ part: Mention, _ whole: Mention?, _ percent: Mention, isPlan: Bool) -> Claim {
    Claim(
      form: isPlan ? .planCompletion : .share,
      operands: [.init(part), whole.map { .init($0) } ?? .missing, .init(percent)])
  }

  // MARK: 占双线总长8798米的70.0%

  /// The amount that stands directly before 的 and the percentage.
  private func explicitWhole(_ percent: Mention) -> (whole: (Mention, isPlan: Bool)?, Void)? {
    guard percent.followsFigure, percent.place > 0 else { return nil }
    let whole = mentions[percent.place - 1]
    let lead = prose.dropping([")", "）", " "], startOf: percent.lead)
    guard whole.isAmount, prose.begins(["的"], lead) else { return nil }
    let rest = prose.dropping(["的", "比重", "比例", "份额", "为", "达到", "达", "约", " "], startOf: lead)
    guard rest.isEmpty else { return nil }
    let takes = takesPlace(in: whole.lead)
    guard takes != nil || prose.has(ClaimWords.fulfils, in: whole.lead) else { return nil }
    let isPlan = whole.role.contains(.plan) || prose.has(["完成"], in: whole.lead)
    return ((whole, isPlan), ())
  }

  // MARK: 占比, 占年度计划的

  func takesPlace(in range: Range<Int>) -> Range<Int>? {
    guard let found = ClaimWords.takes.last(in: prose.bytes, range) else { return nil }
    let word = found.upperBound - 3..<range.upperBound
    return prose.begins(ClaimWords.noTakes, word) && !prose.begins(ClaimWords.region, word) ? nil : found
  }

  private func cue(_ percent: Mention) -> ShareCue? {
    let lead = percent.lead
    let empty = lead.upperBound..<lead.upperBound
    if let takes = takesPlace(in: lead) {
      let name = takes.upperBound..<lead.upperBound
      if prose.begins(["比"], name) {
        return ShareCue(name: empty, subject: lead.lowerBound..<takes.lowerBound, isPlan: false)
      }
      return ShareCue(
        name: name, subject: lead.lowerBound..<takes.lowerBound, isPlan: prose.isPlan(name))
    }
    let bare = prose.dropping(ClaimWords.links, endOf: lead)
    return planCue(bare) ?? nounCue(bare)
  }

  /// 完成年度计划的, 为预算的.
  private func planCue(_ bare: Range<Int>) -> ShareCue? {
    let possessive = prose.dropping(["的"], endOf: bare)
    let named = prose.dropping(["进度", "年度", "任务", "量", "数", "值"], endOf: possessive)
    if prose.ends(ClaimWords.plan, named) || prose.ends(ClaimWords.plan, possessive),
      let verb = ClaimWords.fulfils.first(in: prose.bytes, bare.lowerBound..<named.upperBound)
    {
      return ShareCue(
        name: verb.upperBound..<named.upperBound, subject: bare.lowerBound..<verb.lowerBound, isPlan: true)
    }
    return nil
  }

  /// 占比, 比重, 开工率, 完成.
  private func nounCue(_ bare: Range<Int>) -> ShareCue? {
    let empty = bare.upperBound..<bare.upperBound
    let shareWord = ClaimWords.share.suffix(of: prose.bytes, bare)
    if shareWord > 0 {
      return ShareCue(name: empty, subject: bare.lowerBound..<(bare.upperBound - shareWord), isPlan: false)
    }
    let rate = ClaimWords.rate.suffix(of: prose.bytes, bare)
    if rate > 0, !prose.ends(ClaimWords.noRate, bare) {
      let stem = bare.lowerBound..<(bare.upperBound - rate)
      return ShareCue(name: stem, subject: stem, isPlan: false, isRate: true)
    }
    let done = ClaimWords.done.suffix(of: prose.bytes, bare)
    if done > 0 {
      let subject = bare.lowerBound..<(bare.upperBound - done)
      return ShareCue(name: empty, subject: subject, isPlan: true, needsPlan: true)
    }
    return nil
  }

  private mutating func findImplicit(_ percent: Mention, _ cue: ShareCue) {
    guard let part = level(before: percent, where: { !isMeasure($0) }), part.segment == percent.segment else { return }
    // 技改投资占…: what is named must be what the amount is of.
    let subject = subject(cue.subject)
    if !percent.followsFigure, !subject.isEmpty, !prose.sharesWord(subject, part.before) { return }
    // A figure that is led to by its own plan is what was planned, not what was done.
    if part.role.contains(.plan), !prose.has(["完成"], in: part.lead) { return }
    if cue.isPlan {
      let plan = plan(for: part, percent)
      if plan != nil || !cue.needsPlan { add(share(part, plan, percent, isPlan: true)) }
      return
    }
    let whole = whole(of: part, percent, cue.name)
    if whole == nil, percent.figure.value.isNegative { return }
    // 医疗收入5.12亿元，药品收入占比28.6%: alike in name, and yet another thing.
    if !percent.followsFigure, !subject.isEmpty, !prose.contains(subject, in: part.before),
      whole.map({ !isShare(part, $0, percent) }) ?? true
    {
      return
    }
    if let whole { lastWhole = whole.place }
    lastMissing = whole == nil ? part.sentence : nil
    add(share(part, whole, percent, isPlan: false))
  }

  /// The plan that is printed before what was done, in the sentence or the one before it.
  private func plan(for part: Mention, _ percent: Mention) -> Mention? {
    for mention in mentions[..<part.place].suffix(ClaimFinder.reach).reversed() where mention.isLike(part) {
      guard mention.paragraph == part.paragraph, part.sentence - mention.sentence <= 1 else { return nil }
      if mention.sentence == part.sentence, mention.segment != part.segment { return nil }
      if mention.role.contains(.plan), mention.isAmount { return mention }
      if mention.isLevel { return nil }
    }
    return nil
  }

  /// The whole that a share is of: what 其中 divides, what bears the name, else what stands before the part.
  private func whole(of part: Mention, _ percent: Mention, _ name: Range<Int>) -> Mention? {
    let name = bareName(name)
    if !name.isEmpty, let whole = whole(withAllOf: name, before: part) { return whole }
    if let place = wholes[part.place] {
      let whole = mentions[place]
      if isShare(part, whole, percent) { return whole }
      let isMeant = name.isEmpty || isNamed(whole, name)
      // A标段合同1.8亿元，已支付1.3亿元，占72.2%: a part can have parts of its own.
      let inner =
        isMeant ? earlier(than: part).first { $0.isLike(part) && $0.isLevel && isShare(part, $0, percent) } : nil
      if isMeant { return inner ?? whole }
    }
    var nearest: Mention?
    for mention in mentions[..<part.place].suffix(ClaimFinder.reach).reversed()
    where mention.isLike(part) && mention.isLevel {
      guard mention.paragraph == part.paragraph else { break }
      if !name.isEmpty, isNamed(mention, name) { return mention }
      if nearest == nil, mention.sentence == part.sentence { nearest = mention }
    }
    if !name.isEmpty { return wholeBehind(percent, part, name) }
    guard let nearest else { return nil }
    // …，占60.5%；正在推进34项，占39.5%: the sentence goes on about one whole.
    if let lastWhole, nearest.segment != part.segment {
      let last = mentions[lastWhole]
      if last.sentence == part.sentence, last.isLike(part), !exceed([part], last) { return last }
    }
    let candidates = earlier(than: part).filter { $0.isLike(part) && $0.isLevel }
    if let whole = candidates.first(where: { isShare(part, $0, percent) }) { return whole }
    // …占进出口总值的71.6%；加工贸易31.2亿元，占19.9%: of the same whole, which is not printed.
    if lastMissing == part.sentence, nearest.segment != part.segment { return nil }
    // 隧道7座、桥梁23座，已贯通隧道5座: the one that the part's words name.
    if let named = candidates.first(where: { prose.sharesWord($0.lead, part.lead) }), !exceed([part], named) {
      return named
    }
    return !exceed([part], nearest) && nearest.segment == part.segment ? nearest : nil
  }

  /// 移动电话用户426.8万户 for 占移动电话用户的: the nearest amount before that bears the whole name.
  private func whole(withAllOf name: Range<Int>, before part: Mention) -> Mention? {
    (earlier(than: part) + inSentenceBefore(part)).first {
      $0.isLike(part) && $0.isLevel && prose.contains(name, in: $0.before) && !exceed([part], $0)
    }
  }

  /// 占出口总值的47.5%；同期出口总值98.4亿元: the whole behind the share, which bears the whole name.
  private func wholeBehind(_ percent: Mention, _ part: Mention, _ name: Range<Int>) -> Mention? {
    (later(than: percent) + inSentenceBehind(percent)).first {
      $0.isLike(part) && $0.isLevel && (prose.contains(name, in: $0.before) || isOwn(name, $0))
        && !exceed([part], $0)
    }
  }

  /// 占全市总装机容量的58.3%，总装机容量为536万千瓦: the name without the place that the text speaks of anyway.
  private func isOwn(_ name: Range<Int>, _ mention: Mention) -> Bool {
    guard let place = ClaimWords.ownPlaces.first(in: prose.bytes, name), place.lowerBound == name.lowerBound else {
      return false
    }
    let rest = bareName(place.upperBound..<name.upperBound)
    let lead = bareName(prose.dropping(ClaimWords.links, endOf: subject(mention.before)))
    return !rest.isEmpty && rest.count == lead.count && prose.contains(rest, in: lead)
  }

  /// What is left of a name without words that any whole could bear.
  func bareName(_ name: Range<Int>) -> Range<Int> {
    prose.dropping(ClaimWords.generic, startOf: prose.dropping(ClaimWords.generic, endOf: name))
  }

  /// Whether the words around an amount bear a name, and speak of the same place.
  func isNamed(_ mention: Mention, _ name: Range<Int>) -> Bool {
    let words = Prose.end(of: mention.clauseRange)
    if let place = ClaimWords.places.first(in: prose.bytes, name) {
      let isSame = words.indices.contains { prose.bytes[$0...].starts(with: prose.bytes[place]) }
      let rest = prose.dropping(ClaimWords.generic, startOf: place.upperBound..<name.upperBound)
      return isSame && (rest.isEmpty || prose.sharesWord(rest, words))
    }
    return prose.sharesWord(name, words)
  }

  // MARK: 分别占12.5%、37.5%、50%

  /// Percentages in a row over as many amounts in a row.
  private mutating func findDistributed(_ percent: Mention, _ cue: ShareCue) -> Bool {
    guard prose.has(ClaimWords.respectively, in: percent.before) else { return false }
    let percents = run(from: percent)
    guard percents.count > 1 else { return false }
    let parts = Array(earlier(than: percent).filter(\.isLevel).prefix(percents.count).reversed())
    guard parts.count == percents.count, parts.dropFirst().allSatisfy({ $0.isLike(parts[0]) }) else { return true }
    let before = earlier(than: parts[0]).first { $0.isLevel && $0.isLike(parts[0]) }
    let whole = wholes[parts[0].place].map { mentions[$0] } ?? before
    for (part, share) in zip(parts, percents) {
      if let whole, exceed([part], whole) { continue }
      add(self.share(part, whole, share, isPlan: cue.isPlan))
    }
    return true
  }

  /// A figure and those that follow it with nothing but separators between.
  func run(from first: Mention) -> [Mention] {
    var found = [first]
    for next in later(than: first) {
      guard next.figure.kind == first.figure.kind, next.figure.unit == first.figure.unit,
        prose.dropping(ClaimWords.separators, startOf: next.lead).isEmpty
      else { break }
      found.append(next)
    }
    return found
  }
}
