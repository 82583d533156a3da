import HeshuFigures
import HeshuQuantities

/// 其中, 分别为, 合计: amounts that make up another one.
extension ClaimFinder {
  mutating func findLists() {
    for mention in mentions where mention.isAmount {
      if isFirstPart(mention) {
        findParts(mention)
      } else {
        findMembers(mention)
      }
      if isColonTotal(mention) { findItems(of: mention) }
      findAdjusted(mention)
    }
    for mention in mentions where mention.isLevel {
      let isTotal = isStrongTotal(mention) || isBareTotal(mention)
      if !findCounted(mention), isTotal { findAddends(of: mention) }
      if isAmong(mention) { findAmong(mention) }
      if prose.has(ClaimWords.respectively, in: mention.lead) { findRespective(mention) }
    }
    for mention in mentions where mention.isLevel {
      findInParenthesis(behind: mention)
      findLoose(mention)
    }
  }

  // MARK: 其中

  /// Whether 其中 stands before this figure and behind the figure before it.
  func isFirstPart(_ mention: Mention) -> Bool {
    guard mention.isLevel else { return false }
    let introduction = introduction(of: mention)
    return partWord(in: introduction) != nil || isPartition(introduction)
  }

  /// 其中, 包括: the word that begins a list of parts; none is that of 就在其中, and of 包括两国在内的14个.
  func partWord(in introduction: Range<Int>) -> Range<Int>? {
    guard let word = ClaimWords.part.first(in: prose.bytes, introduction) else { return nil }
    let before = introduction.lowerBound..<word.lowerBound
    let isPlace = prose.begins(["其中"], word) && prose.ends(["在", "于", "入", "出", "与"], before)
    return isPlace || prose.has(["在内"], in: word.upperBound..<introduction.upperBound) ? nil : word
  }

  /// 通过其中3件，审议2个报告: behind a verb, 其中 speaks of the next figure alone.
  private func isOnlyPart(_ first: Mention) -> Bool {
    guard let word = partWord(in: introduction(of: first)), prose.begins(["其中"], word), !first.followsFigure,
      first.clauseRange.lowerBound < word.lowerBound
    else { return false }
    let verb = first.clauseRange.lowerBound..<word.lowerBound
    return !prose.dropping([" ", "“", "”"], startOf: verb).isEmpty
  }

  /// “四横”包括长城、黄河等四条: 包括 with a subject of its own, or before names that the figure counts, is of no amount before it.
  func isOfOwnSubject(_ first: Mention) -> Bool {
    let introduction = introduction(of: first)
    guard let word = partWord(in: introduction), !prose.begins(["其中"], word),
      !prose.ends(["其中"], introduction.lowerBound..<word.lowerBound)
    else { return false }
    let words = introduction.lowerBound..<word.lowerBound
    let stop = (["、", "，", ",", "；", ";", "。"] as WordList).last(in: prose.bytes, words)
    return prose.has(["等"], in: word.upperBound..<introduction.upperBound)
      || stop.map { $0.upperBound < word.lowerBound } ?? !first.followsFigure
  }

  /// 按产业分, 分行业看, 按经营地统计, 分项为.
  private func isPartition(_ introduction: Range<Int>) -> Bool {
    if prose.has(ClaimWords.items, in: introduction) { return true }
    guard let word = ClaimWords.partition.first(in: prose.bytes, introduction) else { return false }
    return prose.has(ClaimWords.partitioned, in: word.lowerBound..<introduction.upperBound)
  }

  /// The text behind the amount before, over the clauses between.
  func introduction(of mention: Mention) -> Range<Int> {
    var place = mention.place - 1
    // 其中10年期18亿元: a term is a word of the name.
    if place >= 0, mentions[place].isPeriod, mentions[place].clause == mention.clause,
      prose.begins(["期"], mentions[place].tail)
    {
      place -= 1
    }
    let start = max(
      place >= 0 ? Int(mentions[place].figure.outerEnd) : prose.range.lowerBound,
      prose.sentences[mention.sentence].lowerBound)
    return min(start, mention.lead.upperBound)..<mention.lead.upperBound
  }

