import HeshuFigures
import HeshuQuantities

/// Which amounts a share speaks of, where the words around the percentage leave one of them to the sentence.
extension ClaimFinder {
  /// What a share without a printed whole beside it is said of.
  private struct Topic {
    var part: Mention
    /// Whether the share has a subject of its own that the part bears.
    var isNamed: Bool
    /// What stands before the cue, without words that name nothing.
    var subject: Range<Int>
    /// Whether that subject stands apart from any amount.
    var isApart: Bool
    var cue: ShareCue

    /// Whether no words tell that the part is what the share speaks of.
    var isOpen: Bool { isApart && !isNamed }
  }

  mutating func findImplicit(_ percent: Mention, _ cue: ShareCue) {
    if jointCount(cue.subject, before: percent) != nil { return }
    if cue.isJoint {
      findJoint(percent)
      return
    }
    guard let topic = topic(of: percent, cue) else { return }
    let part = topic.part
    if topic.isOpen, addFittingPart(named: topic.subject, part, percent) { return }
    // 技改投资占…: what is named must be what the amount is of.
    if topic.isOpen, !prose.sharesWord(topic.subject, part.before) { return }
    if findOfPlan(topic, percent) || findOfIncrement(topic, percent) { return }
    // 工业用气3.26亿立方米，占50.8%，其余为商业用气，占15.2%: one amount has one share that names no whole.
    if bareName(cue.name).isEmpty, !partsOfUnnamed.insert(part.place).inserted { return }
    let whole = whole(of: part, percent, cue.name)
    if isOfOtherTime(topic, whole, percent) || whole == nil && isOfMeasure(topic) { return }
    if whole == nil, cue.name.isEmpty, addOfLast(percent) || addOfListed(percent, part) { return }
    if whole == nil, percent.figure.value.isNegative { return }
    let isFitting = whole.map { isShare(part, $0, percent) } ?? false
    if !isFitting, isOtherThing(topic) || findOfSiblings(topic, whole, percent) || isOfEach(topic) { return }
    if !isFitting, isForecast(percent, part) { return }
    note(part, whole, percent, bareName(cue.name))
    add(share(part, whole, percent, isPlan: false))
  }

  /// The amount that bears the share's subject, before one that only stands nearer: 税收占财政收入的.
  private func topic(of percent: Mention, _ cue: ShareCue) -> Topic? {
    let subject = subject(cue.subject)
    let isApart = !cue.followsFigure && !subject.isEmpty
    let named = isApart ? part(named: subject, before: percent) : nil
    guard let part = named ?? level(before: percent, where: { !isMeasure($0) }),
      named != nil || part.segment == percent.segment
    else { return nil }
    return Topic(part: part, isNamed: named != nil, subject: subject, isApart: isApart, cue: cue)
  }

  /// Finds the share of a plan, or that a plan is; false where the words speak of none.
  private mutating func findOfPlan(_ topic: Topic, _ percent: Mention) -> Bool {
    let (part, cue) = (topic.part, topic.cue)
    // A figure that is led to by its own plan is what was planned, not what was done.
    if part.role.contains(.plan), !prose.has(["完成"], in: part.lead) {
      // 计划投资68.4亿元，占剩余投资的55.3%
      if !cue.isPlan, !bareName(cue.name).isEmpty, let whole = whole(of: part, percent, cue.name),
        isShare(part, whole, percent)
      {
        add(share(part, whole, percent, isPlan: false))
      }
      return true
    }
    guard cue.isPlan else { return false }
    addCompletion(added(before: percent, of: part).flatMap { isNew($0) ? $0 : nil } ?? part, percent, cue)
    return true
  }

  /// Finds the share of a change; false where the words speak of none.
  private mutating func findOfIncrement(_ topic: Topic, _ percent: Mention) -> Bool {
    let cue = topic.cue
    guard let added = added(before: percent, of: topic.part) else {
      guard isNew(topic.part), onlyIncrement(before: topic.part, cue.name) != nil else { return false }
      addShareOfIncrement(topic.part, percent, cue.name)
      return true
    }
    // 增量486亿元，其中贷款增加312亿元，占增量的64.2%
    if prose.has(["增量", "新增", "净增", "增加额", "增长额"], in: cue.name) || prose.ends(["增量"], cue.subject) {
      addShareOfIncrement(added, percent, cue.name)
      return true
    }
    // 增加218.6亿元，占新增存款的76.3%；…增加67.8亿元，占23.7%: of the same increment.
    guard bareName(cue.name).isEmpty, let lastIncrement, lastIncrement.sentence == percent.sentence,
      isShare(added, mentions[lastIncrement.place], percent)
    else { return false }
    add(share(added, mentions[lastIncrement.place], percent, isPlan: false))
    return true
  }

  /// 税收19218亿元…；1—10月累计184981亿元，税收占81.9%: where another amount stands nearer, the named one may be of another time.
  private func isOfOtherTime(_ topic: Topic, _ whole: Mention?, _ percent: Mention) -> Bool {
    let part = topic.part
    guard topic.isNamed, part.segment != percent.segment, whole.map({ !isShare(part, $0, percent) }) ?? true else {
      return false
    }
    return earlier(than: percent).contains { $0.segment == percent.segment && $0.isLevel && $0.isLike(part) }
  }

