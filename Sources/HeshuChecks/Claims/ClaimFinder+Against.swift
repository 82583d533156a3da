import HeshuFigures

/// 较平日增长62.6%: a change against an amount that bears the name behind the word of comparison.
extension ClaimFinder {
  mutating func findAgainst(_ rate: Mention, _ change: Prose.Change) -> Bool {
    guard let word = prose.comparison(in: change.rest), word.upperBound < change.rest.upperBound else { return false }
    let name = subject(word.upperBound..<change.rest.upperBound)
    guard name.count >= ClaimReach.word, name.count <= ClaimReach.compared,
      rate.figure.value.normalized.significantDigits > 2,
      let current = earlier(than: rate).first(where: { $0.isStated && !isMeasure($0) })
    else { return false }
    let around = earlier(than: current) + later(than: rate) + inSentenceBefore(rate) + inSentenceBehind(rate)
    guard
      let base = around.first(where: {
        $0.isAmount && $0.isLike(current) && prose.contains(name, in: $0.lead) && isGrowth(current, $0, rate)
      })
    else { return false }
    add(growth(current, base, rate, change))
    return true
  }
}
