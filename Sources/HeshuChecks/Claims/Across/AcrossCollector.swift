import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Takes from one document what can be compared with other documents.
struct AcrossCollector {
  let prose: Prose
  let text: ClaimedText
  /// Who speaks: documents of different publishers are not compared.
  let publisher: String

  private var bytes: [UInt8] { prose.bytes }

  /// What the document states, and what its shares of plans imply.
  func statements(_ claims: [Claim]) -> [AcrossStatement] {
    let repeated = repeatedNames()
    var found: [AcrossStatement] = []
    for mention in prose.mentions {
      guard let name = name(of: mention), !repeated.contains(place(of: mention)) else { continue }
      found += stated(mention, name)
    }
    for claim in claims where claim.form == .planCompletion {
      if let plan = plan(claim, repeated) { found.append(plan) }
    }
    return found
  }

  // MARK: Names

  private struct NamePlace: Hashable {
    var subject: Range<UInt32>
    var measure: Range<UInt32>
  }

  private func place(of mention: Mention) -> NamePlace {
    let figure = mention.figure
    return NamePlace(
      subject: figure.subjectStart..<max(figure.subjectStart, figure.subjectEnd),
      measure: figure.measureStart..<max(figure.measureStart, figure.measureEnd))
  }

  /// Names that several like figures bear are lists: which is which is not told by them.
  private func repeatedNames() -> Set<NamePlace> {
    var seen: Set<NamePlace> = []
    var repeated: Set<NamePlace> = []
    for mention in prose.mentions where mention.isLevel && !seen.insert(place(of: mention)).inserted {
      repeated.insert(place(of: mention))
    }
    return repeated
  }

  /// What a figure is of: its subject with all words up to the figure; nil where it has none.
  private func name(of mention: Mention) -> String? {
    let figure = mention.figure
    guard mention.isLevel, mention.role.isEmpty, figure.qualifier == .exact, figure.subjectEnd > figure.subjectStart,
      figure.relation == .none
    else { return nil }
    let start = Int(figure.subjectStart)
    // 6个项目完成投资: a figure before it must be inside of the name.
    guard !mention.followsFigure || start <= Int(prose.mentions[mention.place - 1].figure.start) else { return nil }
    var name: String
    if start >= mention.clauseRange.lowerBound {
      name = string(start..<max(start, mention.lead.upperBound))
    } else {
      name = string(start..<Int(figure.subjectEnd)) + string(prose.subject(mention.before))
    }
    name = AcrossName.normalized(name)
    return AcrossName.isNamed(name) ? name : nil
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Statements

  private func stated(_ mention: Mention, _ name: String) -> [AcrossStatement] {
    // A day of another sentence is seldom that of the figure: 自2023年7月1日起施行。
    guard let period = mention.period, period.from.year > 0, period.to.day == 0 || mention.isPeriodNear else {
      return []
    }
    let label = "\(name) \(period)"
    var found = [statement(.stated, mention, name, key: label, label: label, period, role: "figure")]
    let isSinceJanuary =
      period.from.year == period.to.year && period.from.month <= 1
      && (period.to.month != 1 || period.from != period.to)
    if isSinceJanuary, AcrossName.isFlow(name) {
      let label = "\(name) \(period.from.year)"
      found.append(statement(.cumulative, mention, name, key: label, label: label, period, role: "figure"))
    }
    return found
  }

  private func statement(
    _ rule: AcrossStatement.Rule, _ mention: Mention, _ name: String, key: String, label: String, _ period: Period,
    role: String
  ) -> AcrossStatement {
    let figure = mention.figure
    return AcrossStatement(
      rule: rule, key: "\(rule.rawValue)|\(publisher)|\(key)|\(figure.unit.code)", label: label,
      isCertain: AcrossName.namesPlace(label), end: period.to,
      interval: figure.interval(), unit: figure.unit, operands: [operand(mention, role)],
      published: text.document.published, publisher: publisher, period: "\(period)", place: AcrossPlace(name))
  }

  private func operand(_ mention: Mention, _ role: String) -> AcrossStatement.Operand {
    let figure = mention.figure
    return AcrossStatement.Operand(
      role: role, text: string(Int(figure.start)..<Int(figure.end)), unit: figure.unit, interval: figure.interval(),
      document: text.document.id, scalars: text.scalars[mention.place])
  }

  // MARK: Plans

  /// The plan of a year that a share of it implies, or that is printed beside it.
  private func plan(_ claim: Claim, _ repeated: Set<NamePlace>) -> AcrossStatement? {
    let places = claim.operands.map(\.figure)
    guard places.count == 3, places[0] >= 0, places[2] >= 0 else { return nil }
    let (done, share) = (prose.mentions[places[0]], prose.mentions[places[2]])
    guard done.figure.qualifier == .exact, share.figure.qualifier == .exact, let name = name(of: done),
      !repeated.contains(place(of: done)), let period = done.period, period.from.year == period.to.year,
      period.from.year > 0, period.to.day == 0 || done.isPeriodNear
    else { return nil }
    let plan = places[1] >= 0 ? prose.mentions[places[1]] : nil
    guard let interval = plan.map({ $0.figure.interval() }) ?? implied(done, share) else { return nil }
    let words = AcrossName.normalized(planWords(plan ?? share))
    let label = "\(name) \(words) \(period.from.year)"
    let operands = plan.map { [operand($0, "plan")] } ?? [operand(done, "done"), operand(share, "share")]
    return AcrossStatement(
      rule: .plan, key: "2|\(publisher)|\(label)|\(done.figure.unit.code)", label: label,
      isCertain: AcrossName.namesPlace(name), end: period.to, interval: interval, unit: done.figure.unit,
      operands: operands, published: text.document.published, publisher: publisher, period: "\(period)", place: nil)
  }

  /// 年度计划, 年初预算, 调整预算: different plans are not compared.
  private func planWords(_ mention: Mention) -> String {
    guard let found = ClaimWords.plan.last(in: bytes, mention.lead) else { return "" }
    let start = ["调整", "年初", "年度", "全年"].first { string(mention.lead).contains($0) } ?? "年度"
    return start + string(found)
  }

  private func implied(_ done: Mention, _ share: Mention) -> Interval? {
    let power = PlainUnit(share.figure.unit).power
    return done.figure.interval().divided(
      by: share.figure.interval().scaled(by: ExactRatio.one.scaled(byPowerOfTen: power)))
  }
}
