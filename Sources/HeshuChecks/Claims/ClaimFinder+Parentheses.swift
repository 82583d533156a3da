import HeshuFigures
import HeshuQuantities

/// What stands in parentheses with no word that says what it is.
///
/// 男性742例（57.7%），女性544例（42.3%）: percentages alone in parentheses behind the parts of one whole.
extension ClaimFinder {
  /// Where one of them is the share of its part, so are all: a percentage with no word can be a change or a rate as well.
  mutating func findSharesInParentheses() {
    var byWhole: [Int: [(part: Mention, percent: Mention)]] = [:]
    for percent in mentions where isBareInParenthesis(percent) {
      let part = mentions[percent.place - 1]
      let near = (earlier(than: part) + inSentenceBefore(part)).filter { $0.isLevel && $0.isLike(part) }
      let whole = wholes[part.place].map { mentions[$0] } ?? near.first { isShare(part, $0, percent) }
      if let whole { byWhole[whole.place, default: []].append((part, percent)) }
    }
    for (place, pairs) in byWhole.sorted(by: { $0.key < $1.key }) {
      let whole = mentions[place]
      guard pairs.contains(where: { writtenDigits($0.percent) > 2 && isShare($0.part, whole, $0.percent) }) else {
        continue
      }
      for pair in pairs { add(share(pair.part, whole, pair.percent, isPlan: false)) }
    }
  }

  /// Whether nothing but a percentage stands in a parenthesis directly behind an amount.
  private func isBareInParenthesis(_ percent: Mention) -> Bool {
    guard percent.figure.kind == .percent, percent.place > 0, !percent.figure.value.isNegative else { return false }
    let part = mentions[percent.place - 1]
    let opening = Int(part.figure.outerEnd)..<Int(percent.figure.start)
    let behind = Int(percent.figure.end)..<min(Int(percent.figure.end) + 3, prose.range.upperBound)
    return part.isLevel && part.sentence == percent.sentence && !opening.isEmpty
      && prose.dropping(["（", "("], startOf: opening).isEmpty && prose.begins(["）", ")"], behind)
  }

  /// （公路72.4%，水路18.6%，铁路9.0%）: three and more percentages in one parenthesis that come to 100 share out what stands before.
  mutating func findHundredsInParentheses() {
    var place = 0
    while place < mentions.count {
      let first = mentions[place]
      let row = ([first] + later(than: first)).prefix {
        $0.isInParenthesis && $0.figure.kind == .percent && !$0.role.contains(.delta) && $0.segment == first.segment
          && ($0.place == first.place || !prose.has([")", "）"], in: Int(first.figure.end)..<$0.lead.upperBound))
      }
      if row.count > 2, sum(Array(row), in: .percent)?.contains(ExactRatio(100)) == true {
        add(Claim(form: .sharesTo100(row.count), operands: row.map { Claim.Operand($0) }))
      }
      place += max(1, row.count)
    }
  }
}
