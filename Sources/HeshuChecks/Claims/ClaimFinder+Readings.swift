import HeshuFigures
import HeshuQuantities

/// What a claim that does not hold can be read as instead.
extension ClaimFinder {
  /// The same claim of other figures, where it holds with them and the words do not name the ones that it was made of.
  func reading(insteadOf claim: Claim) -> Claim? {
    guard !claim.isBound, claim.operands.count == 3, claim.operands.allSatisfy({ $0.figure >= 0 }) else { return nil }
    let figures = claim.operands.map { mentions[$0.figure] }
    switch claim.form {
    case .share, .planCompletion: return share(insteadOf: claim, figures[0], figures[1], figures[2])
    case .growth: return growth(insteadOf: claim, figures[0], figures[1], figures[2])
    default: return nil
    }
  }

  // MARK: Shares

  private func share(insteadOf claim: Claim, _ part: Mention, _ whole: Mention, _ percent: Mention) -> Claim? {
    guard isTelling(percent), !isShare(part, whole, percent), !isNamedWhole(whole, percent) else { return nil }
    if let other = otherWhole(of: part, percent) { return replacing(claim, 1, other) }
    if let joint = joint(insteadOf: claim, whole, percent) { return joint }
    guard isApart(part, from: percent) else { return nil }
    let parts = earlier(than: percent).filter { $0.isLevel && $0.isLike(whole) && $0.place != whole.place }
    return parts.first { isShare($0, whole, percent) }.map { replacing(claim, 0, $0) }
  }

  /// An amount around a share, other than the whole that it was made of, that it fits.
  private func otherWhole(of part: Mention, _ percent: Mention, orSibling: Bool = false) -> Mention? {
    let around = (earlier(than: percent) + inSentenceBefore(percent) + later(than: percent)).filter(\.isLevel)
    return around.first {
      (orSibling ? holds(part, in: $0) : isRoomFor(part, $0)) && isShare(part, $0, percent)
    }
  }

  /// 教职工180人，其中专任教师160人，高级职称48人，占30%: a share of two digits that fits another amount may be of that one, or fit it by chance.
  func mayBeOfOtherWhole(_ claim: Claim) -> Bool {
    guard !claim.isBound, claim.form == .share || claim.form == .planCompletion,
      claim.operands.allSatisfy({ $0.figure >= 0 })
    else { return false }
    let (part, whole, percent) = (
      mentions[claim.operands[0].figure], mentions[claim.operands[1].figure], mentions[claim.operands[2].figure]
    )
    guard !isTelling(percent), !isShare(part, whole, percent), !isNamedWhole(whole, percent) else { return false }
    return otherWhole(of: part, percent, orSibling: true) != nil
  }

  /// 国家级18家、省级86家、市级286家，示范社占13.6%: the last few amounts together, where the share has a subject of its own.
  func joint(insteadOf claim: Claim, _ whole: Mention, _ percent: Mention) -> Claim? {
    guard claim.form == .share, let takes = takesPlace(in: percent.lead),
      !subject(percent.lead.lowerBound..<takes.lowerBound).isEmpty
    else { return nil }
    return joint(of: whole, percent)
  }

  /// The last few amounts behind a whole that together have the share of it.
  func joint(of whole: Mention, _ percent: Mention) -> Claim? {
    let levels = earlier(than: percent).filter { $0.isLevel && $0.isLike(whole) && $0.place > whole.place }.prefix(
      ClaimReach.row)
    for count in 2..<max(2, levels.count + 1) {
      let parts = Array(levels.prefix(count).reversed())
      guard let sum = sum(parts, in: whole.figure.unit), let share = sum.divided(by: whole.figure.interval()) else {
        return nil
      }
      if share.meets(plain(percent)) {
        return Claim(form: .sharedSum(count), operands: (parts + [whole, percent]).map { Claim.Operand($0) })
      }
    }
    return nil
  }

  private func isRoomFor(_ part: Mention, _ whole: Mention) -> Bool {
    // 城镇10.07万人，占41.24%；乡村24.42万人: what stands beside a part is no whole of it.
    let isBeside = wholes[part.place].map { wholes[whole.place] == $0 } ?? false
    return holds(part, in: whole) && !isBeside
  }

  private func holds(_ part: Mention, in whole: Mention) -> Bool {
    whole.place != part.place && whole.isLike(part) && !exceed([part], whole)
  }

