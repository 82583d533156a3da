import HeshuQuantities

/// What a figure is of: its period, subject, measure, basis, and the figure that it refers to.
extension Scanner {
  /// What is known of the sentence that the pass is in.
  struct SentenceState {
    var start: Int
    /// Where the line begins, and how far the text is known to have no other one.
    var paragraph: Int
    var lineSeen: Int
    /// The thing that the sentence is about, once it is known.
    var topicStart = 0
    var topicEnd = 0
    var isTopicSought = false
    /// The last figure that is an amount, and the one that 其中 divides.
    var amount: Int32 = -1
    var whole: Int32 = -1
    var firstFigure = 0
    /// The last list behind 分别.
    var respective: RespectiveList?
  }

  /// The stretch of text that leads to one figure.
  struct Lead {
    var start: Int
    var end: Int
    /// Whether it begins at the figure before and not at a break.
    var followsFigure: Bool
    /// The break before it, or -1.
    var mark: Int
  }

  /// Links every figure; each stretch between two figures is read a constant number of times.
  mutating func linkFigures() {
    var state = SentenceState(start: text.start, paragraph: text.start, lineSeen: text.start)
    var period = -1
    var place = 0
    while place < found.figures.count {
      let lead = lead(to: place, &state)
      let start = Int(found.figures[place].start)
      while period + 1 < found.periods.count, Int(found.periods[period + 1].start) < start { period += 1 }
      periodHint = period + 1
      linkFigure(place, lead, &state, period)
      place += 1
    }
  }

  /// Finds the clause before a figure and notes where sentence and paragraph begin.
  private func lead(to place: Int, _ state: inout SentenceState) -> Lead {
    let end = Int(found.figures[place].outerStart)
    let floor = place > 0 ? Int(found.figures[place - 1].outerEnd) : text.start
    var lead = Lead(start: floor, end: max(floor, end), followsFigure: place > 0, mark: -1)
    var hasClause = false
    var mark = breakMark(before: lead.end, notBefore: floor)
    while mark >= 0 {
      let kind = breakKind(mark)
      if !hasClause, kind != .item {
        (lead.start, lead.followsFigure, lead.mark, hasClause) = (behind(mark), false, mark, true)
      }
      if kind == .sentence || kind == .line {
        let start = behind(mark)
        let paragraph = lineStart(at: start, from: state.lineSeen, known: state.paragraph)
        state = SentenceState(start: start, paragraph: paragraph, lineSeen: start)
        state.firstFigure = place
        break
      }
      mark = breakMark(before: mark, notBefore: floor)
    }
    return lead
  }

  private mutating func linkFigure(_ place: Int, _ lead: Lead, _ state: inout SentenceState, _ lastPeriod: Int) {
    var figure = found.figures[place]
    figure.period = governingPeriod(lastPeriod, Int(figure.outerStart), figure.kind, lead, paragraph: state.paragraph)
    let clause = readClause(from: lead.start, to: lead.end)
    figure.basis = clause.basis
    let isItem =
      place > state.firstFigure && figure.outerStart &- found.figures[place - 1].outerEnd <= 3
      && figure.kind == found.figures[place - 1].kind
    let isHighEnd = place > state.firstFigure && figure.qualifier == .rangeHigh
    if isHighEnd || (isItem || lead.followsFigure && place > state.firstFigure) && clause.isEmpty && !clause.isShare {
      shareLead(&figure, found.figures[place - 1])
    } else {
      name(&figure, place, lead, clause, &state)
      if !clause.isShare { setThing(&figure, thing(behind: place)) }
    }
    if let list = respectiveList(at: place, lead, clause, notBefore: state.firstFigure) { state.respective = list }
    if let list = state.respective, place < list.first + list.count {
      relate(&figure, place, in: list)
    } else {
      relate(&figure, place, lead, clause, state)
    }
    if figure.relation != .none, figure.relationTarget >= 0, figure.subjectEnd == figure.subjectStart {
      let target = found.figures[Int(figure.relationTarget)]
      (figure.subjectStart, figure.subjectEnd) = (target.subjectStart, target.subjectEnd)
    }
    if clause.isPart { state.whole = figure.relation == .partOf ? figure.relationTarget : state.amount }
    found.figures[place] = figure
    if isAmount(figure.kind), !clause.isChange, !clause.isComparison { state.amount = Int32(truncatingIfNeeded: place) }
  }

  /// What is counted is the subject of a verb before it (办理了146张通行证), else it is what is said of the subject.
  private func setThing(_ figure: inout Figure, _ thing: Range<Int>) {
    guard !thing.isEmpty else { return }
    let hasMeasure = figure.measureEnd > figure.measureStart
    if hasMeasure, figure.kind != .count { return }
    if hasMeasure {
      (figure.subjectStart, figure.subjectEnd) = (UInt32(thing.lowerBound), UInt32(thing.upperBound))
    } else {
      (figure.measureStart, figure.measureEnd) = (UInt32(thing.lowerBound), UInt32(thing.upperBound))
    }
  }

