import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Which amounts behind 其中 are parts of the amount before it.
extension ClaimFinder {
  /// Whether a first part that is greater than the whole can be a slip: counted with the same classifier, and not what is left of two.
  func canExceed(_ first: Mention, _ whole: Mention) -> Bool {
    guard !prose.has(ClaimWords.derived, in: first.lead), !isOfOwnSubject(first), isPartOfSegment(first, whole),
      !prose.has(["总数", "总量", "总额", "总值", "累计", "达到"], in: first.lead)
    else { return false }
    guard first.figure.kind == .count else { return true }
    let (one, other) = (noun(behind: first), noun(behind: whole))
    return prose.isEqual(classifier(first), classifier(whole))
      && (one.isEmpty || other.isEmpty
        ? one.isEmpty || prose.contains(one, in: whole.before) : prose.isEqual(one, other))
  }

  /// Whether a whole stands in the segment of its part, or 其中 begins the next one.
  private func isPartOfSegment(_ first: Mention, _ whole: Mention) -> Bool {
    first.segment == whole.segment
      || first.segment == whole.segment + 1 && first.sentence == whole.sentence
        && prose.begins(["其中"], first.clauseRange)
  }

  /// The classifier of a count without its multiplier.
  private func classifier(_ mention: Mention) -> Range<Int> {
    prose.dropping(["万", "亿", "千", "多", "余"], startOf: Int(mention.figure.unitStart)..<Int(mention.figure.end))
  }

  /// The first two characters directly behind a figure: what it counts, or what befell it.
  func noun(behind mention: Mention) -> Range<Int> {
    let tail = mention.tail
    let end =
      tail.first { !(0xE4...0xE9).contains(prose.bytes[$0]) && prose.bytes[$0] & 0xC0 != 0x80 } ?? tail.upperBound
    return tail.lowerBound..<min(end, tail.lowerBound + 6)
  }

  /// 46个大项、1876个小项，包括甲26个大项1146个小项: where two amounts before differ in what follows them, a part is of the one that it is like.
  func sameSort(as part: Mention, _ whole: Mention) -> Mention {
    let own = noun(behind: part)
    guard !own.isEmpty, !prose.isEqual(own, noun(behind: whole)) else { return whole }
    return (earlier(than: part) + inSentenceBefore(part)).first {
      $0.isLevel && $0.isLike(part) && prose.isEqual(noun(behind: $0), own)
    } ?? whole
  }

  /// 5人死亡，12人受伤，其中甲地3人死亡、10人受伤; 214个城市…，其中57个城市162个项目: a part of something else than the whole.
  func isOtherSort(_ part: Mention, _ whole: Mention, _ first: Mention) -> Bool {
    let (own, noun) = (self.noun(behind: part), self.noun(behind: whole))
    guard !own.isEmpty, !prose.isEqual(own, noun) else { return false }
    if part.figure.kind == .count, !noun.isEmpty, prose.isEqual(noun, self.noun(behind: first)) { return true }
    return earlier(than: first).contains {
      $0.place != whole.place && $0.isLevel && $0.isLike(part) && prose.isEqual(self.noun(behind: $0), own)
    }
  }

  /// 超额完成5000个的年度目标任务
  func isTarget(_ part: Mention) -> Bool {
    prose.begins(["的"], part.tail) && prose.has(ClaimWords.plan, in: part.tail)
  }

  /// 首次突破4000亿元: says again what has been said, and names no part.
  func isMilestone(_ part: Mention) -> Bool {
    (part.figure.qualifier == .over || prose.has(["突破", "跨越", "迈上", "站上"], in: part.lead))
      && prose.has(["首次", "突破", "大关", "迈上", "站上"], in: part.lead.lowerBound..<part.tail.upperBound)
      && prose.dropping(ClaimWords.milestones, startOf: subject(part.lead)).isEmpty
  }

  /// Where parts do not add up to the nearest amount: an earlier one that they add up to, or one that can hold them and bears a word of the first.
  func otherWhole(of parts: [Mention], insteadOf whole: Mention) -> Mention? {
    let before = (earlier(than: parts[0]) + inSentenceBefore(parts[0])).filter {
      $0.isLevel && $0.isLike(parts[0]) && $0.place != whole.place
    }
    // 较上年增加1502亿港元，其中净供款526亿港元，投资回报976亿港元
    if parts.count > 1, let added = earlier(than: parts[0]).first(where: { $0.isAmount && $0.isLike(parts[0]) }),
      added.role.contains(.delta), isLong(added), addUp(parts, to: added)
    {
      return added
    }
    if parts.count > 1,
      let sum = before.first(where: { addUp(parts, to: $0) && $0.figure.value.normalized.significantDigits > 2 })
    {
      return sum
    }
    guard exceed(parts, whole) else { return nil }
    return before.first { !exceed(parts, $0) && prose.sharesWord(parts[0].lead, $0.lead) }
  }

