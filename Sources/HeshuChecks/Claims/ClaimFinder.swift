import HeshuFigures
import HeshuQuantities

/// Finds the claims of one document.
///
/// Each rule looks at the words around one figure. Where they leave open which figures are meant, a reading that holds is preferred: a claim is
/// reported as wrong only where every reading of the words is.
struct ClaimFinder {
  let prose: Prose
  private(set) var claims: [Claim] = []
  /// For a part, the whole that the words put it in.
  var wholes: [Int: Int] = [:]
  /// Parts that were taken off a list again, since with them it came to more than the whole.
  var dropped: Set<Int> = []
  /// For an addend, the total that was named behind it.
  var addends: [Int: Int] = [:]
  /// The whole that the last share was of, and the sentence that the share stands in.
  var lastWhole: (place: Int, sentence: Int)?
  /// What the last 完成N% was measured by.
  var lastMeasured: Int?
  /// The part and the whole of every share that is no plan's.
  var shared: [(part: Int, whole: Int)] = []
  /// The same of every plan.
  var completed: [(part: Int, whole: Int)] = []
  /// For a part of a list that adds up, its total.
  var summed: [Int: Int] = [:]
  /// For a change that follows its base, what changed and from what.
  var changed: [Int: (current: Int, base: Int)] = [:]
  /// What the last share of a change was of, and the sentence that the share stands in.
  var lastIncrement: (place: Int, sentence: Int)?
  /// The sentence of the last share whose whole is not printed.
  var lastMissing: Int?
  /// For the part of a share whose whole is not printed, its percentage.
  var partsOfMissing: [Int: Int] = [:]
  /// The parts of shares whose whole is not named.
  var partsOfUnnamed: Set<Int> = []
  /// The part of every share whose whole is named, and that name.
  var partsOfNamed: [Int: Range<Int>] = [:]
  private var known: Set<Known> = []

  /// A claim is made once of the same figures.
  private struct Known: Hashable {
    var name: String
    var figures: Set<Int>
  }

  var mentions: [Mention] { prose.mentions }

  init(_ prose: Prose) {
    self.prose = prose
  }

  mutating func find() {
    findLists()
    for mention in mentions {
      if mention.isRatio {
        if !findShare(mention) { findGrowth(mention) }
      } else if mention.figure.unit == .ratio {
        findRatio(mention)
      } else if mention.isPoints {
        findPointDifference(mention)
      } else if mention.isAmount {
        findDifference(mention)
        findGap(mention)
        findBalance(mention)
        findDeduction(mention)
        findNames(mention)
        findAverage(mention)
      }
    }
    findSharesInParentheses()
    findHundredsInParentheses()
    findRemainders()
    findRates()
    findWholesOf100()
    findTables()
    findSharedOut()
  }

  /// Adds a claim, or the reading of it that holds, unless the same figures make one of the same kind already or too many figures stand in it.
  mutating func add(_ found: Claim) {
    var claim = reading(insteadOf: found) ?? found
    let isOfWrongBase = isOfWrongBase(claim)
    if isOfOtherTime(claim) || !isOfWrongBase && mayBeOfOtherWhole(claim) { claim.isScopeOpen = true }
    if isOfWrongBase { claim.isBound = true }
    guard claim.operands.count <= 101, claim.figures.count > 0 else { return }
    if claim.form == .share, claim.operands[0].figure >= 0, claim.operands[1].figure >= 0 {
      shared.append((claim.operands[0].figure, claim.operands[1].figure))
    }
    if claim.form == .planCompletion, claim.operands[0].figure >= 0, claim.operands[1].figure >= 0 {
      completed.append((claim.operands[0].figure, claim.operands[1].figure))
    }
    guard known.insert(Known(name: claim.form.name, figures: claim.figures)).inserted else { return }
    if case .sum = claim.form { note(sum: claim) }
    claims.append(claim)
  }

  private mutating func note(sum claim: Claim) {
    let figures = claim.operands.map(\.figure)
    guard let total = figures.last, addUp(figures.dropLast().map { mentions[$0] }, to: mentions[total]) else { return }
    for part in figures.dropLast() { summed[part] = total }
  }

