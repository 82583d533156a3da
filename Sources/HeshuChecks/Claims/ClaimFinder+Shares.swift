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
    /// 占比, 比重: a noun, and no verb.
    var isNoun = false
    /// 合计占: of several amounts together.
    var isJoint = false
    /// Whether an amount stands before the cue in its clause.
    var followsFigure = true
  }

  /// Finds the share that a percentage is; false where it is none.
  mutating func findShare(_ percent: Mention) -> Bool {
    if percent.figure.kind == .multiple { return findMultiple(percent) }
    // 上年占比为52.1%: of what was, and what is printed is of now.
    if percent.role.contains(.base), !prose.isPlan(percent.lead) { return true }
    if findNamedRate(percent) || findExplicit(percent) || findDistributedRates(percent) || findRecovery(percent) {
      return true
    }
    guard let cue = cue(percent) ?? cueOfTarget(percent) else { return false }
    if percent.role.contains(.origin) { return true }
    if cue.isRate {
      findRate(percent, cue)
    } else if !findDistributed(percent, cue) {
      findImplicit(percent, cue)
    }
    return true
  }

  func share(_ part: Mention, _ whole: Mention?, _ percent: Mention, isPlan: Bool) -> Claim {
    var claim = Claim(
      form: isPlan ? .planCompletion : .share,
      operands: [.init(part), whole.map { .init($0) } ?? .missing, .init(percent)])
    // 审减6.56亿元，审减率7.6%: an amount that is written as a fall, and its share.
    claim.operands[0].isRise = !percent.figure.value.isNegative
    return claim
  }

  // MARK: 占双线总长8798米的70.0%

  private mutating func findExplicit(_ percent: Mention) -> Bool {
    guard let whole = explicitWhole(percent) else { return false }
    let isPlan = whole.role.contains(.plan) || prose.has(["完成"], in: whole.lead)
    if distribute(over: whole, percent, isPlan: isPlan) || findJoint(over: whole, percent) { return true }
    guard
      let part = level(before: whole, where: { $0.isLike(whole) && !$0.role.contains(.plan) && !isMeasure($0) })
    else { return true }
    // 各项存款1286.4亿元，新增86.2亿元，完成目标100亿元的86.2%: what was added stands nearer, and is meant where it fits or is new.
    if let added = added(before: whole, of: part) {
      if isNew(added) || isShare(added, whole, percent) {
        add(share(added, whole, percent, isPlan: isPlan))
        return true
      }
      if !isShare(part, whole, percent) { return true }
    }
    if !isPlan { lastWhole = (whole.place, percent.sentence) }
    let meant = topic(of: part, whole, percent, isPlan)
    var claim = share(meant, whole, percent, isPlan: isPlan)
    claim.isBound = meant.place + 1 == whole.place && meant.segment == whole.segment
    add(claim)
    return true
  }

  /// The change of an amount that stands between it and what measures it.
  func added(before mention: Mention, of part: Mention) -> Mention? {
    earlier(than: mention).prefix { $0.place > part.place }
      .first { $0.isLike(part) && $0.role.contains(.delta) && $0.segment == mention.segment && $0.isAmount }
  }

  /// 新增86.2亿元: whether a change has a verb that makes it an amount of its own.
  func isNew(_ added: Mention) -> Bool { prose.has(["新增", "净增"], in: added.lead) }

  /// 两者占全社会用电量98.6亿千瓦时的82.6%: the last so many amounts together.
  private mutating func findJoint(over whole: Mention, _ percent: Mention) -> Bool {
    guard let takes = takesPlace(in: whole.lead) else { return false }
    if isJoint(takes, whole.lead.lowerBound..<takes.lowerBound) { return findRow(over: whole, percent) }
    guard let count = jointCount(whole.lead.lowerBound..<takes.lowerBound, before: whole) else { return false }
    let parts = Array(
      earlier(than: whole).filter { $0.isLevel && $0.isLike(whole) }.prefix(count).reversed())
    guard parts.count == count else { return true }
    add(Claim(form: .sharedSum(count), operands: (parts + [whole, percent]).map { Claim.Operand($0) }))
    return true
  }

  /// 48.6亿元、36.2亿元、28.4亿元，合计占出口218.3亿元的51.9%: the row directly before, or as many of the last amounts as fit.
  private mutating func findRow(over whole: Mention, _ percent: Mention) -> Bool {
    let levels = Array(earlier(than: whole).filter { $0.isLevel && $0.isLike(whole) }.prefix(ClaimReach.row))
    let row = levels.prefix { $0.clause == levels.first?.clause }
    let counts = (2..<max(2, levels.count + 1)).filter { count in
      let sum = sum(Array(levels.prefix(count)), in: whole.figure.unit)
      return sum?.divided(by: whole.figure.interval()).map { $0.meets(plain(percent)) } ?? false
    }
    guard let count = counts.first ?? (row.count > 1 ? row.count : nil) else { return true }
    let parts = Array(levels.prefix(count).reversed())
    add(Claim(form: .sharedSum(count), operands: (parts + [whole, percent]).map { Claim.Operand($0) }))
    return true
  }

  /// 务工8.63万人，其中省外…、县内3.19万人，为目标8.2万人的105.2%: behind a list, a plan is that of the list's whole.
  private func topic(of part: Mention, _ whole: Mention, _ percent: Mention, _ isPlan: Bool) -> Mention {
    guard isListed(part), !whole.followsFigure, let place = wholes[part.place], !isShare(part, whole, percent) else {
      return part
    }
    return isPlan || isShare(mentions[place], whole, percent) ? mentions[place] : part
  }

  /// The amount that stands directly before 的 and the percentage.
  private func explicitWhole(_ percent: Mention) -> Mention? {
    guard percent.followsFigure, percent.place > 0 else { return nil }
    let whole = mentions[percent.place - 1]
    // 12000套（间）的
    let words = prose.dropping([")", "）", " "], startOf: prose.withoutParenthesis(startOf: percent.lead))
    guard whole.isAmount, prose.begins(["的"], words) else { return nil }
    let rest = prose.dropping(["的", "比重", "比例", "份额", "为", "达到", "达", "约", " "], startOf: words)
    guard rest.isEmpty else { return nil }
    // 占三年任务38万亩的: a time that is read as a figure of its own belongs to the name.
    let isTimed = whole.followsFigure && whole.place > 0 && mentions[whole.place - 1].isPeriod
    let lead = isTimed ? mentions[whole.place - 1].lead.lowerBound..<whole.lead.upperBound : whole.lead
    guard takesPlace(in: lead) != nil || prose.has(WordList(joining: ClaimWords.fulfils, ["恢复至", "恢复到"]), in: lead)
    else { return nil }
    return whole
  }

  // MARK: 占比, 占年度计划的

  func takesPlace(in range: Range<Int>) -> Range<Int>? {
    guard let found = ClaimWords.takes.last(in: prose.bytes, range) else { return nil }
    let word = found.upperBound - 3..<range.upperBound
    return prose.begins(ClaimWords.noTakes, word) && !prose.begins(ClaimWords.region, word) ? nil : found
  }

  private func cue(_ percent: Mention) -> ShareCue? {
    if var cue = cue(in: percent.lead) {
      cue.followsFigure = percent.followsFigure
      return cue
    }
    // 占五年总量的: a time that is read as a figure of its own belongs to the name.
    guard percent.followsFigure, percent.place > 0 else { return nil }
    let time = mentions[percent.place - 1]
    // 占亿元以上项目投资的: so does what a class is told by.
    guard time.isPeriod || time.role.contains(.threshold), takesPlace(in: time.lead) != nil,
      prose.ends(["的"], percent.lead)
    else { return nil }
    var cue = cue(in: time.lead.lowerBound..<percent.lead.upperBound)
    cue?.followsFigure = time.followsFigure
    return cue
  }

  /// 占比提高到57.6%, 占比由52.1%提高到57.6%: the words stand before the verb, or before what it was.
  private func cueOfTarget(_ percent: Mention) -> ShareCue? {
    guard let rest = prose.beforeTarget(percent.lead) else { return nil }
    if var cue = cue(in: rest), !cue.isRate {
      cue.followsFigure = percent.followsFigure
      return cue
    }
    guard percent.followsFigure, percent.place > 0 else { return nil }
    let origin = mentions[percent.place - 1]
    guard origin.role.contains(.origin), let cue = cue(origin), !cue.isRate else { return nil }
    return cue
  }

  private func cue(in lead: Range<Int>) -> ShareCue? {
    let empty = lead.upperBound..<lead.upperBound
    if let takes = takesPlace(in: lead) {
      let name = takes.upperBound..<lead.upperBound
      let subject = lead.lowerBound..<takes.lowerBound
      let isJoint =
        prose.begins(["共占"], takes)
        || prose.ends(["合计", "共计", "总共", "一共", "总计"], prose.dropping(["约"], endOf: subject))
      if prose.begins(["比"], name) {
        return ShareCue(name: empty, subject: subject, isPlan: false, isNoun: true, isJoint: isJoint)
      }
      return ShareCue(name: name, subject: subject, isPlan: prose.isPlan(name), isJoint: isJoint)
    }
    let bare = prose.dropping(ClaimWords.links, endOf: lead)
    return planCue(bare) ?? nounCue(bare)
  }

  /// 合计占, 共占: of several amounts together.
  private func isJoint(_ takes: Range<Int>, _ subject: Range<Int>) -> Bool {
    prose.begins(["共占"], takes)
      || prose.ends(["合计", "共计", "总共", "一共", "总计"], prose.dropping(["约"], endOf: subject))
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
    // 精简比例: of what was cut.
    if prose.ends(ClaimWords.fallingRate, bare) || prose.ends(ClaimWords.risingRate, bare) { return nil }
    let empty = bare.upperBound..<bare.upperBound
    let shareWord = ClaimWords.share.suffix(of: prose.bytes, bare)
    if shareWord > 0 {
      return ShareCue(
        name: empty, subject: bare.lowerBound..<(bare.upperBound - shareWord), isPlan: false, isNoun: true)
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
}