  /// Whether a percentage has so many digits that a figure which fits it is no chance.
  private func isTelling(_ percent: Mention) -> Bool { percent.figure.value.normalized.significantDigits > 2 }

  /// 占财政收入的: whether an amount bears the whole name that the percentage gives.
  private func isNamedWhole(_ whole: Mention, _ percent: Mention) -> Bool {
    guard let takes = takesPlace(in: percent.lead) else { return false }
    let name = bareName(takes.upperBound..<percent.lead.upperBound)
    return !name.isEmpty && prose.contains(name, in: whole.before)
  }

  /// Whether something else than changes of an amount stands between it and what is said of it.
  private func isApart(_ mention: Mention, from percent: Mention) -> Bool {
    guard mention.place < percent.place, mention.segment == percent.segment else { return true }
    return mentions[(mention.place + 1)..<percent.place].contains { !$0.role.contains(.delta) && !isMeasure($0) }
  }

  /// Whether a percentage is that of the same amounts the wrong way: of the rest, of the part, the rest of the whole, growth over what there is now.
  func isOfWrongBase(_ claim: Claim) -> Bool {
    guard claim.operands.count == 3, claim.operands.allSatisfy({ $0.figure >= 0 }) else { return false }
    let (one, other) = (mentions[claim.operands[0].figure], mentions[claim.operands[1].figure])
    let whole = other.figure.interval()
    guard let part = interval(one, in: other.figure.unit) else { return false }
    let wrong: [Interval?]
    switch claim.form {
    case .share, .planCompletion:
      let rest = whole - part
      wrong = [part.divided(by: rest), rest.divided(by: whole), whole.divided(by: part)]
    case .growth: wrong = [(part - whole).divided(by: part), (whole - part).divided(by: part)]
    default: return false
    }
    let written = plain(mentions[claim.operands[2].figure])
    return wrong.contains { $0?.meets(written) ?? false }
  }

  /// 10月税收19218亿元…；1—10月税收占81.9%: whether a share is said of another time than its part is of, and no words bind them.
  func isOfOtherTime(_ claim: Claim) -> Bool {
    guard !claim.isBound, claim.form == .share || claim.form == .planCompletion, claim.operands[0].figure >= 0 else {
      return false
    }
    let (part, percent) = (mentions[claim.operands[0].figure], mentions[claim.operands[2].figure])
    guard let one = part.period, let other = percent.period, part.segment != percent.segment else { return false }
    return one != other && part.place < percent.place
  }

  // MARK: Growth

  private func growth(insteadOf claim: Claim, _ current: Mention, _ base: Mention, _ rate: Mention) -> Claim? {
    guard isTelling(rate), !isGrowth(current, base, rate) else { return nil }
    let bases = (earlier(than: rate) + later(than: rate) + inSentenceBefore(rate) + inSentenceBehind(rate)).filter {
      $0.role.contains(.base) && $0.isLike(current) && $0.place != current.place
    }
    if let other = bases.first(where: { isGrowth(current, $0, rate) }) { return replacing(claim, 1, other) }
    guard isApart(current, from: rate) else { return nil }
    let currents = earlier(than: rate).filter { $0.isStated && $0.isLike(base) && $0.place != base.place }
    return currents.first { isGrowth($0, base, rate) }.map { replacing(claim, 0, $0) }
  }

  private func replacing(_ claim: Claim, _ operand: Int, _ figure: Mention) -> Claim {
    var claim = claim
    claim.operands[operand].figure = figure.place
    return claim
  }

  // MARK: Shares of one whole

  /// Ⅰ—Ⅲ类33个，占91.7%，Ⅳ类3个，占8.3%: parts of which each has its share of one whole, and which add up to it.
  mutating func findSharedOut() {
    for (whole, pairs) in Dictionary(grouping: shared, by: \.whole).sorted(by: { $0.key < $1.key }) {
      let total = mentions[whole]
      let parts = Set(pairs.map(\.part)).sorted().map { mentions[$0] }.filter { $0.sentence == total.sentence }
      guard parts.count > 1, parts.count <= ClaimReach.figures, parts[0].place > whole, addUp(parts, to: total),
        !isKnown(Set(parts.map(\.place) + [whole]))
      else { continue }
      add(sum(parts, total))
    }
  }
}