  /// The parts that 其中 names, from the first one on.
  private mutating func findParts(_ first: Mention) {
    guard let nearest = whole(before: first), !exceed([first], nearest) || canExceed(first, nearest) else { return }
    var whole = sameSort(as: first, nearest)
    if let parts = listOfSlippedTotal(from: first, whole) {
      put(parts, in: whole)
      var claim = sum(parts, whole)
      if !isCompleteList(parts) { claim.form = .partialSum(parts.count) }
      claim.isBound = true
      add(claim)
      return
    }
    let listed = listedParts(from: first, of: whole)
    put(listed, in: whole)
    if !addUp(listed, to: whole), let other = otherWhole(of: listed, insteadOf: whole) {
      whole = other
      put(listed, in: whole)
    }
    if exceed(listed, whole), isOfOwnSubject(first) { return }
    let parts = withoutSurplus(listed, of: whole)
    addParts(parts, whole, isComplete: parts.count > 1 && isCompleteList(parts))
    findSecondParts(beside: parts, of: whole)
    findDividedAnew(behind: parts, whole)
  }

  /// 海水产品112.8万吨，淡水产品73.6万吨；养殖142.6万吨，捕捞43.8万吨: the next segment divides the same whole anew, where it adds up to it.
  private mutating func findDividedAnew(behind parts: [Mention], _ whole: Mention) {
    guard parts.count > 1, addUp(parts, to: whole), writtenDigits(whole) > 2, let last = parts.last else { return }
    let others = later(than: last).filter { $0.segment == last.segment + 1 && $0.isLevel && $0.isLike(whole) }
    guard others.count > 1, addUp(others, to: whole), !isKnown(Set((others + [whole]).map(\.place))) else { return }
    put(others, in: whole)
    add(self.sum(others, whole))
  }

  private mutating func put(_ parts: [Mention], in whole: Mention) {
    for part in parts { wholes[part.place] = whole.place }
  }

  /// The amounts from the first part on that the words put in its whole, up to the one that completes it.
  private func listedParts(from first: Mention, of whole: Mention) -> [Mention] {
    var parts: [Mention] = []
    let isListed = prose.has(ClaimWords.items, in: introduction(of: first))
    var sum = Interval.point(.zero)
    for part in [first] + later(than: first) where canBePart(part, of: whole, beside: first) {
      if part.place > first.place {
        // A list that is too much by one slip ends where its clause does.
        if parts.count > 1, part.clause != parts[parts.count - 1].clause, exceed(parts, whole),
          isOneSlipOff(parts, whole)
        {
          break
        }
        // 新增债券312.6亿元（一般债券86.2亿元、专项债券236.4亿元）: what stands in a parenthesis divides the part before it.
        if part.isInParenthesis, !first.isInParenthesis { continue }
        if isOnlyPart(first) || part.figure.value == whole.figure.value { break }
        if endsList(part, parts, whole, isComplete: isListed), !isSlipped(part, among: parts, of: whole) { break }
        if isPart(part, ofAny: parts, insteadOf: whole) { continue }
      }
      parts.append(part)
      guard let next = interval(part, in: whole.figure.unit) else { break }
      sum = sum + next
      if parts.count > 1, sum.meets(whole.figure.interval()) { break }
    }
    return parts
  }

  /// Whether an amount is of the kind of a whole, and speaks of no plan, no milestone and nothing else than the first part.
  func canBePart(_ part: Mention, of whole: Mention, beside first: Mention) -> Bool {
    part.isLevel && part.isLike(whole) && !isMeasure(part) && !isTarget(part) && !isOtherSort(part, whole, first)
      && !isMilestone(part)
  }

