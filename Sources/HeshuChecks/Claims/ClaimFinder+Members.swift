import HeshuFigures

/// 16项指标中有12项: things among others.
extension ClaimFinder {
  // MARK: 16项指标中,有12项

  /// A count of things among others: one part of the count before.
  mutating func findMembers(_ part: Mention) {
    guard part.isLevel, part.figure.kind == .count, part.place > 0 else { return }
    guard let whole = level(before: part), whole.isLike(part), whole.segment == part.segment, wholes[part.place] == nil
    else { return }
    guard isWithin(part, whole), !prose.has(["其中"], in: Int(whole.figure.end)..<part.lead.upperBound) else { return }
    wholes[part.place] = whole.place
    // 216个项目中，新开工78个、续建112个、前期26个
    let row =
      [part]
      + later(than: part).prefix {
        $0.clause == part.clause && $0.isLevel && $0.isLike(whole) && prose.begins(["、", "和", "及", "与"], $0.lead)
      }
    for part in row { wholes[part.place] = whole.place }
    if row.count > 1, exceed(row, whole), !exceed([part], whole) {
      addParts(row, whole, isComplete: false)
      return
    }
    add(Claim(form: .partialSum(1), operands: [.init(part), .init(whole)]))
    if whole.figure.isExactCount,
      let parts = firstSum([part] + later(than: part).filter { $0.isLevel && $0.isLike(whole) }, whole)
    {
      for part in parts { wholes[part.place] = whole.place }
      add(sum(parts, whole))
    }
    findStates(from: part, of: whole)
    findRest(behind: part, of: whole)
  }

  /// 16项指标中有12项, 16项中12项; none are 35种中国新记录, 正在建设中, and 8个赛区，竞赛场馆中有17个.
  private func isWithin(_ part: Mention, _ whole: Mention) -> Bool {
    let between = Int(whole.figure.end)..<part.lead.upperBound
    if whole.clause == part.clause, prose.begins(["中"], prose.dropping([" "], startOf: whole.tail)) {
      let rest = prose.dropping([" "], startOf: prose.dropping([" "], startOf: whole.tail).dropFirst(3))
      return rest.isEmpty || prose.begins(["有", "已有", "仅", "只", "就有", "的", "共", "达", "约", "近", "超"], rest)
    }
    guard let word = (["中有", "中已有", "中的", "中，", "中,", "之中", "里有", "中共有"] as WordList).first(in: prose.bytes, between)
    else { return false }
    let before = between.lowerBound..<word.lowerBound
    if prose.has(["正在", "正处于", "在建设", "在推进", "过程"], in: before) { return false }
    guard let clause = (["，", ",", "：", ":"] as WordList).last(in: prose.bytes, before) else { return true }
    let name = clause.upperBound..<before.upperBound
    return prose.begins(["其"], name) || prose.sharesWord(name, whole.before) || prose.sharesWord(name, whole.tail)
  }

  /// 9个县区中，3个区实现正增长，其余6个下降: what is left of the whole, with nothing else counted between.
  private mutating func findRest(behind part: Mention, of whole: Mention) {
    guard let rest = later(than: part).first(where: { $0.isLevel && $0.isLike(whole) }),
      rest.segment == part.segment, prose.has(["其余", "剩余", "另外"], in: rest.lead)
    else { return }
    wholes[rest.place] = whole.place
    add(Claim(form: .sum(2), operands: [.init(part), .init(rest), .init(whole)]))
  }

  /// 45个项目中，已完工6个，在建33个，前期4个，停工3个: no thing is in two of these states.
  private mutating func findStates(from first: Mention, of whole: Mention) {
    var states: Set<Int> = []
    var parts: [Mention] = []
    for part in [first] + later(than: first) where part.segment == first.segment {
      guard part.isLevel, part.isLike(whole),
        let state = ClaimWords.states.firstIndex(where: { prose.has($0, in: part.lead) }), states.insert(state).inserted
      else { break }
      parts.append(part)
    }
    guard parts.count > 2, exceed(parts, whole) else { return }
    for part in parts { wholes[part.place] = whole.place }
    add(Claim(form: .partialSum(parts.count), operands: (parts + [whole]).map { Claim.Operand($0) }))
  }

  // MARK: 新增债券312.6亿元（一般债券86.2亿元、专项债券236.4亿元）

  /// Parts in a parenthesis that opens behind their whole.
  mutating func findInParenthesis(behind whole: Mention) {
    guard whole.place + 1 < mentions.count else { return }
    let first = mentions[whole.place + 1]
    guard first.isLevel, first.isLike(whole), !first.followsFigure, first.clause == whole.clause + 1,
      prose.opens(before: first.clauseRange), whole.tail.count <= ClaimReach.aside, !isFirstPart(first)
    else { return }
    let inside = ([first] + later(than: first)).prefix { $0.isInParenthesis }
    let parts = inside.filter { $0.isLevel && $0.isLike(whole) }
    guard let last = inside.last, inside.count <= ClaimReach.row,
      prose.begins([")", "）"], last.tail.upperBound..<min(last.tail.upperBound + 3, prose.range.upperBound))
    else { return }
    guard parts.count > 1, parts.count == inside.count, parts.allSatisfy({ !exceed([$0], whole) }) else { return }
    guard addUp(parts, to: whole) || exceed(parts, whole) else { return }
    for part in parts { wholes[part.place] = whole.place }
    addParts(parts, whole, isComplete: false)
  }

  // MARK: 不合格22批次。不合格项目中，…

  /// Whether the words before an amount say that it is among what has been named.
  func isAmong(_ mention: Mention) -> Bool {
    wholes[mention.place] == nil && mention.place > 0
      && prose.has(["中，", "中,", "中：", "中:"], in: introduction(of: mention)) && !isFirstPart(mention)
  }

  /// The list behind 不合格项目中 over the amount whose name it is, where it adds up: nothing says that the list is whole.
  mutating func findAmong(_ first: Mention) {
    let introduction = introduction(of: first)
    guard let word = (["中，", "中,", "中：", "中:"] as WordList).first(in: prose.bytes, introduction) else { return }
    let words = introduction.lowerBound..<word.lowerBound
    let name = subject(prose.dropping(["，", ",", "。", "；", ";", "在", " "], startOf: words))
    let around = earlier(than: first) + inSentenceBefore(first)
    guard
      let whole = around.first(where: {
        $0.isLevel && $0.isLike(first) && prose.startsAlike(subject($0.lead), name) && !exceed([first], $0)
      }), let parts = firstSum([first] + later(than: first).filter { $0.isLevel && $0.isLike(first) }, whole)
    else { return }
    for part in parts { wholes[part.place] = whole.place }
    add(sum(parts, whole))
  }
}
