import HeshuFigures

/// 剩余, 尚余: what is left of an amount.
extension ClaimFinder {
  // MARK: 剩余2112米

  /// What remains beside a part of a whole, where nothing else stands between.
  mutating func findRemainders() {
    for rest in mentions where rest.isLevel && prose.has(ClaimWords.leftOver, in: rest.lead) {
      let known = [shared, completed].compactMap { $0.last { $0.part < rest.place } }.max { $0.part < $1.part }
      guard let (part, whole) = known.map({ (mentions[$0.part], mentions[$0.whole]) }),
        part.sentence == rest.sentence, whole.sentence == rest.sentence, part.isLike(rest), whole.isLike(rest),
        max(part.place, whole.place) < rest.place,
        !mentions[(max(part.place, whole.place) + 1)..<rest.place].contains(where: { $0.isLevel && $0.isLike(rest) }),
        !isKnown([part.place, rest.place, whole.place]),
        prose.has(ClaimWords.remaining, in: rest.lead) || addUp([part, rest], to: whole)
      else {
        findRemainder(rest)
        continue
      }
      add(sum([part, rest], whole))
    }
  }

  /// 预算8000万元，动支6230万元，用于…，剩余1770万元: two amounts before of which the rest is the difference, where figures so long are no chance.
  private mutating func findRemainder(_ rest: Mention) {
    if findRestOfAll(rest) { return }
    let levels = earlier(than: rest).filter { $0.isLevel && $0.isLike(rest) }.prefix(ClaimReach.candidates).reversed()
    guard isTelling(rest) else { return }
    for whole in levels {
      for part in levels where part.place != whole.place && isTelling(part) && addUp([part, rest], to: whole) {
        if !isKnown([part.place, rest.place, whole.place]) { add(sum([part, rest], whole)) }
        return
      }
    }
  }

  /// 募集资金12.86亿元，扣除发行费用0.14亿元后，净额12.72亿元: what is left of the amount before a deduction.
  mutating func findDeduction(_ rest: Mention) {
    guard rest.place > 1, prose.has(["净额", "净值", "实际", "余额", "剩余", "实得"], in: rest.lead) else { return }
    let (less, whole) = (mentions[rest.place - 1], mentions[rest.place - 2])
    guard prose.has(["扣除", "扣减", "减去", "剔除"], in: less.lead), prose.begins(["后"], less.tail),
      [less, whole].allSatisfy({ $0.isAmount && $0.isLike(rest) && $0.segment == rest.segment }), whole.isLevel
    else { return }
    add(Claim(form: .difference, operands: [.init(whole), .init(less), .init(rest)]))
  }

  /// 首批6.42亿元，占全年预算的62.4%，第二批2.18亿元，占21.2%，剩余1.69亿元: what is left beside all parts of one whole.
  private mutating func findRestOfAll(_ rest: Mention) -> Bool {
    let near = (shared + completed).filter {
      mentions[$0.part].sentence == rest.sentence && mentions[$0.part].isLike(rest) && $0.part < rest.place
    }
    for (whole, pairs) in Dictionary(grouping: near, by: \.whole).sorted(by: { $0.key < $1.key }) where pairs.count > 1
    {
      let parts = Set(pairs.map(\.part)).sorted().map { mentions[$0] } + [rest]
      guard whole != rest.place, mentions[whole].isLike(rest), addUp(parts, to: mentions[whole]) else { continue }
      if !isKnown(Set(parts.map(\.place) + [whole])) { add(sum(parts, mentions[whole])) }
      return true
    }
    return false
  }

  /// Whether a figure of so many digits is no chance.
  private func isTelling(_ mention: Mention) -> Bool { mention.figure.value.normalized.significantDigits > 1 }
}
