/// What a clause says before its figure.
extension Scanner {
  struct Clause {
    var subjectStart = 0
    var subjectEnd = 0
    var measureStart = 0
    var measureEnd = 0
    var basis = ComparisonBasis.none
    /// Whether a word of measure, link or share ends the subject.
    var hasVerb = false
    /// 占…的, 为…的.
    var isShare = false
    /// 的 directly before the figure and nothing else.
    var isPossessive = false
    var isPart = false
    /// A verb of change stands directly before the figure.
    var isChange = false
    /// Begins with 比, 在 and the like.
    var isComparison = false
    /// Nothing but joining words.
    var isEmpty = false
    /// Where the subject's attribute begins (生产经营), or -1.
    var attribute = -1
  }

  /// Clauses longer than this are not taken apart.
  private static let longestClause = 300

  /// Reads a clause once from its beginning to the figure, or to its own end where it leads to none.
  func readClause(from start: Int, to end: Int, leadsToFigure: Bool = true) -> Clause {
    var clause = Clause()
    guard end > start else {
      clause.isEmpty = true
      return clause
    }
    guard end - start <= Self.longestClause else { return clause }
    var cursor = skipHead(&clause, from: start, to: end)
    let head = cursor
    var verb = -1
    var verbKind = ClauseWord.measure
    var isPrepositional = false
    var prepositionEnd = head
    var lastMeasure = head..<head
    // A verb in front of 项目 or 工程 is part of a name (改造项目) where another verb follows.
    var isInName = false
    while true {
      cursor = lexicon.clauseWords.beginning(text, from: cursor, to: end)
      guard cursor < end else { break }
      let word = lexicon.clauseWords.longest(text, at: cursor)
      guard word.isFound, cursor + word.length <= end, let kind = ClauseWord(rawValue: word.value) else {
        cursor += text[cursor] < 0xE0 ? 1 : 3
        continue
      }
      note(kind, &clause)
      if kind == .share, cursor + word.length >= end - 3 { clause.isShare = true }
      if kind == .preposition, verb < 0, cursor == head {
        (isPrepositional, prepositionEnd) = (true, cursor + word.length)
      }
      if kind == .attribute, clause.attribute < 0, cursor > head { clause.attribute = cursor }
      if kind == .measure { lastMeasure = cursor..<cursor + word.length }
      if verb < 0 || isInName, isVerb(kind, length: word.length, at: cursor, end: end) {
        (verb, verbKind) = (cursor, kind)
        isInName = kind == .measure && namesWork(at: cursor + word.length)
      }
      cursor += word.length
    }
    finish(&clause, head: head, end: end, verb: verb, kind: verbKind, isPrepositional: isPrepositional)
    if leadsToFigure { clause.isChange = isChange(before: end) }
    if verb >= 0, verbKind == .link, lastMeasure.lowerBound > verb, !clause.isShare {
      // 甲公司是首家年产值超百亿元的企业: what is measured stands directly before the figure.
      let trimmed = trimmedEnd(end, floor: verb)
      if lastMeasure.upperBound == trimmed {
        (clause.measureStart, clause.measureEnd) = (lastMeasure.lowerBound, trimmed)
      }
    }
    if isPrepositional, verb < 0 { takePlace(&clause, head: head, from: prepositionEnd, to: end) }
    return clause
  }

  /// 针对东盟产业园22家企业: the thing behind a preposition, where nothing else follows it.
  private func takePlace(_ clause: inout Clause, head: Int, from start: Int, to end: Int) {
    switch text.triple(before: start) {
    case 0xE6AF94:
      // 比沃产业园内: nothing is compared with a place within, so that 比 belongs to a name.
      guard text.has("内", before: end) || text.has("內", before: end),
        lexicon.entityEndings.longest(text, endingAt: end - 3, floor: start).isFound
      else { return }
      (clause.subjectStart, clause.subjectEnd, clause.isComparison) = (head, end, false)
      return
    case 0xE8BE83, 0xE4B88E, 0xE88887, 0xE8BC83: return
    default: break
    }
    let trimmed = trimmedEnd(end, floor: start)
    guard trimmed > start, lexicon.entityEndings.longest(text, endingAt: trimmed, floor: start).isFound else { return }
    (clause.subjectStart, clause.subjectEnd) = (start, trimmed)
  }

  /// Passes over periods and adverbs at the head.
  private func skipHead(_ clause: inout Clause, from start: Int, to end: Int) -> Int {
    var cursor = start
    let (periodMark, periodEnd) = firstPeriod(from: start, to: end)
    while cursor < end {
      if cursor == periodMark {
        guard periodEnd <= end else { break }
        cursor = periodEnd
        continue
      }
      let word = lexicon.clauseWords.longest(text, at: cursor)
      guard word.isFound, cursor + word.length <= end else { break }
      if word.value == ClauseWord.part.rawValue {
        clause.isPart = true
      } else if word.value != ClauseWord.adverb.rawValue {
        break
      }
      // 平均气温 is measured, 平均增长 is not.
      if word.length == 6, text.has("平均", at: cursor), namesAverage(cursor + 6, end) { break }
      if word.length == 3, text.has("“", at: cursor), closesQuote(cursor + 3, before: end) { break }
      // 有限 and the like at the head belong to what follows.
      if word.value == ClauseWord.adverb.rawValue, word.length > 3, !isHeadAdverb(word.value, at: cursor) { break }
      cursor += word.length
    }
    return min(cursor, end)
  }

