import HeshuFigures

/// 分别: percentages in a row that belong to amounts in a row.
extension ClaimFinder {
  // MARK: 分别占12.5%、37.5%、50%

  /// Percentages in a row over as many amounts in a row.
  mutating func findDistributed(_ percent: Mention, _ cue: ShareCue) -> Bool {
    let percents = run(from: percent)
    guard percents.count > 1 else { return false }
    let parts = row(of: percents.count, before: percent)
    guard prose.has(ClaimWords.respectively, in: percent.before) || parts.map({ isJoined($0) }) ?? true else {
      return false
    }
    guard let parts else {
      if cue.isPlan { addCompletions(percents) }
      return true
    }
    let name = bareName(prose.dropping(WordList(joining: ClaimWords.respectively, ClaimWords.links), endOf: cue.name))
    let before = earlier(than: parts[0]).first {
      $0.isLevel && $0.isLike(parts[0]) && (name.isEmpty || isNamed($0, name))
    }
    // 占全区工业总产值的比重分别为…，全区工业总产值449.6亿元
    let last = percents[percents.count - 1]
    let behind = (later(than: last) + inSentenceBehind(last)).first {
      $0.isLevel && $0.isLike(parts[0]) && !name.isEmpty && prose.contains(name, in: $0.before)
    }
    let candidate = (wholes[parts[0].place] ?? addends[parts[0].place]).map { mentions[$0] } ?? before ?? behind
    let whole = candidate.flatMap { isMeant($0, name, cue, parts, percents) ? $0 : nil }
    for (part, share) in zip(parts, percents) {
      if let whole, exceed([part], whole), wholes[part.place] != whole.place { continue }
      add(self.share(part, whole, share, isPlan: cue.isPlan))
    }
    return true
  }

  /// 留宿旅客1638.2万人次、不过夜旅客1854.7万人次，占总数的46.9%和53.1%: amounts in a row need no 分别.
  private func isJoined(_ parts: [Mention]) -> Bool {
    parts.dropFirst().allSatisfy { $0.clause == parts[0].clause && prose.begins(["、", "和", "及", "与"], $0.lead) }
  }

  /// Whether percentages in a row are of an amount: one that bears their name or that they fit, and for a plan, a plan.
  private func isMeant(
    _ whole: Mention, _ name: Range<Int>, _ cue: ShareCue, _ parts: [Mention], _ percents: [Mention]
  ) -> Bool {
    if cue.isPlan { return whole.role.contains(.plan) }
    return name.isEmpty || bears(whole, name, of: parts[0])
      || zip(parts, percents).allSatisfy { isShare($0, whole, $1) }
  }

  /// 公路386公里，投资6.2亿元，分别为年度计划的110.3%和106.9%: of plans that are not printed, whatever is planned.
  private mutating func addCompletions(_ percents: [Mention]) {
    let parts = Array(earlier(than: percents[0]).filter(\.isLevel).prefix(percents.count).reversed())
    guard parts.count == percents.count, parts.allSatisfy({ !$0.role.contains(.plan) }) else { return }
    for (part, percent) in zip(parts, percents) { add(share(part, nil, percent, isPlan: true)) }
  }

  /// 风电2186万千瓦、光伏3126万千瓦，分别占总装机12863万千瓦的17.0%、24.3%: one printed whole for the row.
  mutating func distribute(over whole: Mention, _ percent: Mention, isPlan: Bool) -> Bool {
    let percents = run(from: percent)
    guard percents.count > 1 else { return false }
    let parts = row(of: percents.count, before: whole)
    guard prose.has(ClaimWords.respectively, in: whole.before) || parts.map({ isJoined($0) }) ?? false else {
      return false
    }
    guard let parts, parts[0].isLike(whole) else { return true }
    for (part, percent) in zip(parts, percents) { add(share(part, whole, percent, isPlan: isPlan)) }
    return true
  }

  /// The last so many amounts of a sentence before a figure, if they are alike.
  private func row(of count: Int, before mention: Mention) -> [Mention]? {
    let parts = Array(earlier(than: mention).filter(\.isLevel).prefix(count).reversed())
    guard parts.count == count, parts.dropFirst().allSatisfy({ $0.isLike(parts[0]) }) else { return nil }
    return parts
  }

  // MARK: 开工率、投产率分别为70.9%、27.9%

  /// Rates whose names stand in a row before their percentages.
  mutating func findDistributedRates(_ percent: Mention) -> Bool {
    let bare = prose.dropping(ClaimWords.links, endOf: percent.lead)
    let names = prose.dropping(ClaimWords.respectively, endOf: bare)
    guard names.count < bare.count, prose.ends(ClaimWords.rate, names) else { return false }
    let rates = prose.split(prose.dropping(["，", ","], startOf: names), at: ["、", "和", "及", "与"])
    let percents = run(from: percent)
    guard rates.count > 1, rates.count == percents.count, rates.allSatisfy({ prose.ends(ClaimWords.rate, $0) }) else {
      return false
    }
    let stems = rates.map { prose.dropping(ClaimWords.rate, endOf: $0) }
    for (place, percent) in percents.enumerated() {
      let others = stems.enumerated().filter { $0.offset != place }.map(\.element)
      let cue = ShareCue(name: stems[place], subject: stems[place], isPlan: false, isRate: true)
      findRate(percent, cue, beside: others)
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
