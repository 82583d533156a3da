import HeshuFigures
import HeshuQuantities

/// 合计, 总计: what a total adds up.
extension ClaimFinder {
  // MARK: 总计52.84亿元:

  func isColonTotal(_ total: Mention) -> Bool {
    guard total.isLevel, prose.has(WordList(joining: ClaimWords.strongTotal, ["总", "共"]), in: total.before) else {
      return false
    }
    let rest = prose.dropping(["项目", "资金", "企业", "元", " "], startOf: total.tail)
    let end = rest.upperBound
    return rest.isEmpty && prose.begins([":", "："], end..<min(end + 3, prose.range.upperBound))
  }

  /// The items behind the colon of a total.
  mutating func findItems(of total: Mention) {
    var parts: [Mention] = []
    for part in later(than: total) where part.isLevel && part.isLike(total) {
      if !parts.isEmpty, endsList(part, parts, total, isComplete: true) { break }
      parts.append(part)
    }
    guard parts.count > 1 else { return }
    let isPart = prose.has(ClaimWords.part, in: introduction(of: parts[0]))
    addParts(parts, total, isComplete: !isPart)
  }

  // MARK: 合计160.5亿元

  /// 合计160.5亿元, and not 合计占全市的.
  func isStrongTotal(_ total: Mention) -> Bool {
    guard let word = ClaimWords.strongTotal.last(in: prose.bytes, total.lead) else { return false }
    return !prose.begins(ClaimWords.takes, word.upperBound..<total.lead.upperBound)
  }

  /// A26.4亿元、B38.6亿元、C86.2亿元，总额151.2亿元: 总额 alone behind a row.
  func isBareTotal(_ total: Mention) -> Bool {
    let words = prose.dropping(["，", ",", " "], startOf: prose.dropping(ClaimWords.links, endOf: total.lead))
    guard prose.dropping(["总额", "总金额", "总数", "总量"], startOf: words).isEmpty, !words.isEmpty, total.place > 1 else {
      return false
    }
    let (last, before) = (mentions[total.place - 1], mentions[total.place - 2])
    return [last, before].allSatisfy { $0.isLevel && $0.isLike(total) && $0.sentence == total.sentence }
      && prose.begins(["、", "和", "及", "与"], last.lead)
  }

  /// What a total at the end of a list adds up.
  mutating func findAddends(of total: Mention) {
    let word = ClaimWords.strongTotal.last(in: prose.bytes, total.lead)
    var addends = addends(before: total, word)
    if addends.isEmpty { findAddendsInSentenceBefore(total) }
    guard addends.count > 1 else {
      findAverages(addedUpTo: total)
      return
    }
    if let first = longestEnd(of: addends, to: total) {
      addSum(Array(addends[first...]), total)
      return
    }
    // 加上上级补助收入36.8亿元，收入总计57.6亿元: what it is added to stands in the sentence before.
    if prose.has(ClaimWords.adding, in: addends[0].before) {
      let first = inSentenceBefore(total).first { $0.isLevel && $0.isLike(total) && addUp([$0] + addends, to: total) }
      if let first { addSum([first] + addends, total) }
      return
    }
    let near = addends.filter { $0.segment == total.segment }
    if near.count > 1 { addends = near }
    guard isNamed(total, behind: word, by: addends), isTotal(total, of: addends, word) else { return }
    addSum(addends, total)
  }

  /// The amounts before a total that are in no list, or those of the list directly before that adds up to more than its whole:
  /// 其中国家级12家、省级46家、市级137家，合计195家.
  private func addends(before total: Mention, _ word: Range<Int>?) -> [Mention] {
    let free = Array(
      earlier(than: total).filter { $0.isLevel && $0.isLike(total) && wholes[$0.place] == nil }.reversed())
    let listed = earlier(than: total).prefix { $0.isLevel && wholes[$0.place] != nil && $0.isLike(total) }
    guard listed.count > 1, listed.allSatisfy({ wholes[$0.place] == wholes[listed[0].place] }),
      subject(total.lead.lowerBound..<(word?.lowerBound ?? total.lead.upperBound)).isEmpty, !addUp(free, to: total)
    else { return free }
    return listed.reversed()
  }

