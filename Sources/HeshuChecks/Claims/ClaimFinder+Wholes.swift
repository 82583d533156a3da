import HeshuFigures
import HeshuQuantities

/// 比重分别为13.1%、39.9%、47.0%: percentages that share out a whole.
extension ClaimFinder {
  mutating func findWholesOf100() {
    var place = 0
    while place < mentions.count {
      let shares = shares(from: mentions[place])
      if shares.count > 1 { judgeShares(shares) }
      place += max(1, (shares.last?.place ?? place) - place + 1)
    }
  }

  /// Percentages of one sentence that each say a share, the first one at `first`.
  private func shares(from first: Mention) -> [Mention] {
    guard isListedShare(first) else { return [] }
    var found = [first]
    for next in mentions[(first.place + 1)...].prefix(ClaimReach.figures) {
      guard next.sentence == first.sentence else { break }
      // 男性人口256.8万人，占51.1%；女性人口245.6万人，占48.9%
      if next.isLevel, !isStructure(first) { continue }
      guard next.figure.kind == .percent else { break }
      let isContinued = prose.dropping(ClaimWords.separators, startOf: next.lead).isEmpty
      guard isContinued || isListedShare(next) else { break }
      // 由12:40:48调整为11:40:49: the second list begins.
      if isContinued, prose.has(["调整", "变"], in: next.lead) { break }
      if !isContinued, isStructure(next) { break }
      found.append(next)
    }
    return found
  }

  private func isListedShare(_ percent: Mention) -> Bool {
    guard percent.figure.kind == .percent, !percent.figure.value.isNegative, !percent.role.contains(.delta) else {
      return false
    }
    if isStructure(percent) { return true }
    let lead = prose.dropping(ClaimWords.links, endOf: percent.lead)
    // 占总发电量的71.4%；新能源占28.6%
    if isContribution(percent) { return true }
    if prose.ends(["的"], lead), takesPlace(in: lead) != nil, !prose.isPlan(lead) { return true }
    return prose.ends(ClaimWords.takes, lead) || prose.ends(ClaimWords.share, lead)
      || prose.ends(["占比分别", "比重分别", "占分别", "分别占", "比例分别", "份额分别"], lead)
  }

  /// 第一产业…贡献率为11.2%: the contributions of all industries make up the growth.
  private func isContribution(_ percent: Mention) -> Bool {
    prose.ends(["贡献率", "贡献率分别"], prose.dropping(ClaimWords.links, endOf: percent.lead))
  }

  /// 三次产业结构为12.3:41.5:46.2.
  private func isStructure(_ percent: Mention) -> Bool {
    prose.has(ClaimWords.structure, in: percent.lead) && !prose.has(ClaimWords.takes, in: percent.lead)
      && prose.dropping(ClaimWords.links, endOf: percent.lead).count > 0 && percent.figure.unit == .percent
      || prose.has(["调整为", "调整到", "变为", "优化为", "演变为", "调整优化为"], in: percent.lead)
  }

  /// Shares whose list is complete must come to 100; others may come to it.
  private mutating func judgeShares(_ shares: [Mention]) {
    let operands = shares.map { Claim.Operand($0) }
    guard let sum = sum(shares, in: .percent) else { return }
    let hundred = ExactRatio(100)
    if sum.contains(hundred) {
      add(Claim(form: .sharesTo100(shares.count), operands: operands))
      return
    }
    // The first few may be complete, and the rest speak of something else.
    for count in 2..<max(2, shares.count) {
      if self.sum(Array(shares.prefix(count)), in: .percent)?.contains(hundred) == true {
        add(Claim(form: .sharesTo100(count), operands: Array(operands.prefix(count))))
        judgeRest(Array(shares.dropFirst(count)))
        return
      }
    }
    // Shares beside their amounts are judged by those.
    let isBare =
      isContribution(shares[0]) || shares.last.map { $0.place - shares[0].place == shares.count - 1 } ?? false
    if isBare, isComplete(shares) { add(Claim(form: .sharesTo100(shares.count), operands: operands)) }
  }

