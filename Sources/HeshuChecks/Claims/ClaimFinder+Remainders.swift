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
    let levels = earlier(than: rest).filter { $0.isLevel && $0.isLike(rest) }.prefix(8).reversed()
    guard isTelling(rest) else { return }
    for whole in levels {
      for part in levels where part.place != whole.place && isTelling(part) && addUp([part, rest], to: whole) {
        if !isKnown([part.place, rest.place, whole.place]) { add(sum([part, rest], whole)) }
        return
      }
    }
  }

  /// Whether a figure of so many digits is no chance.
  private func isTelling(_ mention: Mention) -> Bool { mention.figure.value.normalized.significantDigits > 1 }
}