  /// The parts without the last ones where all come to more than the whole, and no words say that all are meant.
  private mutating func withoutSurplus(_ listed: [Mention], of whole: Mention) -> [Mention] {
    var parts = listed
    guard let first = parts.first else { return parts }
    if parts.count > 1, exceed([first], whole) {
      let count = (2...parts.count).first { isFirstSlipped(Array(parts[..<$0]), whole) }
      parts = Array(parts.prefix(count ?? 1))
    }
    let isListed = prose.has(ClaimWords.items, in: introduction(of: first))
    while exceed(parts, whole), !exceed([first], whole), parts.count > 1, !isListed, !isComplement(parts),
      !isParallel(parts)
    {
      dropped.insert(parts.removeLast().place)
    }
    return parts
  }

  /// 幼儿园486所、在园幼儿12.6万人；小学392所、在校生27.3万人: the figures next to the parts, where both rows can add up to amounts before.
  private mutating func findSecondParts(beside parts: [Mention], of whole: Mention) {
    let seconds = parts.compactMap { $0.place + 1 < mentions.count ? mentions[$0.place + 1] : nil }
    guard parts.count > 1, let first = seconds.first,
      zip(parts, seconds).allSatisfy({ $0.segment == $1.segment && $1.isLevel && $1.isLike(first) }),
      !first.isLike(whole)
    else { return }
    let before = (earlier(than: parts[0]) + inSentenceBefore(parts[0])).filter { $0.isLevel && $0.isLike(first) }
    let total = before.first { addUp(seconds, to: $0) } ?? before.first { $0.place == whole.place + 1 }
    guard let total, !isKnown(Set((seconds + [total]).map(\.place))),
      addUp(parts, to: whole) || addUp(seconds, to: total)
    else { return }
    for second in seconds { wholes[second.place] = total.place }
    addParts(seconds, total, isComplete: false)
  }

  /// 专任教师302人，高级职称96人，占专任教师的31.8%: what is said to be a part of another part.
  private func isPart(_ part: Mention, ofAny parts: [Mention], insteadOf whole: Mention) -> Bool {
    guard part.place + 1 < mentions.count else { return false }
    let share = mentions[part.place + 1]
    guard share.sentence == part.sentence, share.isRatio, let takes = takesPlace(in: share.lead) else { return false }
    let name = bareName(takes.upperBound..<share.lead.upperBound)
    return !name.isEmpty && !prose.contains(name, in: whole.before)
      && parts.contains { isNamed($0, name) && !exceed([part], $0) }
  }

  mutating func addParts(_ parts: [Mention], _ whole: Mention, isComplete: Bool) {
    guard !parts.isEmpty else { return }
    let operands = (parts + [whole]).map { Claim.Operand($0) }
    if parts.count > 1, isComplete || addUp(parts, to: whole) {
      let rest = Array(parts.dropLast())
      if rest.count > 1, parts[rest.count].role.contains(.derived), !addUp(parts, to: whole), addUp(rest, to: whole) {
        add(sum(rest, whole))
      } else {
        add(Claim(form: .sum(parts.count), operands: operands))
      }
    } else if let some = divided(parts, whole) {
      add(sum(some, whole))
    } else {
      var claim = Claim(form: .partialSum(parts.count), operands: operands)
      // 其中民生支出…；教育、社保、卫生三项支出…: what follows a semicolon alone need not be another part.
      let isParted =
        parts.count == 2 && parts[0].segment != parts[1].segment && !isComplement(parts)
        && !parts.allSatisfy { hasShare($0) }
      // 人均住房面积45平方米，其中城镇40平方米、农村50平方米: averages of groups do not add up to that of all.
      let isAverage = whole.role.contains(.average) && parts.count > 1
      claim.isScopeOpen =
        isAverage || overlapByShares(parts, whole) || canOverlap(parts) || isParted || areEvents(parts)
        || isPartition(introduction(of: parts[0])) && !isComplement(parts)
          && !prose.has(ClaimWords.part, in: introduction(of: parts[0]))
      add(claim)
    }
  }

