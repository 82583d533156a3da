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
    for next in mentions[(first.place + 1)...].prefix(ClaimFinder.reach) {
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
    return prose.ends(ClaimWords.takes, lead) || prose.ends(ClaimWords.share, lead)
      || prose.ends(["占比分别", "比重分别", "占分别", "分别占", "比例分别", "份额分别"], lead)
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
    let isBare = shares.last.map { $0.place - shares[0].place == shares.count - 1 } ?? false
    if isBare, isComplete(shares) { add(Claim(form: .sharesTo100(shares.count), operands: operands)) }
  }

  private mutating func judgeRest(_ shares: [Mention]) {
    if shares.count > 1 { judgeShares(shares) }
  }

  /// Whether the words say that nothing is left out: three industries, 其他, both sexes, town and country.
  private func isComplete(_ shares: [Mention]) -> Bool {
    guard let first = shares.first, let last = shares.last else { return false }
    let text = prose.sentences[first.sentence].lowerBound..<last.lead.upperBound
    if prose.has(ClaimWords.industries, in: text) || isStructure(first) { return shares.count >= 3 }
    if prose.has(ClaimWords.others, in: last.before) { return true }
    return ClaimWords.complements.contains { names in
      names.count == shares.count && names.allSatisfy { prose.has($0, in: text) }
    }
  }
}
