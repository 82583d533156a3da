import HeshuFigures

/// 分别增长3%、5%: rates in a row that belong to amounts in a row.
extension ClaimFinder {
  /// 分别为42.2亿元、121.5亿元，分别增长3%、5%; 上年分别为…
  mutating func findDistributedGrowth(_ rate: Mention, _ change: Prose.Change) -> Bool {
    let rates = run(from: rate)
    guard rates.count > 1 else { return false }
    if findDistributedDeltas(rates, change) { return true }
    let currents = Array(earlier(than: rate).filter(\.isLevel).prefix(rates.count).reversed())
    guard currents.count == rates.count else { return true }
    let bases = distributedBases(of: currents, behind: rates[rates.count - 1])
    for (place, current) in currents.enumerated() {
      add(
        growth(
          current, bases?[place] ?? origin(of: current) ?? monthBefore(current, rates[place]), rates[place], change))
    }
    return true
  }

  /// 事故42起、死亡38人，同比减少9起、6人，分别下降17.6%和13.6%: changes in a row between the amounts and the rates.
  private mutating func findDistributedDeltas(_ rates: [Mention], _ change: Prose.Change) -> Bool {
    let deltas = Array(earlier(than: rates[0]).prefix(rates.count).reversed())
    guard deltas.count == rates.count, deltas[0].role.contains(.delta),
      deltas.dropFirst().allSatisfy({
        $0.isAmount && prose.dropping(ClaimWords.separators, startOf: $0.lead).isEmpty
      })
    else { return false }
    let currents = Array(earlier(than: deltas[0]).filter(\.isLevel).prefix(rates.count).reversed())
    guard currents.count == rates.count, zip(currents, deltas).allSatisfy({ $0.isLike($1) }) else { return true }
    for (place, current) in currents.enumerated() {
      let isFall = deltas[0].role.contains(.fall)
      add(
        Claim(
          form: .growthFromDelta,
          operands: [
            .init(current), .init(deltas[place], isFall: isFall), .init(rates[place], isFall: change.isFall),
          ]))
    }
    return true
  }

  /// …9862万吨，增长3.6%；上年分别为2016万人和9518万吨: the bases of as many amounts before, in their order.
  func distributedBase(from first: Mention, for current: Mention) -> Mention? {
    var bases = [first]
    for next in later(than: first) {
      guard next.isAmount, prose.dropping(ClaimWords.separators, startOf: next.lead).isEmpty else { break }
      bases.append(next)
    }
    let before = earlier(than: first) + inSentenceBefore(first)
    let levels = before.filter { level in level.isLevel && bases.contains { $0.isLike(level) } }
    let currents = Array(levels.prefix(bases.count).reversed())
    guard currents.count == bases.count, zip(currents, bases).allSatisfy({ $0.isLike($1) }),
      let place = currents.firstIndex(where: { $0.place == current.place })
    else { return nil }
    return bases[place]
  }

  /// 上年分别为64起、45人: as many amounts in the same order.
  private func distributedBases(of currents: [Mention], behind rate: Mention) -> [Mention]? {
    let bases = Array((later(than: rate) + inSentenceBehind(rate)).prefix(currents.count))
    guard bases.count == currents.count, prose.has(ClaimWords.respectively, in: bases[0].before),
      bases[0].role.contains(.base), zip(bases, currents).allSatisfy({ $0.isLike($1) })
    else { return nil }
    return bases
  }
}