  /// 住宅386.2万平方米，现房128.6万平方米、期房298.2万平方米: of a list that is too much, the parts in a row that come to the whole.
  private func divided(_ parts: [Mention], _ whole: Mention) -> [Mention]? {
    guard parts.count > 2, parts.count <= 24, exceed(parts, whole) else { return nil }
    for first in parts.indices.dropLast() {
      for last in parts.indices where last > first && last - first + 1 < parts.count {
        if addUp(Array(parts[first...last]), to: whole) { return Array(parts[first...last]) }
      }
    }
    return nil
  }

  /// What 其中 divides: the amount of the kind before it, in the sentence or at the end of the one before.
  ///
  /// One that the part exceeds is passed over where an earlier one has room for it.
  private func whole(before part: Mention) -> Mention? {
    let isAnew = isPartition(introduction(of: part)) && !prose.has(ClaimWords.part, in: introduction(of: part))
    var nearest: Mention?
    for mention in mentions[..<part.place].suffix(ClaimReach.figures).reversed() where mention.isLike(part) {
      guard mention.paragraph == part.paragraph, part.sentence - mention.sentence <= 1 else { break }
      // 占年度任务12万亩的: what something else was measured by.
      if let average = dividedAverage(mention, part, nearest) { return average }
      // 净增126家，其中…: what was added has parts too.
      if mention.place == part.place - 1, mention.role.contains(.delta), isNew(mention), !exceed([part], mention) {
        return mention
      }
      guard mention.isLevel, !isMeasure(mention) else { continue }
      // 城镇…万人，乡村…万人。按年龄分: another sentence divides the same whole anew.
      if isAnew, mention.segment != part.segment, let place = wholes[mention.place], !exceed([part], mentions[place]) {
        return mentions[place]
      }
      if !exceed([part], mention) { return namesake(of: mention, dividedBy: part) ?? mention }
      if nearest == nil { nearest = mention }
    }
    return nearest?.sentence == part.sentence ? nearest : nil
  }

  /// 收入总计28642万元，支出总计28642万元。其中本年收入…: of two equal amounts the one that bears a word of the part.
  private func namesake(of whole: Mention, dividedBy part: Mention) -> Mention? {
    guard !prose.sharesWord(part.lead, whole.lead) else { return nil }
    return earlier(than: whole).first {
      $0.isLevel && $0.figure.value == whole.figure.value && $0.figure.unit == whole.figure.unit
        && prose.sharesWord(part.lead, $0.lead)
    }
  }

  /// 人均消费支出18642元，其中食品支出5686元: what 其中 divides is itself an average, if it stands next before and has room for the part.
  private func dividedAverage(_ mention: Mention, _ part: Mention, _ nearest: Mention?) -> Mention? {
    guard nearest == nil, mention.role == .average, mention.isStated, mention.sentence == part.sentence,
      mention.segment == part.segment, !exceed([part], mention)
    else { return nil }
    return mention
  }

  /// Whether an amount no longer belongs to the list before it.
  ///
  /// - Parameter isComplete: whether the list is said to be whole, so that what is too great is a slip and no other thing.
  func endsList(_ part: Mention, _ parts: [Mention], _ whole: Mention, isComplete: Bool) -> Bool {
    let introduction = introduction(of: part)
    if prose.has(ClaimWords.part, in: introduction) { return true }
    if prose.has(ClaimWords.strongTotal, in: part.lead) || part.role.contains(.plan) { return true }
    // 4A级21家、3A级36家；星级饭店28家: a semicolon ends a list whose members it does not part.
    if parts.count > 1, part.segment != parts[0].segment, parts[1].segment == parts[0].segment { return true }
    // 审结8218件，其中调解3862件；刑事案件受理1286件，审结1264件: a segment with amounts of its own says something else.
    if let last = parts.last, last.segment != part.segment, part.place + 1 < mentions.count,
      !addUp(parts + [part], to: whole),
      let next = later(than: part).first(where: { $0.isLevel && $0.isLike(part) }), next.segment == part.segment,
      next.clause != part.clause, !next.isInParenthesis, !isFirstPart(next),
      !prose.begins(["、", "和", "及", "与"], next.lead)
    {
      return true
    }
    // 上年结余收入 is an item of an account.
    if part.role.contains(.derived), !whole.role.contains(.derived), !prose.has(ClaimWords.carried, in: part.lead) {
      return true
    }
    // 5人死亡，其中包括两名儿童，另有5人重伤
    if prose.has(["另有", "此外", "另外", "同时"], in: introduction), !addUp(parts + [part], to: whole) { return true }
    if prose.has(ClaimWords.spending, in: part.lead), !prose.has(ClaimWords.spending, in: parts[0].lead) { return true }
    let isRow = part.clause == parts[0].clause && prose.begins(["、"], part.lead)
    if exceed([part], whole), !isComplete, !isRow, !isComplement(parts + [part]) { return true }
    // A longer clause says something else.
    return part.lead.count > ClaimReach.clause
  }

