import HeshuQuantities

/// Lists whose items belong to those of the list before: 接待游客1523万人次,实现收入128亿元,分别增长12.3%和15.8%.
extension Scanner {
  /// Figures that stand one after another behind 分别.
  struct RespectiveList {
    var first: Int
    var count: Int
    /// The figure that the first one belongs to, from which on the others follow; -1 where there are not as many.
    var target: Int
    var relation: FigureRelation
  }

  /// The list that begins with a figure; nil where 分别 does not lead to it.
  func respectiveList(at place: Int, _ lead: Lead, _ clause: Clause, notBefore first: Int) -> RespectiveList? {
    let kind = found.figures[place].kind
    let isRatio = kind == .percent || kind == .multiple
    guard isRatio || kind == .percentagePoint, clause.isChange || clause.isShare, hasRespectively(lead) else {
      return nil
    }
    var count = 1
    while place + count < found.figures.count, isItem(place + count) { count += 1 }
    guard count > 1 else { return nil }
    var target = place
    while target > first, place - target < count, isMeasured(found.figures[target - 1], isRatio: isRatio) {
      target -= 1
    }
    return RespectiveList(
      first: place, count: count, target: place - target == count ? target : -1,
      relation: clause.isShare ? .shareOf : isRatio ? .growthOf : .changeOf)
  }

  /// Relates an item of a list to its partner, after which it is also named.
  func relate(_ figure: inout Figure, _ place: Int, in list: RespectiveList) {
    guard list.target >= 0 else { return }
    let partner = list.target + place - list.first
    (figure.relation, figure.relationTarget) = (list.relation, Int32(truncatingIfNeeded: partner))
    let other = found.figures[partner]
    (figure.subjectStart, figure.subjectEnd) =
      other.subjectEnd > other.subjectStart
      ? (other.subjectStart, other.subjectEnd) : (other.measureStart, other.measureEnd)
  }

  /// Whether 分别 stands before a figure in its clause.
  private func hasRespectively(_ lead: Lead) -> Bool {
    var place = lead.end
    let lowest = max(lead.start, lead.end - 60)
    while place - 6 >= lowest {
      if text.has("分别", before: place) || text.has("分別", before: place) { return true }
      place -= text.width(before: place)
    }
    return false
  }

  /// Whether a figure goes on with the list that the one before it belongs to: 8.9%和3.4%, 8.9%和上升3.4%.
  private func isItem(_ place: Int) -> Bool {
    let (before, figure) = (found.figures[place - 1], found.figures[place])
    guard figure.kind == before.kind, figure.outerStart >= before.outerEnd else { return false }
    let gap = figure.outerStart - before.outerEnd
    if gap <= 3 { return true }
    guard gap <= 12 else { return false }
    for word in ["和", "与", "與", "及", "、"] as [StaticString] where text.has(word, at: Int(before.outerEnd)) {
      return isChange(before: Int(figure.outerStart))
    }
    return false
  }

  /// Whether a ratio, or a difference in points, can be of a figure.
  private func isMeasured(_ figure: Figure, isRatio: Bool) -> Bool {
    guard figure.relation != .changeOf else { return false }
    let isLevel = figure.kind == .percent || figure.kind == .multiple
    return isRatio ? !isLevel && figure.kind != .percentagePoint && figure.kind != .duration : figure.kind == .percent
  }
}