  /// A further item of a list has what its first one has.
  private func shareLead(_ figure: inout Figure, _ first: Figure) {
    (figure.subjectStart, figure.subjectEnd) = (first.subjectStart, first.subjectEnd)
    (figure.measureStart, figure.measureEnd) = (first.measureStart, first.measureEnd)
    (figure.basis, figure.period) = (first.basis, first.period)
  }

  @inline(__always)
  private func isAmount(_ kind: FigureKind) -> Bool {
    kind != .percent && kind != .percentagePoint && kind != .multiple && kind != .duration
  }

  /// The nearest period before the place of a figure in its sentence, else in its paragraph.
  ///
  /// What the figure is compared with (比上年) does not govern it, unless it stands directly before it; 上年 reaches to the end of its clause.
  private func governingPeriod(
    _ last: Int, _ figure: Int, _ kind: FigureKind, _ lead: Lead, paragraph: Int
  ) -> Int32 {
    var place = last
    var tries = 0
    while place >= 0, tries < 4 {
      let mention = found.periods[place]
      let start = Int(mention.start)
      guard start >= paragraph else { return -1 }
      let isAdjacent = Int(mention.end) >= figure - 3
      let isInClause = start >= lead.start
      let isPast = mention.written.rule != .written && mention.written.offset != 0
      let isCompared = isComparison(before: start)
      let isBase = Int(mention.end) == figure && !isDifference(kind, before: start)
      if isCompared ? isBase : isAdjacent || isInClause || !isPast {
        return Int32(truncatingIfNeeded: place)
      }
      place -= 1
      tries += 1
    }
    return -1
  }

  /// 高于上年1.2个百分点: behind 于 stands by how much.
  private func isDifference(_ kind: FigureKind, before place: Int) -> Bool {
    kind == .percentagePoint || text.has("于", before: place) || text.has("於", before: place)
  }

  /// 高 of 高于 and the like; 于 alone leads to a date.
  private func comparesDegrees(before place: Int) -> Bool {
    for word in ["高", "低", "快", "慢", "大", "小", "多", "少", "好", "優", "优", "早", "晚"] as [StaticString]
    where text.has(word, before: place) { return true }
    return false
  }

  private func isComparison(before place: Int) -> Bool {
    switch text.triple(before: place) {
    case 0xE6AF94, 0xE8BE83, 0xE8BC83, 0xE4B88E, 0xE88887, 0xE5908C: true
    case 0xE4BA8E, 0xE696BC: comparesDegrees(before: place - 3)
    default: false
    }
  }

  /// Sets subject and measure.
  private mutating func name(
    _ figure: inout Figure, _ place: Int, _ lead: Lead, _ clause: Clause, _ state: inout SentenceState
  ) {
    var subject = clause.subjectStart..<clause.subjectEnd
    var isObject = false
    if lead.followsFigure, place > state.firstFigure, clause.hasVerb, !subject.isEmpty,
      clause.subjectStart == lead.start, found.figures[place - 1].kind == .count
    {
      // 6个省重大产业项目完成投资: what is counted does it.
      subject = Int(found.figures[place - 1].start)..<subject.upperBound
      let counted = found.figures[place - 1]
      isObject = counted.measureEnd > counted.measureStart && counted.measureEnd <= counted.start
    }
    var measureStart = clause.measureStart
    if subject.isEmpty, !clause.isShare {
      subject = topic(&state, before: lead.start)
    } else if clause.hasVerb, isAttribute(subject) {
      // 三一专汽…,产值同比增长17%: the value of production is that of the thing named before.
      let owner = topic(&state, before: lead.start)
      if !owner.isEmpty { (measureStart, subject, isObject) = (subject.lowerBound, owner, true) }
    }
    setSubject(&figure, subject)
    if clause.measureEnd > clause.measureStart {
      figure.measureStart = UInt32(measureStart)
      figure.measureEnd = UInt32(clause.measureEnd)
    }
    if !subject.isEmpty, !isObject,
      lexicon.entityEndings.longest(text, endingAt: subject.upperBound, floor: subject.lowerBound).isFound
    {
      (state.topicStart, state.topicEnd, state.isTopicSought) = (subject.lowerBound, subject.upperBound, true)
    }
  }

  /// Whether a subject is nothing but a word such as 产值.
  private func isAttribute(_ subject: Range<Int>) -> Bool {
    lexicon.attributes.longest(text, at: subject.lowerBound).length == subject.count && !subject.isEmpty
  }

  private func setSubject(_ figure: inout Figure, _ subject: Range<Int>) {
    guard subject.count >= 2, subject.count <= 150 else { return }
    figure.subjectStart = UInt32(subject.lowerBound)
    figure.subjectEnd = UInt32(subject.upperBound)
  }

  /// The thing that an earlier clause of the sentence begins with; empty where none is named.
  private mutating func topic(_ state: inout SentenceState, before place: Int) -> Range<Int> {
    if !state.isTopicSought {
      state.isTopicSought = true
      var start = state.start
      var tries = 0
      while start < place, tries < 3 {
        let end = clauseEnd(from: start, to: min(place, start + 180))
        if let topic = topic(of: readClause(from: start, to: end, leadsToFigure: false)) {
          (state.topicStart, state.topicEnd) = (topic.lowerBound, topic.upperBound)
          break
        }
        start = end < place ? behind(end) : place
        tries += 1
      }
    }
    return state.topicStart..<state.topicEnd
  }