  // MARK: 分别为31个、19个、6个

  /// A list that 分别 parts a whole into: the whole stands before it in the sentence.
  private mutating func findRespective(_ first: Mention) {
    let parts = run(from: first)
    guard parts.count > 1, wholes[first.place] == nil else { return }
    guard let whole = level(before: first, where: { $0.isLike(first) }), whole.segment == first.segment else { return }
    let between = mentions[(whole.place + 1)..<first.place]
    guard between.isEmpty || addUp(parts, to: whole) else { return }
    // 5万人、1.5万人、0.5万人，分别完成5.2万人、1.6万人、0.52万人: one list beside another.
    let others = earlier(than: first).prefix { $0.segment == first.segment }.filter { $0.isLevel && $0.isLike(first) }
    guard others.count < parts.count || addUp(parts, to: whole) else { return }
    // 实验室11家，创新平台分别达到22家、182家: a list that is said to be of the whole, and can be.
    if !addUp(parts, to: whole) {
      let isOf = prose.has(["分别为", "分别是", "分别有", "依次为", "依次是"], in: first.lead)
      guard isOf, !parts.contains(where: { exceed([$0], whole) }) else { return }
    }
    for part in parts { wholes[part.place] = whole.place }
    add(sum(parts, whole))
  }

  // MARK: Without a word

  /// Amounts that happen to add up to another one of the sentence: a whole and what follows it, or parts and their 总.
  private mutating func findLoose(_ total: Mention) {
    let digits = total.figure.value.normalized.significantDigits
    let behind = later(than: total).filter { $0.isLevel && $0.isLike(total) && !$0.role.contains(.derived) }
    let isWritten = digits > 1 || total.figure.isExactCount && writtenDigits(total) > 1
    if isWritten, let parts = firstSum(behind, total),
      digits > 2 || isRow(parts) || parts.count > 2 && total.figure.isExactCount
    {
      add(sum(parts, total))
      return
    }
    guard prose.has(ClaimWords.weakTotal, in: total.lead) else { return }
    let before = Array(earlier(than: total).filter { $0.isLevel && $0.isLike(total) && !isMeasure($0) }.reversed())
    for first in before.indices.suffix(ClaimReach.list) {
      if let parts = firstSum(Array(before[first...]), total) {
        addSum(parts, total)
        return
      }
    }
  }

  /// The shortest beginning of a list, of two and more, that adds up.
  func firstSum(_ list: [Mention], _ total: Mention) -> [Mention]? {
    let whole = total.figure.interval()
    var sum = Interval.point(.zero)
    for (place, part) in list.enumerated() {
      guard let next = interval(part, in: total.figure.unit) else { return nil }
      sum = sum + next
      if place > 0, sum.meets(whole) {
        let parts = Array(list[...place])
        return isKnown(Set((parts + [total]).map(\.place))) ? nil : parts
      }
      if let low = sum.low, let high = whole.high, high < low { return nil }
    }
    return nil
  }

  /// Whether amounts follow each other in one clause, joined by 、.
  private func isRow(_ parts: [Mention]) -> Bool {
    parts.dropFirst().allSatisfy { $0.clause == parts[0].clause && prose.begins(ClaimWords.separators, $0.lead) }
  }
}