  /// Whether what stands between 合计 and its figure names nothing, or what an addend is; and nothing else is counted with them.
  private func isNamed(_ total: Mention, behind word: Range<Int>?, by addends: [Mention]) -> Bool {
    let name = (word?.upperBound ?? total.lead.lowerBound)..<total.lead.upperBound
    let rest = prose.dropping(["为", "达", "约", "完成", "投资", "资金", " "], startOf: name)
    let isNamed = rest.isEmpty || addends.contains { prose.sharesWord(rest, $0.lead.lowerBound..<$0.tail.upperBound) }
    // 合计35台(艘)
    let behind = Int(total.figure.end)..<min(Int(total.figure.end) + 3, prose.range.upperBound)
    let isOpen = total.figure.kind == .count && prose.begins(["(", "（", "/"], behind)
    return isNamed && !isOpen && addends.allSatisfy { $0.place < total.place && !$0.role.contains(.derived) }
  }

  /// 财政补助每人每年670元，个人缴费400元，合计筹资1070元: averages add up as amounts do, where they do.
  private mutating func findAverages(addedUpTo total: Mention) {
    let stated = earlier(than: total).filter { $0.isStated && $0.isLike(total) && $0.segment >= total.segment - 1 }
    let addends = Array(stated.prefix(4).reversed())
    if let first = longestEnd(of: addends, to: total) { addSum(Array(addends[first...]), total) }
  }

  /// Whether the words before 合计 name nothing, or what every addend is: 现行有效法律共计306件 is no sum of what was done in a year.
  private func isTotal(_ total: Mention, of addends: [Mention], _ word: Range<Int>?) -> Bool {
    guard let word else { return true }
    // 新增159种，修订1101种，总共6385种
    let isNew: WordList = ["新增", "修订", "修改", "净增", "新建", "新制定", "扩建", "改建"]
    if addends.contains(where: { prose.has(isNew, in: $0.lead) }), !prose.has(isNew, in: total.lead) { return false }
    let own = prose.dropping(ClaimWords.listed, startOf: subject(total.lead.lowerBound..<word.lowerBound))
    // 11个大类、18个小项，总计48000个项目
    let nouns = addends.map { self.noun(behind: $0) }
    let noun = self.noun(behind: total)
    if total.figure.kind == .count, !noun.isEmpty, nouns.allSatisfy({ !$0.isEmpty && !prose.isEqual($0, noun) }) {
      return false
    }
    return own.isEmpty || addends.allSatisfy { prose.sharesWord(own, $0.before) || prose.sharesWord(own, $0.tail) }
      || own.count <= ClaimReach.verb
        && addends.dropFirst().allSatisfy { prose.dropping(ClaimWords.separators, startOf: $0.lead).isEmpty }
  }

  /// Where the longest end of a list, of two and more, begins that adds up.
  private func longestEnd(of list: [Mention], to total: Mention) -> Int? {
    var sum = Interval.point(.zero)
    var found: Int?
    for first in list.indices.reversed() {
      guard let next = interval(list[first], in: total.figure.unit) else { return found }
      sum = sum + next
      if first < list.count - 1, sum.meets(total.figure.interval()) { found = first }
    }
    return found
  }

  mutating func addSum(_ parts: [Mention], _ total: Mention) {
    for part in parts { addends[part.place] = total.place }
    add(sum(parts, total))
  }

  func sum(_ parts: [Mention], _ total: Mention) -> Claim {
    Claim(form: .sum(parts.count), operands: (parts + [total]).map { Claim.Operand($0) })
  }

  /// …31.47亿元。财政收入合计94.75亿元: the addends stand in the sentence before. Only what adds up is meant.
  private mutating func findAddendsInSentenceBefore(_ total: Mention) {
    let addends = Array(inSentenceBefore(total).filter { $0.isLevel && $0.isLike(total) }.reversed())
    if addends.count > 1, let first = longestEnd(of: addends, to: total) { addSum(Array(addends[first...]), total) }
  }

  /// 年初预算8642万元，追加1286万元，调整后预算9928万元: what was planned and what came to it, with nothing else of the kind between.
  mutating func findAdjusted(_ total: Mention) {
    guard prose.has(["调整后", "变更后"], in: total.lead), total.place > 1 else { return }
    let (more, first) = (mentions[total.place - 1], mentions[total.place - 2])
    guard [more, first].allSatisfy({ $0.isAmount && $0.isLike(total) && $0.segment == total.segment }),
      prose.has(["追加", "调增", "增加"], in: more.lead), prose.comparison(in: more.lead) == nil
    else { return }
    addSum([first, more], total)
  }

  // MARK: 三类企业共新增276家

