import HeshuFigures

/// 恢复至2019年的102.4%, 相当于进口货值的8.6%: an amount as a share of another one, where no verb of sharing leads to it.
extension ClaimFinder {
  mutating func findRecovery(_ percent: Mention) -> Bool {
    let lead = prose.dropping(ClaimWords.links, endOf: percent.lead)
    guard percent.figure.kind == .percent, prose.ends(["的"], lead),
      let word = WordList(joining: ClaimWords.recovery, ["为"]).last(in: prose.bytes, lead),
      let current = level(before: percent, where: { !isMeasure($0) })
    else { return false }
    let name = word.upperBound..<(lead.upperBound - 3)
    guard let whole = recovered(name, current) ?? equivalent(name, current) else { return false }
    // 为2019年的: the year alone says no more than where to look.
    guard !prose.begins(["为"], word) || isShare(current, whole, percent) else { return false }
    add(share(current, whole, percent, isPlan: false))
    return true
  }

  /// What the same thing came to in the year that a name consists of.
  private func recovered(_ name: Range<Int>, _ current: Mention) -> Mention? {
    guard let year = namedYear(name), year.count == 7, year.lowerBound == name.lowerBound,
      subject(year.upperBound..<name.upperBound).isEmpty
    else { return nil }
    return figure(of: year, like: current)
  }

  /// The amount before that bears the whole name.
  private func equivalent(_ name: Range<Int>, _ current: Mention) -> Mention? {
    guard !prose.has(ClaimWords.earlier, in: name), !prose.isPlan(name) else { return nil }
    return (earlier(than: current) + inSentenceBefore(current)).first {
      $0.isLevel && $0.isLike(current) && name.count >= ClaimReach.word && prose.contains(name, in: $0.before)
    }
  }
}
