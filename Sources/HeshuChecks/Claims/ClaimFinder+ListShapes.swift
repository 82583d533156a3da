import HeshuFigures

/// What the parts of a list tell of it: whether they leave nothing out, or can hold one thing twice.
extension ClaimFinder {
  /// Whether the words say that nothing is left out. After 其中 they never do.
  func isCompleteList(_ parts: [Mention]) -> Bool {
    let introduction = introduction(of: parts[0])
    if prose.has(ClaimWords.part, in: introduction) { return false }
    if prose.has(ClaimWords.items, in: introduction) || prose.has(ClaimWords.respectively, in: parts[0].lead) {
      return true
    }
    // 全社会用电量 is of households too.
    let isOfPower = ([parts[0]] + (wholes[parts[0].place].map { [mentions[$0]] } ?? [])).contains {
      prose.has(["用电", "用水", "用能", "能耗", "能源"], in: $0.lead)
    }
    if parts.count > 2, isComplement(parts), isOfPower { return false }
    return isComplement(parts) || isAges(parts) || prose.has(ClaimWords.others, in: parts[parts.count - 1].lead)
  }

  /// Whether the parts bear names that leave no third one: 城镇 and 乡村.
  func isComplement(_ parts: [Mention]) -> Bool {
    ClaimWords.complements.contains { names in
      names.count == parts.count && names.allSatisfy { name in parts.contains { prose.has(name, in: $0.lead) } }
    }
  }

  /// Whether parts come under heads that can hold one thing twice: women, members, those over sixty.
  func canOverlap(_ parts: [Mention]) -> Bool {
    hasDoubles(parts)
      || !isComplement(parts) && !areRungs(parts) && parts.contains { prose.has(ClaimWords.overlapping, in: $0.before) }
  }

  /// 医养结合42家，占48.8%，普惠型58家，占67.4%: whether the printed shares of parts say that one thing is counted in two of them.
  func overlapByShares(_ parts: [Mention], _ whole: Mention) -> Bool {
    let shared = parts.filter { part in
      guard hasShare(part) || part.place + 1 < mentions.count && isNounShare(mentions[part.place + 1], of: part) else {
        return false
      }
      return isShare(part, whole, mentions[part.place + 1])
    }
    return shared.count > 1 && exceed(shared, whole)
  }

  /// 占比48.8% directly behind an amount.
  private func isNounShare(_ ratio: Mention, of part: Mention) -> Bool {
    ratio.isRatio && ratio.segment == part.segment
      && prose.isWhole(
        prose.dropping(["，", ",", " "], startOf: prose.dropping(ClaimWords.links, endOf: ratio.lead)), ClaimWords.share)
  }

  /// 中国工程院院士26人（含双院士2人）: whether a parenthesis behind a part tells what is counted twice.
  private func hasDoubles(_ parts: [Mention]) -> Bool {
    parts.contains { part in
      let behind =
        part.tail.upperBound..<min(part.tail.upperBound + ClaimReach.clause, prose.sentences[part.sentence].upperBound)
      return prose.begins(["(", "（"], behind) && prose.has(["双", "重复", "交叉", "兼"], in: behind)
    }
  }

  /// 研究生、本科生、专科生: no one is on two rungs.
  private func areRungs(_ parts: [Mention]) -> Bool {
    let rungs = parts.map { part in ClaimWords.schooling.firstIndex { prose.has($0, in: part.lead) } }
    return rungs.allSatisfy { $0 != nil } && Set(rungs).count == parts.count
      && !parts.contains { prose.has(["以上", "以下"], in: $0.lead) }
  }

  /// 8个项目夺金，4个项目包揽前三: counts of what was done, which one thing can be in twice.
  func areEvents(_ parts: [Mention]) -> Bool {
    parts.count > 1 && parts[0].figure.kind == .count && parts[0].clause != parts[1].clause
      && parts.contains { $0.tail.count > ClaimReach.aside }
  }

  /// Whether the same kinds of figures follow each part, and fewer at most the last: else what follows need not be a part.
  func isParallel(_ parts: [Mention]) -> Bool {
    var shapes: [[Int]] = []
    for (place, part) in parts.enumerated() {
      let end = place + 1 < parts.count ? parts[place + 1].place : mentions.count
      let between = mentions[(part.place + 1)..<end].prefix(ClaimReach.figures).prefix {
        $0.segment == part.segment && !$0.isLevel
      }
      // 供水68.2公里、排水72.6公里，分别完成任务的104.9%、100.8%
      if let ratio = between.first(where: { $0.isRatio }), prose.has(ClaimWords.respectively, in: ratio.lead) {
        shapes.append([])
        continue
      }
      shapes.append(between.filter { $0.isRatio && !namesOther($0) }.map { shape($0) })
    }
    guard let first = shapes.first, let last = shapes.last else { return false }
    // 农业11亿立方米、工业3亿立方米、生活4亿立方米，分别占61%、17%、22%
    let isOfAll = first.isEmpty && last.count == parts.count
    return shapes.dropLast().allSatisfy { $0 == first } && (last.isEmpty || last == first || isOfAll)
  }

  /// 第二产业1.27万个，占22.6%
  func hasShare(_ part: Mention) -> Bool {
    guard part.place + 1 < mentions.count else { return false }
    let next = mentions[part.place + 1]
    return next.isRatio && next.segment == part.segment && prose.begins(ClaimWords.takes, subject(next.lead))
  }

  /// 公路7138万吨、水路426万吨，公路占比84.7%: a share that names what it is of need not be of the last part.
  private func namesOther(_ ratio: Mention) -> Bool {
    guard !ratio.followsFigure else { return false }
    if ratio.role.contains(.average) { return true }
    let name = subject(ratio.lead)
    return !name.isEmpty && !prose.begins(ClaimWords.takes, name) && !ratio.role.contains(.delta)
      && !prose.ends(ClaimWords.rate, prose.dropping(ClaimWords.links, endOf: name))
  }

  /// A change, a rate (录取率) and a share are three kinds.
  private func shape(_ ratio: Mention) -> Int {
    if ratio.role.contains(.delta) { return 0 }
    let isRate = prose.ends(ClaimWords.rate, prose.dropping(ClaimWords.links, endOf: ratio.lead))
    return isRate && takesPlace(in: ratio.lead) == nil ? 1 : 2
  }
}