  /// Whether a sum of figures of the same kind is on those figures already.
  func isKnown(_ figures: Set<Int>) -> Bool {
    ["sum", "partial-sum"].contains { known.contains(Known(name: $0, figures: figures)) }
  }

  // MARK: Looking around

  /// The mentions before one in its sentence, the nearest first.
  func earlier(than mention: Mention) -> [Mention] {
    mentions[..<mention.place].suffix(ClaimReach.figures).reversed().prefix { $0.sentence == mention.sentence }
  }

  /// The mentions behind one in its sentence.
  func later(than mention: Mention) -> [Mention] {
    Array(mentions[(mention.place + 1)...].prefix(ClaimReach.figures).prefix { $0.sentence == mention.sentence })
  }

  /// The mentions of the sentence before one, the nearest first, where it is of the same paragraph.
  func inSentenceBefore(_ mention: Mention) -> [Mention] {
    mentions[..<mention.place].suffix(ClaimReach.figures).reversed().filter {
      $0.sentence == mention.sentence - 1 && $0.paragraph == mention.paragraph
    }
  }

  /// The mentions of the sentence behind one, where it is of the same paragraph.
  func inSentenceBehind(_ mention: Mention) -> [Mention] {
    mentions[(mention.place + 1)...].prefix(ClaimReach.figures).filter {
      $0.sentence == mention.sentence + 1 && $0.paragraph == mention.paragraph
    }
  }

  /// 占年度目标30亿元的87.8%: an amount that only says what something else is measured by.
  func isMeasure(_ mention: Mention) -> Bool {
    guard prose.begins(["的"], mention.tail), mention.place + 1 < mentions.count else { return false }
    let next = mentions[mention.place + 1]
    return next.isRatio && next.followsFigure && (mention.role.contains(.plan) || takesPlace(in: mention.lead) != nil)
  }

  /// The nearest amount before that states how much there is.
  func level(before mention: Mention, where condition: (Mention) -> Bool = { _ in true }) -> Mention? {
    let all = prose.mentions
    var place = mention.place - 1
    while place >= max(0, mention.place - ClaimReach.figures), all[place].sentence == mention.sentence {
      if all[place].isLevel, condition(all[place]) { return all[place] }
      place -= 1
    }
    return nil
  }

  /// What a stretch of text names, without words that name nothing.
  func subject(_ range: Range<Int>) -> Range<Int> { prose.subject(range) }

  /// Sums of what figures can stand for, in the unit of the first.
  func sum(_ parts: [Mention], in unit: FigureUnit) -> Interval? {
    var total = Interval.point(.zero)
    for part in parts {
      guard let interval = interval(part, in: unit) else { return nil }
      total = total + interval
    }
    return total
  }

  func interval(_ mention: Mention, in unit: FigureUnit) -> Interval? { interval(mention.figure, in: unit) }

  func interval(_ figure: Figure, in unit: FigureUnit) -> Interval? {
    if figure.kind == .count, unit.kind == .count { return figure.interval() }
    guard let factor = UnitCatalogue.conversion(from: figure.unit, to: unit) else { return nil }
    return figure.interval().scaled(by: factor)
  }

  /// Whether figures can add up to another one.
  func addUp(_ parts: [Mention], to total: Mention) -> Bool {
    guard let sum = sum(parts, in: total.figure.unit) else { return false }
    return sum.meets(total.figure.interval())
  }

  /// Whether figures must come to more than another one.
  func exceed(_ parts: [Mention], _ total: Mention) -> Bool {
    guard let low = sum(parts, in: total.figure.unit)?.low, let high = total.figure.interval().high else {
      return false
    }
    return high < low
  }

  /// Whether a share of two figures can be what a percentage says.
  func isShare(_ part: Mention, _ total: Mention, _ share: Mention) -> Bool {
    guard let one = interval(part, in: total.figure.unit),
      let quotient = one.divided(by: total.figure.interval())
    else { return false }
    let isFall = part.figure.value.isNegative && !share.figure.value.isNegative
    return (isFall ? quotient.negated : quotient).meets(plain(share))
  }

  /// What a percentage or multiple stands for as a plain number.
  func plain(_ share: Mention) -> Interval {
    let power = PlainUnit(share.figure.unit).power
    return share.figure.interval().scaled(by: ExactRatio.one.scaled(byPowerOfTen: power))
  }
}