  /// 6家企业，占全县出口额的: of what they sell, which is not printed.
  private func isOfMeasure(_ topic: Topic) -> Bool {
    let noun = prose.dropping(["的", "比重", "比例", "份额", "比", "为", "达", "约", " "], endOf: topic.cue.name)
    return topic.part.figure.kind == .count && prose.ends(ClaimWords.measures, noun)
  }

  /// 医疗收入5.12亿元，药品收入占比28.6%: alike in name, and yet another thing.
  private func isOtherThing(_ topic: Topic) -> Bool {
    topic.isOpen && !prose.contains(topic.subject, in: topic.part.before)
  }

  /// 国家级示范社18家、市级示范社286家，示范社占13.6%: a subject that is in the name of every part is that of none, and of all where they fit.
  private mutating func findOfSiblings(_ topic: Topic, _ whole: Mention?, _ percent: Mention) -> Bool {
    let part = topic.part
    guard topic.isApart, isListed(part),
      mentions[..<part.place].suffix(ClaimReach.figures).contains(where: {
        wholes[$0.place] == wholes[part.place] && wholes[$0.place] != nil && prose.contains(topic.subject, in: $0.lead)
      })
    else { return false }
    if let whole, let joint = joint(insteadOf: share(part, whole, percent, isPlan: false), whole, percent) {
      add(joint)
    }
    return true
  }

  /// 168个海湾优良水质面积比例: a share of each of the things, and not of their number.
  private func isOfEach(_ topic: Topic) -> Bool {
    topic.cue.isNoun && topic.cue.followsFigure && topic.subject.count > ClaimReach.name
  }

  /// The share that a change has of the change of a whole, as far as that is printed and fits.
  private mutating func addShareOfIncrement(_ added: Mention, _ percent: Mention, _ name: Range<Int>) {
    let whole = earlier(than: added).first {
      $0.isLike(added) && $0.isAmount && isShare(added, $0, percent)
        && ($0.role.contains(.delta) || prose.has(["增量", "新增", "净增", "增加"], in: $0.lead))
    }
    if let whole { lastIncrement = (whole.place, percent.sentence) }
    add(share(added, whole ?? onlyIncrement(before: added, name), percent, isPlan: false))
  }

  /// 较年初新增3862亿元，其中企业贷款新增3286亿元，占全部新增贷款的: the only increment before that has room for a part of it, where the share
  /// names all of them.
  private func onlyIncrement(before added: Mention, _ name: Range<Int>) -> Mention? {
    guard prose.has(["全部新增", "新增总", "全部增量", "全部净增"], in: name) else { return nil }
    let wide = earlier(than: added).filter {
      $0.isLike(added) && $0.isAmount && !exceed([added], $0) && prose.has(["新增", "净增", "增加"], in: $0.lead)
    }
    return wide.count == 1 ? wide.first : nil
  }

  /// Keeps what the next share of the sentence can be of.
  private mutating func note(_ part: Mention, _ whole: Mention?, _ percent: Mention, _ name: Range<Int>) {
    if let whole { lastWhole = (whole.place, percent.sentence) } else { partsOfMissing[part.place] = percent.place }
    lastMissing = whole == nil ? part.sentence : nil
    if !name.isEmpty { partsOfNamed[part.place] = name }
  }

  /// 5843.9亿元、4416.6亿元、4149亿元，合计占…: as many of the last amounts as come to the share of one before them.
  private mutating func findJoint(_ percent: Mention) {
    guard let last = level(before: percent) else { return }
    let levels = (earlier(than: percent) + inSentenceBefore(percent)).filter { $0.isLevel && $0.isLike(last) }.prefix(
      16)
    for count in 2..<max(2, levels.count) {
      let parts = Array(levels.prefix(count).reversed())
      guard let sum = sum(parts, in: last.figure.unit) else { return }
      let whole = levels.dropFirst(count).first { whole in
        interval(whole, in: last.figure.unit).flatMap { sum.divided(by: $0) }.map { $0.meets(plain(percent)) } ?? false
      }
      guard let whole else { continue }
      add(Claim(form: .sharedSum(count), operands: (parts + [whole, percent]).map { Claim.Operand($0) }))
      return
    }
  }

  /// The nearest amount of the sentence whose name begins as the one of a share does, or the other way round.
  private func part(named subject: Range<Int>, before percent: Mention) -> Mention? {
    earlier(than: percent).prefix(ClaimReach.row).first {
      $0.isLevel && !isMeasure($0) && prose.startsAlike(self.subject(prose.dropping(["其中"], startOf: $0.lead)), subject)
    }
  }

  /// 与沿线国家进出口642.8亿元…；全市进出口总值1286.4亿元，沿线国家占50.0%: an amount whose words hold the name, where it fits the nearest one.
  private mutating func addFittingPart(named subject: Range<Int>, _ whole: Mention, _ percent: Mention) -> Bool {
    guard writtenDigits(percent) > 2,
      let part = earlier(than: whole).first(where: {
        $0.isLevel && $0.isLike(whole) && prose.contains(subject, in: $0.lead) && isShare($0, whole, percent)
      })
    else { return false }
    add(share(part, whole, percent, isPlan: false))
    return true
  }

  /// 预计全年支出进度达到98%: whether a percentage speaks of what is to come, and the amount does not.
  func isForecast(_ percent: Mention, _ amount: Mention) -> Bool {
    prose.has(ClaimWords.forecast, in: percent.before) && !prose.has(ClaimWords.forecast, in: amount.before)
  }
}