  /// A total that says how many addends it has; false where it does not.
  mutating func findCounted(_ total: Mention) -> Bool {
    guard let (count, isStrict, sort) = addendCount(total) else { return false }
    let before = earlier(than: total).filter { isAddend($0, of: total) }
    let addends = before.isEmpty ? inSentenceBefore(total).filter { isAddend($0, of: total) } : before
    guard addends.count >= count else { return false }
    // 三类学校在校学生合计: pupils, and not the teachers that are counted between.
    let bearing = addends.filter {
      let own = subject(prose.dropping(ClaimWords.links, endOf: $0.lead))
      return own.count >= ClaimReach.word && prose.contains(own, in: total.lead)
    }
    let nearest = Array((bearing.count == count ? bearing : Array(addends.prefix(count))).reversed())
    // With more of them before, others can be meant.
    let isSorted = !sort.isEmpty && nearest.allSatisfy { prose.contains(sort, in: $0.before) }
    let isNamed = isStrict || isSorted || prose.has(ClaimWords.strongTotal, in: total.lead)
    guard isNamed && addends.count == count || isList(nearest) || addUp(nearest, to: total) else { return false }
    addSum(nearest, total)
    findContinued(total, nearest)
    return true
  }

  /// 支出52.36亿元，其中教育…、社保…；上述两项支出合计: whether amounts are all the parts of one whole.
  private func isList(_ parts: [Mention]) -> Bool {
    guard let whole = parts.first.flatMap({ wholes[$0.place] }), parts.allSatisfy({ wholes[$0.place] == whole }) else {
      return false
    }
    return wholes.count { $0.value == whole } == parts.count
  }

  private func isAddend(_ mention: Mention, of total: Mention) -> Bool {
    mention.isLevel && mention.isLike(total) && mention.role.isDisjoint(with: [.derived, .plan])
  }

  /// 两项合计惠及企业5512家，发放资金8848万元: the next amount is summed up in the same way, where each addend bears its word.
  private mutating func findContinued(_ total: Mention, _ counted: [Mention]) {
    guard total.place + 1 < mentions.count else { return }
    let next = mentions[total.place + 1]
    guard next.segment == total.segment, next.isLevel, !next.isLike(total), let first = counted.first else { return }
    let addends = mentions[..<total.place].suffix(ClaimReach.figures).filter {
      $0.sentence >= first.sentence && isAddend($0, of: next)
    }
    guard addends.count == counted.count, addends.allSatisfy({ prose.sharesWord(next.lead, $0.lead) }) else { return }
    add(sum(Array(addends), next))
  }

  /// The number in 三项合计, 两者共, 四类企业共新增, whether what it counts can be nothing else than what was listed, and the word for that:
  /// 批 of 两批, which 第一批 and 第二批 bear too.
  private func addendCount(_ total: Mention) -> (count: Int, isStrict: Bool, sort: Range<Int>)? {
    for (place, numeral) in ClaimWords.numerals.enumerated() {
      guard let found = numeral.first(in: prose.bytes, total.lead) else { continue }
      let rest = found.upperBound..<total.lead.upperBound
      let behind = prose.dropping(ClaimWords.sorts, startOf: rest)
      guard behind.count < rest.count, prose.has(ClaimWords.summing, in: behind) else { continue }
      return (place + 2, prose.begins(ClaimWords.listedSorts, rest), rest.lowerBound..<behind.lowerBound)
    }
    // 四项税收合计
    guard total.lead.count <= ClaimReach.aside, prose.has(ClaimWords.summing, in: total.lead),
      let (count, sort) = sortCount(before: total)
    else { return nil }
    return (count, prose.ends(ClaimWords.listedSorts, sort), sort)
  }

  /// 两项, 两批 is read as a figure of its own, directly before the words of a total.
  private func sortCount(before mention: Mention) -> (count: Int, sort: Range<Int>)? {
    guard mention.followsFigure else { return nil }
    let figure = mentions[mention.place - 1].figure
    let written = Int(figure.start)..<Int(figure.end)
    guard prose.ends(ClaimWords.sorts, written), let count = (2...9).first(where: { ExactDecimal($0) == figure.value })
    else { return nil }
    return (count, Int(figure.unitStart)..<Int(figure.end))
  }

  /// How many things 两者, 三项合计 at the end of a text speak of, where a share of them together follows.
  func jointCount(_ words: Range<Int>, before mention: Mention) -> Int? {
    let bare = prose.dropping(["合计", "总计", "共计", "共", "总", "约", " "], endOf: words)
    if bare.isEmpty, let (count, sort) = sortCount(before: mention), prose.ends(ClaimWords.listedSorts, sort) {
      return count
    }
    let noun = prose.dropping(ClaimWords.listedSorts, endOf: bare)
    guard noun.count < bare.count else { return nil }
    return ClaimWords.numerals.firstIndex { prose.ends($0, noun) }.map { $0 + 2 }
  }
}