  private mutating func judgeRest(_ shares: [Mention]) {
    if shares.count > 1 { judgeShares(shares) }
  }

  /// 本科及以上, 大专, 高中及以下: every rung from one that is open above to one that is open below.
  private func isLadder(_ shares: [Mention]) -> Bool {
    let rungs = shares.map { share in ClaimWords.schooling.firstIndex { prose.has($0, in: share.lead) } }
    guard shares.count > 2, rungs.allSatisfy({ $0 != nil }) else { return false }
    let places = rungs.compactMap(\.self)
    let ordered = places[0] < places[1] ? shares : shares.reversed()
    let sorted = places[0] < places[1] ? places : places.reversed()
    return zip(sorted, sorted.dropFirst()).allSatisfy { $1 == $0 + 1 } && prose.has(["以上"], in: ordered[0].lead)
      && prose.has(["以下"], in: ordered[ordered.count - 1].lead)
  }

  /// 0—14岁, 15—64岁, 65岁及以上: each age follows the one before.
  func isAges(_ shares: [Mention]) -> Bool {
    guard shares.count > 1, prose.has(["以上"], in: shares[shares.count - 1].clauseRange) else { return false }
    var next = 0
    for (place, share) in shares.enumerated() {
      guard let ages = ages(share) else { return false }
      let isFirst = place == 0 && ages.count == 1 && prose.has(["以下"], in: share.clauseRange)
      guard isFirst || ages[0] == next else { return false }
      guard let end = ages.count > 1 || isFirst ? ages.last : nil else { return place == shares.count - 1 }
      // 14岁以下 without 及 leaves the fourteenth year to the next.
      next = isFirst && !prose.has(["及以下"], in: share.clauseRange) ? end : end + 1
    }
    return false
  }

  /// The one or two numbers in front of 岁 in the clauses of a share.
  private func ages(_ share: Mention) -> [Int]? {
    let start = share.place > 0 ? Int(mentions[share.place - 1].figure.outerEnd) : prose.range.lowerBound
    var words = max(start, prose.sentences[share.sentence].lowerBound)..<share.lead.upperBound
    if (["岁"] as WordList).first(in: prose.bytes, words) == nil, share.place > 0 {
      // 0—14岁人口9.86万人，占18.2%
      words = mentions[share.place - 1].lead
    }
    guard let years = (["岁"] as WordList).first(in: prose.bytes, words) else { return nil }
    let numbers = prose.bytes[words.lowerBound..<years.lowerBound].split { !(0x30...0x39).contains($0) }
      .compactMap { $0.count <= 3 ? Int(String(decoding: $0, as: UTF8.self)) : nil }
    return (1...2).contains(numbers.count) ? numbers : nil
  }

  /// Whether the words say that nothing is left out: three industries, 其他, both sexes, town and country.
  private func isComplete(_ shares: [Mention]) -> Bool {
    guard let first = shares.first, let last = shares.last else { return false }
    if prose.has(ClaimWords.industries, in: words(of: first)) || isStructure(first) { return shares.count >= 3 }
    if prose.has(ClaimWords.others, in: last.before) { return true }
    if isLadder(shares) || isAges(shares) { return true }
    return ClaimWords.complements.contains { names in
      names.count == shares.count
        && (names.allSatisfy { prose.has($0, in: words(of: first)) }
          || names.allSatisfy { name in shares.contains { prose.has(name, in: words(of: $0)) } })
    }
  }

  /// What stands before a share, back over its amount to the figure before: 男性人口256.8万人，占51.1%.
  private func words(of share: Mention) -> Range<Int> {
    let introduction = introduction(of: share)
    guard share.place > 0, mentions[share.place - 1].isLevel, mentions[share.place - 1].sentence == share.sentence
    else {
      return introduction
    }
    return self.introduction(of: mentions[share.place - 1]).lowerBound..<introduction.upperBound
  }
}
