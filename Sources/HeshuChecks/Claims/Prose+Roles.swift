/// What the words before a figure make of it.
extension Prose {
  /// A change that a stretch of text ends with.
  struct Change {
    var isFall: Bool
    /// The text before the word.
    var rest: Range<Int>
  }

  /// Whether a word stands in a range, or in its end where it is very long.
  func has(_ words: WordList, in range: Range<Int>) -> Bool { words.first(in: bytes, Prose.end(of: range)) != nil }

  /// The bytes of a range that are looked at: a clause of more says nothing about its figure.
  static func end(of range: Range<Int>) -> Range<Int> {
    max(range.lowerBound, range.upperBound - ClaimReach.sentence)..<range.upperBound
  }

  func begins(_ words: WordList, _ range: Range<Int>) -> Bool { words.prefix(of: bytes, range) > 0 }

  func ends(_ words: WordList, _ range: Range<Int>) -> Bool { words.suffix(of: bytes, range) > 0 }

  /// The range without any of the words at its end.
  func dropping(_ words: WordList, endOf range: Range<Int>) -> Range<Int> {
    var range = range
    while true {
      let count = words.suffix(of: bytes, range)
      if count == 0 { return range }
      range = range.lowerBound..<(range.upperBound - count)
    }
  }

  /// The range without any of the words at its beginning.
  func dropping(_ words: WordList, startOf range: Range<Int>) -> Range<Int> {
    var range = range
    while !range.isEmpty {
      let count = words.prefix(of: bytes, range)
      if count == 0 { return range }
      range = (range.lowerBound + count)..<range.upperBound
    }
    return range
  }

  /// The range without a parenthesis at its beginning.
  func withoutParenthesis(startOf range: Range<Int>) -> Range<Int> {
    guard begins(["（", "("], range), let end = (["）", ")"] as WordList).first(in: bytes, range) else { return range }
    return end.upperBound..<range.upperBound
  }