  /// 202.13公里，其中国道44.58公里，省道677.2公里，县乡道89.84公里: too great for a part, and the list adds up once one slip of its digits is mended.
  func isSlipped(_ part: Mention, among parts: [Mention], of whole: Mention) -> Bool {
    guard exceed([part], whole) else { return false }
    let behind = later(than: part).filter { $0.segment == part.segment && $0.isLevel && $0.isLike(whole) }
    return isLong(part) && isLong(whole) && isMended(part, beside: parts + behind, of: whole)
  }

  /// 共发送旅客138.958万人次，其中公路199.18万人次、铁路…: the whole list that 其中 binds to a total which as it is written is less than the list, and
  /// comes to it once one slip of the total alone is mended.
  func listOfSlippedTotal(from first: Mention, _ whole: Mention) -> [Mention]? {
    guard isLong(whole), !isOfOwnSubject(first), !first.isInParenthesis || whole.clause + 1 == first.clause else {
      return nil
    }
    var parts: [Mention] = []
    for part in [first] + later(than: first) where part.segment == first.segment {
      guard canBePart(part, of: whole, beside: first) else { continue }
      if !parts.isEmpty, endsList(part, parts, whole, isComplete: true) { break }
      parts.append(part)
      if parts.count > 1, addUp(parts, to: whole) { return nil }
    }
    guard parts.count > 1, exceed(parts, whole), let sum = sum(parts, in: whole.figure.unit) else { return nil }
    // Of three digits a tenth of all numbers is one digit off; the point or 万 for 亿 is no such chance.
    let isTelling = whole.figure.value.normalized.significantDigits > 3
    let kinds: [FindingSlip.Kind] = isTelling ? ClaimFinder.slips : [.multiplier, .point]
    return mended(whole, by: kinds).contains { sum.meets($0.interval()) } ? parts : nil
  }

  /// Whether a figure has so many digits that one slip of them is no chance.
  private func isLong(_ mention: Mention) -> Bool { mention.figure.value.normalized.significantDigits > 2 }

  /// Whether a first part that is greater than the whole does so by one slip, with those behind it.
  func isFirstSlipped(_ parts: [Mention], _ whole: Mention) -> Bool {
    (isLong(parts[0]) || parts.count > 2) && isMended(parts[0], beside: Array(parts.dropFirst()), of: whole)
  }

  /// Whether a list comes to its whole once one slip of a part's digits or of the whole's is mended.
  func isOneSlipOff(_ parts: [Mention], _ whole: Mention) -> Bool {
    parts.indices.contains { place in
      var others = parts
      others.remove(at: place)
      return isMended(parts[place], beside: others, of: whole)
    } || mended(whole).contains { figure in sum(parts, in: whole.figure.unit)?.meets(figure.interval()) ?? false }
  }

  /// Whether a part and others come to the whole once one slip of the part's digits is mended.
  private func isMended(_ part: Mention, beside others: [Mention], of whole: Mention) -> Bool {
    guard let rest = sum(others, in: whole.figure.unit) else { return false }
    return mended(part).contains { figure in
      interval(figure, in: whole.figure.unit).map { (rest + $0).meets(whole.figure.interval()) } ?? false
    }
  }

  /// The slips that leave a figure's digits and their number: what a list can be mended by.
  private static let slips: [FindingSlip.Kind] = [.multiplier, .point, .swappedDigits, .oneDigit]

  /// What a figure can have been before one slip of its digits.
  private func mended(_ mention: Mention, by kinds: [FindingSlip.Kind] = ClaimFinder.slips) -> [Figure] {
    let written = FigureCell(mention.figure, text: .null, source: 0..<0)
    return kinds.flatMap { SlipVariants.variants(of: written, $0) }.map { cell in
      var figure = mention.figure
      (figure.value, figure.step) = (cell.value, cell.step)
      return figure
    }
  }
}
