import HeshuFigures
import HeshuQuantities

/// Which whole a share is of, where it stands elsewhere in the text than beside the percentage.
extension ClaimFinder {
  /// 21个村…，占36.2%；13个村少收租金46.8万元，占22.4%: a share of the same whole as the last one, of the part that it fits.
  mutating func addOfLast(_ percent: Mention) -> Bool {
    guard let lastWhole, lastWhole.sentence == percent.sentence else { return false }
    let whole = mentions[lastWhole.place]
    let between = earlier(than: percent).prefix { !$0.isRatio }
    guard let part = between.first(where: { $0.isLevel && $0.isLike(whole) && isShare($0, whole, percent) }) else {
      return false
    }
    add(share(part, whole, percent, isPlan: false))
    return true
  }

  /// 其中42个单位编制不细，涉及4.28亿元，占48.8%: the part of a list before the amount that stands nearer, where it fits.
  mutating func addOfListed(_ percent: Mention, _ nearest: Mention) -> Bool {
    let near = earlier(than: percent).prefix { $0.segment == percent.segment && !$0.isRatio }
    guard writtenDigits(percent) > 2,
      let part = near.first(where: { part in
        !part.isLike(nearest) && part.isLevel
          && wholes[part.place].map { isShare(part, mentions[$0], percent) } ?? false
      }), let whole = wholes[part.place]
    else { return false }
    add(share(part, mentions[whole], percent, isPlan: false))
    return true
  }

  /// The whole that a share is of: what 其中 divides, what bears the name, else what stands before the part.
  ///
  /// Where it does not fit, another one that does is meant; and what the words can be read as something else than is not wrong.
  func whole(of part: Mention, _ percent: Mention, _ words: Range<Int>) -> Mention? {
    guard let whole = namedWhole(of: part, percent, words) else {
      return fitting(part, percent) ?? fittingBehind(percent, part, bareName(words))
    }
    if isShare(part, whole, percent) { return whole }
    if let other = fitting(part, percent) { return other }
    let name = bareName(words)
    let isOther = name.isEmpty ? isOfMissing(part, whole, percent) : !bears(whole, name, of: part)
    return isOther || isRestated(part, whole) ? nil : whole
  }

  /// 60岁以上93.66万人，占22.2%，其中65岁以上68.94万人，占16.3%: whether a share is of the whole that the one before it implies.
  private func isOfMissing(_ part: Mention, _ whole: Mention, _ percent: Mention) -> Bool {
    guard let other = partsOfMissing[whole.place], let one = interval(part, in: whole.figure.unit),
      let ratio = one.divided(by: whole.figure.interval()),
      let share = plain(percent).divided(by: plain(mentions[other]))
    else { return false }
    return ratio.meets(share)
  }

  /// The digits that a figure is written with, zeros at its head left out.
  func writtenDigits(_ mention: Mention) -> Int {
    let text = prose.bytes[Int(mention.figure.start)..<Int(mention.figure.unitStart)]
    return text.filter { (0x30...0x39).contains($0) }.drop { $0 == 0x30 }.count
  }

  /// An amount of the sentence or the one before that a percentage of three digits and more fits: no chance.
  private func fitting(_ part: Mention, _ percent: Mention) -> Mention? {
    guard writtenDigits(percent) > 2 else { return nil }
    let last = lastWhole.flatMap { $0.sentence == percent.sentence ? [mentions[$0.place]] : nil } ?? []
    return (last + earlier(than: part) + inSentenceBefore(part)).first {
      $0.isLike(part) && $0.isLevel && isShare(part, $0, percent)
    }
  }

  /// 优良天数318天，占比86.9%；有效监测天数366天: the same behind the percentage, where it bears the name of the whole or none is written.
  private func fittingBehind(_ percent: Mention, _ part: Mention, _ name: Range<Int>) -> Mention? {
    guard writtenDigits(percent) > 2 else { return nil }
    return (later(than: percent) + inSentenceBehind(percent)).first {
      $0.isLike(part) && $0.isLevel && isShare(part, $0, percent)
        && (name.isEmpty || bears($0, timeless(name), of: part))
    }
  }