  /// What a clause is about, where it names a thing: 甲项目完成…, 甲公司生产经营…, 甲项目内.
  private func topic(of clause: Clause) -> Range<Int>? {
    let (start, end) = (clause.subjectStart, clause.subjectEnd)
    guard end > start, !clause.isComparison else { return nil }
    if clause.attribute >= start + 6, clause.attribute <= end { return start..<clause.attribute }
    let isPlace = text.has("内", before: end) || text.has("內", before: end)
    guard clause.hasVerb || isPlace else { return nil }
    let name = isPlace ? end - 3 : end
    return lexicon.entityEndings.longest(text, endingAt: name, floor: start).isFound ? start..<name : nil
  }

  private func clauseEnd(from start: Int, to limit: Int) -> Int {
    var mark = nextBreak(from: start, limit: limit)
    while mark < limit, breakKind(mark) == .item { mark = nextBreak(from: mark + 1, limit: limit) }
    return mark
  }

  /// Sets the relation to an earlier figure of the sentence.
  private func relate(_ figure: inout Figure, _ place: Int, _ lead: Lead, _ clause: Clause, _ state: SentenceState) {
    guard place > state.firstFigure else { return }
    if lead.followsFigure, isPer(figure, found.figures[place - 1], lead) {
      set(&figure, .per, Int32(truncatingIfNeeded: place - 1))
      return
    }
    let isRatio = figure.kind == .percent || figure.kind == .multiple
    if isRatio, clause.isShare || clause.isPossessive {
      set(&figure, .shareOf, state.amount)
      return
    }
    if figure.kind == .percent || figure.kind == .multiple || figure.kind == .percentagePoint || clause.isChange {
      guard clause.isChange, clause.subjectEnd == clause.subjectStart else { return }
      if isRatio {
        set(&figure, .growthOf, state.amount)
      } else {
        set(&figure, .changeOf, target(of: figure, before: place, notBefore: state.firstFigure))
      }
      return
    }
    if clause.isPart || state.whole >= 0, !isBalance(figure) {
      let whole = clause.isPart ? target(of: figure, before: place, notBefore: state.firstFigure) : state.whole
      if whole >= 0, found.figures[Int(whole)].unit == figure.unit { set(&figure, .partOf, whole) }
    } else if lead.mark >= 0, text.has("中", before: lead.mark), found.figures[place - 1].unit == figure.unit {
      set(&figure, .partOf, Int32(truncatingIfNeeded: place - 1))
    }
  }

  /// 贸易顺差46.8亿元: what is left of the parts is none of them.
  private func isBalance(_ figure: Figure) -> Bool {
    var place = Int(figure.outerStart)
    for word in ["达到", "达", "为"] as [StaticString] where text.has(word, before: place) {
      place -= word.utf8CodeUnitCount
      break
    }
    for word in ["顺差", "逆差", "差额", "结余", "缺口"] as [StaticString] where text.has(word, before: place) { return true }
    return false
  }

  /// 每10股派2.3元 and 1美元兑6.7261元人民币: so much per the figure directly before.
  private func isPer(_ figure: Figure, _ base: Figure, _ lead: Lead) -> Bool {
    guard base.qualifier == .exact, base.unit != figure.unit else { return false }
    if text.has("每", before: Int(base.outerStart)) { return isAmount(figure.kind) }
    guard base.kind == .money, figure.kind == .money, base.value == ExactDecimal(1) || base.value == ExactDecimal(100)
    else { return false }
    for word in ["兑", "兑换", "对", "兌", "兌換", "對", "折合", "合", "等于", "可兑换"] as [StaticString]
    where text.has(word, at: lead.start) {
      let gap = Int(figure.start) - lead.start - word.utf8CodeUnitCount
      return gap == 0
        || gap > 0
          && lexicon.currencies.longest(text, endingAt: Int(figure.start), floor: lead.start).length == gap
    }
    return false
  }

  private func set(_ figure: inout Figure, _ relation: FigureRelation, _ target: Int32) {
    guard target >= 0 else { return }
    (figure.relation, figure.relationTarget) = (relation, target)
  }

  /// The nearest figure before that measures the same; a change in points is one of percentages.
  private func target(of figure: Figure, before place: Int, notBefore first: Int) -> Int32 {
    var candidate = place - 1
    while candidate >= first, candidate >= place - 8 {
      let other = found.figures[candidate]
      let isSame = figure.kind == .percentagePoint ? other.kind == .percent : other.unit == figure.unit
      // Parts are those of the level (市场主体51万户,净增3万户,其中…), not of its change.
      if isSame, figure.kind == .percentagePoint || other.relation != .changeOf {
        return Int32(truncatingIfNeeded: candidate)
      }
      candidate -= 1
    }
    return -1
  }
}