  /// Whether a thing that has an average stands behind 平均: no verb, no 每, and not the figure itself.
  private func namesAverage(_ place: Int, _ end: Int) -> Bool {
    place < end && !text.has("每", at: place) && !lexicon.clauseWords.longest(text, at: place).isFound
  }

  /// The first period that is mentioned from `start` on; -1 where there is none before `end`.
  private func firstPeriod(from start: Int, to end: Int) -> (start: Int, end: Int) {
    var place = min(periodHint, found.periods.count) - 1
    var first = (start: -1, end: -1)
    while place >= 0, Int(found.periods[place].start) >= start {
      text.countStep()
      if Int(found.periods[place].start) < end {
        first = (Int(found.periods[place].start), Int(found.periods[place].end))
      }
      place -= 1
    }
    return first
  }

  /// Where the period begins that ends at a place; -1 where there is none.
  private func periodStart(endingAt end: Int, notBefore start: Int) -> Int {
    var place = min(periodHint, found.periods.count) - 1
    while place >= 0, Int(found.periods[place].start) > start {
      text.countStep()
      if Int(found.periods[place].end) == end { return Int(found.periods[place].start) }
      place -= 1
    }
    return -1
  }

  private func isHeadAdverb(_ value: UInt16, at place: Int) -> Bool {
    lexicon.headAdverbs.longest(text, at: place).isFound
  }

  @inline(__always)
  private func isVerb(_ kind: ClauseWord, length: Int, at place: Int, end: Int) -> Bool {
    switch kind {
    case .measure, .share, .yearOnYear, .monthOnMonth, .yearToDate: true
    case .link:
      // 约, 近, 超 inside a word are part of it.
      switch text.triple(place) {
      case 0xE7BAA6, 0xE8BF91, 0xE8B685: length > 3 || place + length == end
      default: true
      }
    default: false
    }
  }

  /// Whether 项目 or 工程 stands at a place.
  @inline(__always)
  private func namesWork(at place: Int) -> Bool {
    switch (text.triple(place), text.triple(place + 3)) {
    case (0xE9A1B9, 0xE79BAE), (0xE5B7A5, 0xE7A88B): true
    default: false
    }
  }

  @inline(__always)
  private func note(_ kind: ClauseWord, _ clause: inout Clause) {
    switch kind {
    case .yearOnYear: clause.basis = .yearOnYear
    case .monthOnMonth: clause.basis = .monthOnMonth
    case .yearToDate: clause.basis = .yearToDate
    case .part: clause.isPart = true
    default: break
    }
  }

  private func finish(
    _ clause: inout Clause, head: Int, end: Int, verb: Int, kind: ClauseWord, isPrepositional: Bool
  ) {
    clause.isEmpty = head >= end
    clause.isComparison = isPrepositional
    let endsWithOf = text.has("的", before: end) && end - 3 >= head
    clause.isPossessive = endsWithOf && end - 3 == head
    let isShareVerb = kind == .share || endsWithOf && (kind == .link || kind == .measure)
    clause.isShare = clause.isShare || verb == head && isShareVerb || verb >= 0 && kind == .share
    let trimmed = trimmedEnd(end, floor: max(head, verb))
    if verb < 0 {
      if !isPrepositional { (clause.subjectStart, clause.subjectEnd) = (head, trimmed) }
    } else {
      clause.hasVerb = true
      if !isPrepositional { (clause.subjectStart, clause.subjectEnd) = (head, verb) }
      if kind != .link || clause.isShare { (clause.measureStart, clause.measureEnd) = (verb, max(verb, trimmed)) }
    }
    if clause.subjectEnd > clause.subjectStart { trimSubject(&clause) }
  }

  /// Leaves out blanks behind a subject, and one that is too short to name anything.
  private func trimSubject(_ clause: inout Clause) {
    while clause.subjectEnd > clause.subjectStart, isBlank(text[clause.subjectEnd - 1]) { clause.subjectEnd -= 1 }
    // One character is no name, but GDP is.
    let shortest = text[clause.subjectStart] < 0x80 ? 2 : 6
    let endsInItem = text.has("、", before: clause.subjectEnd)
    // 云岫县今年: the period is none of the name.
    let period = periodStart(endingAt: clause.subjectEnd, notBefore: clause.subjectStart)
    if period > clause.subjectStart { clause.subjectEnd = period }
    if clause.subjectEnd - clause.subjectStart < shortest || endsInItem { clause.subjectEnd = clause.subjectStart }
  }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x7C || byte == 0x09 }

  /// The clause's end without 的, 了 and other joining words.
  private func trimmedEnd(_ end: Int, floor: Int) -> Int {
    var cursor = end
    while cursor > floor, isBlank(text[cursor - 1]) { cursor -= 1 }
    if text.has("的", before: cursor), cursor - 3 >= floor { cursor -= 3 }
    for _ in 0..<2 {
      let join = lexicon.joins.longest(text, endingAt: cursor, floor: floor)
      guard join.isFound, cursor - join.length > floor else { break }
      cursor -= join.length
    }
    return cursor
  }
}