  private func namedWhole(of part: Mention, _ percent: Mention, _ words: Range<Int>) -> Mention? {
    let name = bareName(words)
    let isTotal = prose.has(["总"], in: words) && !name.isEmpty
    if isTotal, let whole = whole(withTotal: words, of: part, percent) { return whole }
    if !name.isEmpty, !isTotal, let whole = whole(withAllOf: name, before: part) { return whole }
    if let place = wholes[part.place] {
      let whole = mentions[place]
      if isShare(part, whole, percent) { return whole }
      let isMeant = name.isEmpty || isNamed(whole, name)
      // A标段合同1.8亿元，已支付1.3亿元，占72.2%: a part can have parts of its own.
      let inner =
        isMeant
        ? earlier(than: part).first {
          $0.isLike(part) && $0.isLevel && $0.place > place && wholes[$0.place] != place && isShare(part, $0, percent)
        } : nil
      if isMeant { return inner ?? whole }
    }
    if name.isEmpty, let total = addends[part.place].map({ mentions[$0] }), isShare(part, total, percent) {
      return total
    }
    if !name.isEmpty {
      return whole(bearing: name, of: part, percent, isTotal) ?? wholeBehind(percent, part, words)
        ?? onlyWhole(named: isTotal ? totalName(words) : name, before: part)
    }
    return wholeWithoutName(of: part, percent)
  }

  /// 全社会用电量7401万度，工业用电量7773万度，占全社会用电量的78.0%: the only amount that bears a name of three characters and more, and behind a
  /// place or nothing, is meant, though it is less than its part.
  private func onlyWhole(named name: Range<Int>, before part: Mention) -> Mention? {
    let isTotal = prose.has(["总"], in: name)
    let isAll = name.count == ClaimReach.word && prose.begins(["全", "总"], name)
    let named = (earlier(than: part) + inSentenceBefore(part)).filter { mention in
      guard mention.isLike(part), mention.isLevel, prose.contains(name, in: mention.before) else { return false }
      let own = prose.dropping(ClaimWords.ownPlaces, startOf: subject(mention.lead))
      // 隧道全长14.95公里，占全长的: 全长 and 总长 are of what stands before them.
      if isAll {
        return prose.contains(name, in: own.suffix(from: max(own.lowerBound, own.upperBound - ClaimReach.verb)))
      }
      return isTotal || prose.startsAlike(own, name) || followsPlace(name, in: own)
    }
    return (name.count >= ClaimReach.name || isAll) && Set(named.map(\.place)).count == 1 ? named.first : nil
  }

  /// Whether a name stands directly behind that of a place: 松泷市全社会用电量.
  private func followsPlace(_ name: Range<Int>, in subject: Range<Int>) -> Bool {
    let words = prose.bytes[subject]
    guard let start = words.indices.first(where: { words[$0...].starts(with: prose.bytes[name]) }) else { return false }
    return prose.ends(["市", "县", "区", "镇", "乡", "村", "省", "州", "盟", "旗"], subject.lowerBound..<start)
  }

  /// A name with its 总, without what leads from it to the figure.
  private func totalName(_ words: Range<Int>) -> Range<Int> {
    prose.dropping(["的", "比重", "比例", "份额", "为", "达", "到", "约", "超", "近", "了", " "], endOf: words)
  }

  /// 占支出总额的9.6%；…支出总额为89950万元: before or behind, what bears the whole name with its 总, or is named by the rest alone.
  private func whole(withTotal words: Range<Int>, of part: Mention, _ percent: Mention) -> Mention? {
    let full = totalName(words)
    let bare = bareName(words)
    let around = earlier(than: part) + inSentenceBefore(part) + later(than: percent) + inSentenceBehind(percent)
    let wholes = around.filter { $0.isLike(part) && $0.isLevel && $0.place != part.place && !exceed([part], $0) }
    if let whole = wholes.first(where: { full.count > ClaimReach.word && prose.contains(full, in: $0.before) }) {
      return whole
    }
    return wholes.first {
      let subject = subject($0.lead)
      let own = prose.dropping(ClaimWords.ownPlaces, startOf: subject)
      // 总长 is 全长.
      let isMeant = prose.startsAlike(own, bare) || bare.count == 3 && prose.contains(bare, in: $0.before)
      // 完成投资 is not 总投资, and 支出完成 is 总支出.
      let isSpent = prose.has(ClaimWords.spent, in: $0.lead) && !prose.ends(ClaimWords.accounts, bare)
      return isMeant && !isSpent
        || !bare.isEmpty && prose.contains(bare, in: $0.before) && isShare(part, $0, percent)
    }
  }

  /// The amount before that shares a word with the name: one that fits, else the nearest that bears most of it and has room for the part.
  private func whole(bearing name: Range<Int>, of part: Mention, _ percent: Mention, _ isTotal: Bool) -> Mention? {
    var nearest: Mention?
    for mention in mentions[..<part.place].suffix(ClaimReach.figures).reversed()
    where mention.isLike(part) && mention.isLevel {
      guard mention.paragraph == part.paragraph else { break }
      guard isNamed(mention, name) else { continue }
      if isShare(part, mention, percent) { return mention }
      let isMeant = !exceed([part], mention) && prose.covers(mention.clauseRange, name)
      if nearest == nil, isMeant, !(isTotal && prose.has(ClaimWords.spent, in: mention.lead)) { nearest = mention }
    }
    return nearest
  }