  /// What a stretch of text names, without words, years and months that name nothing.
  func subject(_ range: Range<Int>) -> Range<Int> {
    var rest = range
    while !rest.isEmpty {
      let next = dropping(ClaimWords.neutral, startOf: rest)
      let byte = next.isEmpty ? 0 : bytes[next.lowerBound]
      let isPlain = (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x7E || byte == 0x2E
      if isPlain { rest = (next.lowerBound + 1)..<next.upperBound } else if next == rest { break } else { rest = next }
    }
    return withoutProviso(rest)
  }

  /// 剔除减税降费因素后 says how something was counted and names nothing.
  private func withoutProviso(_ range: Range<Int>) -> Range<Int> {
    guard begins(ClaimWords.excluding, range), let end = ClaimWords.factors.first(in: bytes, range) else {
      return range
    }
    return subject(end.upperBound..<range.upperBound)
  }

  /// Whether a text stands in a range as it is.
  func contains(_ text: Range<Int>, in range: Range<Int>) -> Bool {
    let range = Prose.end(of: range)
    guard !text.isEmpty, text.count <= range.count else { return false }
    return (range.lowerBound...(range.upperBound - text.count)).contains { start in
      text.indices.allSatisfy { bytes[start + $0 - text.lowerBound] == bytes[$0] }
    }
  }

  /// Whether two stretches are the same text.
  func isEqual(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && bytes[one] == bytes[other]
  }

  /// The verb of change that leads to a figure: 增长, 同比下降, 增幅为.
  ///
  /// - Parameter clause: the text in which a comparison must stand where the verb has one character.
  func change(endOf lead: Range<Int>, clause: Range<Int>) -> Change? {
    let noun = dropping(ClaimWords.links, endOf: lead)
    for (words, isFall) in [(ClaimWords.risingRate, false), (ClaimWords.fallingRate, true)] {
      let count = words.suffix(of: bytes, noun)
      if count > 0 { return Change(isFall: isFall, rest: noun.lowerBound..<(noun.upperBound - count)) }
    }
    let verb = dropping(ClaimWords.verbLinks, endOf: lead)
    if ends(ClaimWords.newThings, verb) { return nil }
    for (words, isFall) in [(ClaimWords.rising, false), (ClaimWords.falling, true)] {
      let count = words.suffix(of: bytes, verb)
      let rest = verb.lowerBound..<(verb.upperBound - count)
      // 较上年增: the year belongs to what is compared.
      if count > 0, !(ends(ClaimWords.yearly, verb) && ends(["上", "去", "前", "同", "今", "本"], rest)) {
        return Change(isFall: isFall, rest: rest)
      }
    }
    guard has(ClaimWords.comparing, in: clause.lowerBound..<lead.upperBound) else { return nil }
    if let change = changeByVerb(verb) { return change }
    for (words, isFall) in [(ClaimWords.shortRising, false), (ClaimWords.shortFalling, true)] {
      let count = words.suffix(of: bytes, verb)
      let rest = verb.lowerBound..<(verb.upperBound - count)
      // 较历史最高8286万千瓦: no verb.
      if count > 0, !ends(["最", "新"], rest) { return Change(isFall: isFall, rest: rest) }
    }
    return nil
  }

  /// 同比多争取, 比去年同期少开工: 多 or 少 before any verb, directly behind what is compared.
  private func changeByVerb(_ lead: Range<Int>) -> Change? {
    guard let word = (["多", "少"] as WordList).last(in: bytes, Prose.end(of: lead)) else { return nil }
    let before = lead.lowerBound..<word.lowerBound
    guard lead.upperBound - word.upperBound <= ClaimReach.name, word.upperBound < lead.upperBound,
      ends(WordList(joining: ["同比", "环比"], ClaimWords.earlier), before)
    else { return nil }
    return Change(isFall: begins(["少"], word), rest: before)
  }

  /// 零售3768亿元，下跌7.3%，2023年为4065亿元: nothing but a year before the one that is spoken of names the figure.
  private func isOfEarlierYear(_ mention: Mention) -> Bool {
    let words = dropping(["，", ",", "；", ";", "（", "(", " "], startOf: mention.lead)
    let digits = bytes[words].prefix { (0x30...0x39).contains($0) }
    let rest = words.lowerBound + digits.count..<words.upperBound
    guard digits.count == 4, begins(["年"], rest), let year = Int(String(decoding: digits, as: UTF8.self)),
      dropping(["年", "全年", "同期", "度"], startOf: dropping(["为", "是", "达", "仅", "约"], endOf: rest)).isEmpty
    else { return false }
    let before = mentions[..<mention.place].suffix(ClaimReach.row).filter { $0.sentence == mention.sentence }
    if before.contains(where: { $0.period.map { $0.from.year > year } ?? false }) { return true }
    guard let first = before.first, before.last?.isRatio == true else { return false }
    return first.before.contains { bytes[$0...].starts(with: Array("\(year + 1)年".utf8)) }
  }

  /// Whether a range is one of the words and nothing else.
  func isWhole(_ range: Range<Int>, _ words: WordList) -> Bool {
    !range.isEmpty && words.suffix(of: bytes, range) == range.count
  }

  /// Whether the lead ends with 增加到, 降至, 增为, with no more than a time behind: 增加到2020年的.
  func isTarget(_ lead: Range<Int>) -> Bool { beforeTarget(lead) != nil }

  /// The text before the verb that leads to what something became: that before 提高到.
  func beforeTarget(_ lead: Range<Int>) -> Range<Int>? {
    var end = lead.upperBound
    while let found = ClaimWords.toward.last(in: bytes, lead.lowerBound..<end) {
      guard subject(found.upperBound..<lead.upperBound).isEmpty else { return nil }
      let verb = lead.lowerBound..<found.lowerBound
      for words in [
        ClaimWords.rising, ClaimWords.falling, ClaimWords.shortRising, ClaimWords.shortFalling, ClaimWords.turning,
      ] {
        let count = words.suffix(of: bytes, verb)
        if count > 0 { return verb.lowerBound..<(verb.upperBound - count) }
      }
      end = found.lowerBound
    }
    return nil
  }

  /// The words that an amount or percentage was given.
  func role(of place: Int) -> Mention.Role {
    let mention = mentions[place]
    let lead = mention.lead
    var role: Mention.Role = []
    if let change = change(endOf: lead, clause: mention.clauseRange) {
      role.insert(.delta)
      let isMore = ends(ClaimWords.moreOff, dropping(ClaimWords.links, endOf: lead))
      if change.isFall || mention.figure.value.isNegative && !isMore { role.insert(.fall) }
    }
    if isTarget(lead) || isLedFrom(place) { role.insert(.target) }
    if isPlan(lead) { role.insert(.plan) }
    if isAverage(lead, clause: mention.before) { role.insert(.average) }
    if has(ClaimWords.derived, in: lead) { role.insert(.derived) }
    if !role.contains(.delta), !role.contains(.target), isBase(mention) || isOfEarlierYear(mention) {
      role.insert(.base)
    }
    if role.isDisjoint(with: [.delta, .base]), isUnknownChange(lead) { role.insert(.delta) }
    if has(ClaimWords.from, in: lead), leadsToTarget(place) { role.insert(.origin) }
    if isThreshold(mention) { role.insert(.threshold) }
    return role
  }

  /// 计划投资, 预算; 预算收入 is the name of an account.
  func isPlan(_ lead: Range<Int>) -> Bool {
    guard let found = ClaimWords.plan.last(in: bytes, lead) else { return false }
    if has(["总投资", "概算", "总规模"], in: lead) { return false }
    // 计划竣工项目已竣工17个
    if has(["已", "实际"], in: found.upperBound..<lead.upperBound) { return false }
    // 列入计划逐步解决的72件
    if ends(["列入", "纳入"], lead.lowerBound..<found.lowerBound) { return false }
    return !begins(
      ["收入", "支出", "内", "外", "总收入", "总支出", "执行", "单位", "拨款", "财政拨款", "补助"], found.upperBound..<lead.upperBound)
  }

  /// 10亿元以上项目, 5000万元及以上的企业: a bound with its qualifier behind it and a noun directly behind that.
  private func isThreshold(_ mention: Mention) -> Bool {
    let figure = mention.figure
    // 50米内换乘
    if begins(["内", "范围", "半径"], mention.tail), figure.kind == .length || figure.kind == .duration { return true }
    // 产值过千亿元的3个, 500亿元以下的1个
    if isClass(mention) { return true }
    guard figure.outerEnd > figure.end, ends(ClaimWords.bounds, Int(figure.end)..<Int(figure.outerEnd)) else {
      return false
    }
    guard !begins(ClaimWords.goingOn, mention.tail) else { return false }
    let tail = dropping(["的", "（含）", "(含)", " "], startOf: mention.tail)
    return !tail.isEmpty && (0xE4...0xE9).contains(bytes[tail.lowerBound])
  }

  /// Whether a count of what is told by the figure follows directly: 产值过千亿元的3个, 10亿至50亿元28个.
  private func isClass(_ mention: Mention) -> Bool {
    guard mention.figure.kind != .count, mention.place + 1 < mentions.count else { return false }
    let next = mentions[mention.place + 1]
    guard next.figure.kind == .count, next.clause == mention.clause, dropping(["的", "有"], startOf: next.lead).isEmpty
    else { return false }
    return begins(["的"], mention.tail) || mention.figure.qualifier != .exact
  }

  private func isAverage(_ lead: Range<Int>, clause: Range<Int>) -> Bool {
    if has(["每"], in: clause) { return true }
    guard let found = ClaimWords.average.last(in: bytes, lead) else { return false }
    // 高于全省平均水平的6个: counted by an average, and none.
    if has(ClaimWords.against, in: lead.lowerBound..<found.lowerBound),
      begins(["的", "水平", "线", "值"], found.upperBound..<lead.upperBound)
    {
      return false
    }
    // 均 counts only close to the figure.
    return lead.upperBound - found.upperBound <= ClaimReach.average
  }

  /// 上年为…, 较上年4.91亿元增长, 比预算2150万元减少.
  private func isBase(_ mention: Mention) -> Bool {
    let lead = wideLead(mention)
    // （上年：11862.5万元）
    if lead.isEmpty, isEarlier(label(of: mention)) { return true }
    // 恢复到2019年同期312.6万人次的: what something is measured by.
    if has(ClaimWords.recovery, in: lead), begins(["的"], mention.tail) { return false }
    // 相当于上年同期的77.6%: so much of what was.
    if mention.isRatio, ends(["的"], dropping(ClaimWords.links, endOf: lead)) { return false }
    if let found = ClaimWords.earlier.last(in: bytes, lead) {
      let rest = found.upperBound..<lead.upperBound
      // 比上年 speaks of a change, unless the verb comes behind the figure.
      let isCompared = ends(ClaimWords.compared, lead.lowerBound..<found.lowerBound)
      if isCompared { return isChanged(mention) }
      // 同期出口总值98.4亿元 is of the time that is spoken of.
      if isSameTime(found, lead), !subject(rest).isEmpty { return false }
      // 占同期进出口总值的: the whole of a share.
      if ends(ClaimWords.takes, lead.lowerBound..<found.lowerBound) { return false }
      if !has(ClaimWords.carriedOver, in: rest), !begins(["以来", "起", "以后", "累计", "结转", "预算", "计划"], rest) {
        return true
      }
    }
    return comparison(in: lead) != nil && isChanged(mention)
  }

  /// 上年同期 of 上年同期：47.8亿元: the words before the colon that a figure stands directly behind, to the break before them.
  private func label(of mention: Mention) -> Range<Int> {
    let empty = mention.lead.lowerBound..<mention.lead.lowerBound
    let start = sentences[mention.sentence].lowerBound
    guard !mention.followsFigure, start < mention.lead.lowerBound else { return empty }
    let words = dropping([":", "："], endOf: start..<mention.lead.lowerBound)
    guard words.upperBound < mention.lead.lowerBound else { return empty }
    let stop = (["，", ",", "（", "(", "；", ";", "、"] as WordList).last(in: bytes, Prose.end(of: words))
    return (stop?.upperBound ?? words.lowerBound)..<words.upperBound
  }

  /// Whether a text is nothing but a time before: 上年同期, 去年末.
  private func isEarlier(_ words: Range<Int>) -> Bool {
    isWhole(words, ClaimWords.earlier)
  }

  /// 上年两项支出分别为: the words before 两项, which is read as a figure, belong to the list.
  private func wideLead(_ mention: Mention) -> Range<Int> {
    guard mention.followsFigure, has(ClaimWords.respectively, in: mention.lead), mention.place > 0 else {
      return mention.lead
    }
    let count = mentions[mention.place - 1]
    guard ends(ClaimWords.listedSorts, Int(count.figure.start)..<Int(count.figure.end)) else { return mention.lead }
    return count.lead.lowerBound..<mention.lead.upperBound
  }

  /// The last word of comparison in a range; the 比 of 占比, 同比 and 比例 is none.
  func comparison(in range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while let found = ClaimWords.against.last(in: bytes, range.lowerBound..<end) {
      let isNoun =
        begins(["比重", "比例", "比率", "比值", "比如"], found.lowerBound..<range.upperBound)
        || begins(["比"], found) && ends(["占", "同", "环", "之", "可", "相"], range.lowerBound..<found.lowerBound)
      if !isNoun { return found }
      end = found.lowerBound
    }
    return nil
  }

  /// 同期 without the year that it stands in.
  private func isSameTime(_ word: Range<Int>, _ lead: Range<Int>) -> Bool {
    begins(["同期"], word) && !ends(["上年", "去年", "前年", "上一年"], lead.lowerBound..<word.lowerBound)
  }

  /// Whether a verb of change follows the figure.
  private func isChanged(_ mention: Mention) -> Bool {
    let tail = dropping([" ", ")", "）", "的基础上"], startOf: mention.tail)
    if begins(["相比", "比较"], tail) { return true }
    return begins(WordList(joining: ClaimWords.rising, ClaimWords.falling), tail)
      || begins(WordList(joining: ClaimWords.shortRising, ClaimWords.shortFalling), tail)
  }

  /// 比上年 with a verb that is not known: no level and no base.
  private func isUnknownChange(_ lead: Range<Int>) -> Bool {
    guard let found = ClaimWords.earlier.last(in: bytes, lead) else { return false }
    return ends(ClaimWords.compared, lead.lowerBound..<found.lowerBound)
  }

  /// Whether the next figure of the same kind is what this one became.
  private func leadsToTarget(_ place: Int) -> Bool {
    let mention = mentions[place]
    for next in mentions[(place + 1)...].prefix(2) where next.sentence == mention.sentence {
      guard next.figure.kind == mention.figure.kind else { return false }
      return isTarget(next.lead) || begins(["到", "至"], next.lead) || isShortTarget(next.lead)
    }
    return false
  }

  /// 由32平方公里拓展到41平方公里: whatever the verb is, where nothing else stands between.
  private func isLedFrom(_ place: Int) -> Bool {
    guard place > 0, isShortTarget(mentions[place].lead) else { return false }
    let origin = mentions[place - 1]
    return origin.sentence == mentions[place].sentence && origin.figure.kind == mentions[place].figure.kind
      && has(ClaimWords.from, in: origin.lead)
  }

  private func isShortTarget(_ lead: Range<Int>) -> Bool {
    // Four characters of a verb and 到.
    (ClaimReach.word...ClaimReach.beside).contains(lead.count) && ends(["到", "至", "到了"], lead)
      && !has(["，", "、", "；"], in: lead)
  }

  /// Whether seven in ten of the characters of a name stand in a range.
  func covers(_ range: Range<Int>, _ name: Range<Int>) -> Bool {
    let range = Prose.end(of: range)
    let starts = Prose.end(of: name).filter { bytes[$0] & 0xC0 != 0x80 }
    let found = starts.count { start in
      let end = start + (bytes[start] < 0x80 ? 1 : 3)
      return end <= name.upperBound && contains(start..<end, in: range)
    }
    return !starts.isEmpty && found * 10 >= starts.count * 7
  }

  /// Whether a parenthesis opens directly before a range.
  func opens(before range: Range<Int>) -> Bool {
    ends(["(", "（"], max(self.range.lowerBound, range.lowerBound - 3)..<range.lowerBound)
  }

  /// Whether a parenthesis is open where a figure stands.
  func isInParenthesis(_ mention: Mention) -> Bool {
    let start = max(sentences[mention.sentence].lowerBound, mention.lead.upperBound - ClaimReach.parenthesis)
    let before = start..<mention.lead.upperBound
    guard let opening = (["(", "（"] as WordList).last(in: bytes, before) else { return false }
    return !has([")", "）"], in: opening.upperBound..<before.upperBound)
  }

  /// Whether one of two stretches, of two characters at least, is what the other begins with.
  func startsAlike(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let count = min(one.count, other.count)
    return count >= ClaimReach.word && bytes[one].prefix(count) == bytes[other].prefix(count)
  }

  /// The stretches between separators, without empty ones.
  func split(_ range: Range<Int>, at separators: WordList) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while let found = separators.first(in: bytes, start..<range.upperBound) {
      if start < found.lowerBound { parts.append(start..<found.lowerBound) }
      start = found.upperBound
    }
    if start < range.upperBound { parts.append(start..<range.upperBound) }
    return parts
  }

  /// Whether two stretches have two characters in a row in common.
  func sharesWord(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let (one, other) = (Prose.end(of: one), Prose.end(of: other))
    guard one.count >= ClaimReach.word, other.count >= ClaimReach.word else { return false }
    #if DEBUG
      ClaimWork.meter?.add(one.count * other.count / 16)
    #endif
    for start in one.lowerBound...(one.upperBound - 6) where bytes[start] >= 0xE3 && bytes[start] != 0xEF {
      guard bytes[start + 3] >= 0xE3, bytes[start + 3] != 0xEF else { continue }
      for place in other.lowerBound...(other.upperBound - 6) where bytes[place] == bytes[start] {
        if (1..<6).allSatisfy({ bytes[place + $0] == bytes[start + $0] }) { return true }
      }
    }
    return false
  }
}