  /// The whole of a share that names none.
  private func wholeWithoutName(of part: Mention, _ percent: Mention) -> Mention? {
    let candidates = earlier(than: part).filter { $0.isLike(part) && $0.isLevel }
    guard let nearest = candidates.first else { return nil }
    let isAnew = !prose.has(ClaimWords.part, in: introduction(of: part))
    let last = lastWhole(with: part)
    if let last, nearest.segment != part.segment { return last }
    if let whole = candidates.first(where: { isShare(part, $0, percent) }) { return whole }
    // 男性1152.4万人、女性1187.6万人，65岁以上448.3万人，占20.2%: behind a list that is complete, of what the list divides.
    if isAnew, let total = summed[nearest.place].map({ mentions[$0] }), total.place < nearest.place,
      total.place != part.place, !exceed([part], total)
    {
      return total
    }
    // 出口86.3亿元，机电46.2亿元，占53.5%，高新产品21.8亿元，占25.3%: the part before is no whole.
    if isAnew, let last, shared.last?.part == nearest.place { return last }
    // …占进出口总值的71.6%；加工贸易31.2亿元，占19.9%: of the same whole, which is not printed.
    if lastMissing == part.sentence, nearest.segment != part.segment { return nil }
    // 50万元以上的村186个，占68.4%，100万元以上的村72个，占26.5%: two parts of what is not printed.
    if isAnew, partsOfMissing[nearest.place] != nil { return nil }
    return related(to: part, among: candidates, nearest)
  }

  /// …，占60.5%；正在推进34项，占39.5%: the whole that the sentence goes on about, where it has room for a part.
  private func lastWhole(with part: Mention) -> Mention? {
    guard let lastWhole, lastWhole.sentence == part.sentence else { return nil }
    let whole = mentions[lastWhole.place]
    return whole.isLike(part) && whole.place != part.place && !exceed([part], whole) ? whole : nil
  }

  /// 隧道7座、桥梁23座，已贯通隧道5座: the amount that the part's words name, else the nearest that it can be a part of.
  private func related(to part: Mention, among candidates: [Mention], _ nearest: Mention) -> Mention? {
    let near = nearest.segment == part.segment ? candidates.filter { $0.segment == part.segment } : candidates
    if let named = near.first(where: { prose.sharesWord($0.lead, part.lead) }), !exceed([part], named),
      named.segment == part.segment || candidates.count == 1
    {
      return named
    }
    return !exceed([part], nearest) && nearest.segment == part.segment && isRelated(part, nearest) ? nearest : nil
  }

  /// Whether an amount can be meant as a part of another one: of the same classifier, done of what was named, or with a word in common.
  func isRelated(_ part: Mention, _ whole: Mention) -> Bool {
    (part.figure.kind == .count || part.figure.kind == .duration) && part.segment == whole.segment
      || whole.role.contains(.plan) || wholes[part.place] == whole.place
      || prose.has(ClaimWords.perfective, in: part.lead) || isObliged(whole)
      || prose.sharesWord(part.clauseRange, whole.clauseRange) || subject(part.lead).isEmpty
  }

  /// Whether the words before an amount make it the name of a whole: 应参保, 共安排, and not 公共.
  func isObliged(_ whole: Mention) -> Bool {
    if prose.has(ClaimWords.obliged, in: whole.lead) { return true }
    guard let all = (["共"] as WordList).last(in: prose.bytes, whole.lead) else { return false }
    return whole.lead.upperBound - all.upperBound <= ClaimReach.verb
      && !prose.ends(["公"], whole.lead.lowerBound..<all.lowerBound)
  }

  /// 移动电话用户426.8万户 for 占移动电话用户的: the nearest amount before that bears the whole name.
  private func whole(withAllOf name: Range<Int>, before part: Mention) -> Mention? {
    (earlier(than: part) + inSentenceBefore(part)).first { whole in
      whole.isLike(part) && whole.isLevel && prose.contains(name, in: whole.before) && !exceed([part], whole)
    }
  }

  /// 占出口总值的47.5%；同期出口总值98.4亿元: the whole behind the share, which bears the whole name.
  private func wholeBehind(_ percent: Mention, _ part: Mention, _ words: Range<Int>) -> Mention? {
    let name = timeless(bareName(words))
    let isTotal = prose.has(["总"], in: words)
    let behind = (later(than: percent) + inSentenceBehind(percent)).filter {
      $0.isLike(part) && $0.isLevel && $0.place != part.place && !exceed([part], $0)
        && (!isTotal && prose.contains(name, in: $0.before) || isOwn(name, $0))
    }
    // 占全部投资的4.6%；二产投资126.8亿元…。全部投资273.9亿元
    return behind.first { isShare(part, $0, percent) }
      ?? behind.first { isOwn(name, $0) || prose.isEqual(name, ownName($0)) }
  }
}
