import HeshuFigures
import HeshuRecords

/// The work of a matcher: from unit to unit of a document, from pattern to pattern, from match to match.
///
/// It cannot be copied, so that no access copies its buffers' references.
struct MatchRun: ~Copyable {
  private let plan: MatchPlan
  private let usesFilter: Bool
  private let memory: MatchMemory
  private var views: [SentenceView]
  private var filter: SentenceFilter
  private var seeker: SentenceSeeker
  private let sentences = SentenceSplitter(scope: .sentence)
  /// What patterns of higher rank matched in the current sentence, in order.
  private var claims: [Claim] = []

  private struct Claim {
    var start: Int
    var end: Int
  }

  /// - Parameter usesFilter: false sends every sentence to PCRE2, which must give the same matches.
  init(_ set: PatternSet, usesFilter: Bool) {
    plan = set.plan
    self.usesFilter = usesFilter
    memory = MatchMemory(set.patterns.map(\.code))
    views = set.plan.views.map(SentenceView.init(kinds:))
    filter = SentenceFilter(set.plan)
    seeker = SentenceSeeker(set.plan, visitsAll: !usesFilter)
  }

  /// Matches all patterns in one document.
  mutating func match(
    in bytes: [UInt8], text: Range<Int>, _ recognition: borrowing Recognition, _ result: inout PatternMatches
  ) {
    seeker.reset()
    filter.reset()
    for index in views.indices { views[index].reset() }
    let text = text.clamped(to: 0..<bytes.count)
    var position = text.lowerBound
    var figure = 0
    var period = 0
    while let unit = seeker.next(in: bytes, text: text, from: position, recognition) {
      let mentions = SentenceMentions(unit, recognition, figuresFrom: figure, periodsFrom: period)
      figure = mentions.figures.lowerBound
      period = mentions.periods.lowerBound
      matchUnit(mentions, bytes, recognition, &result)
      position = unit.upperBound
    }
  }

  /// Matches all patterns in the widest range within which their matches may not overlap.
  private mutating func matchUnit(
    _ unit: SentenceMentions, _ bytes: [UInt8], _ recognition: borrowing Recognition, _ result: inout PatternMatches
  ) {
    claims.removeAll(keepingCapacity: true)
    let first = result.matches.count
    var isSorted = true
    for pattern in plan.entries.indices {
      let before = result.matches.count
      var claim = 0
      if plan.entries[pattern].isMatchedInUnit {
        match(pattern, unit, bytes, recognition, &claim, &result)
      } else {
        matchSentences(pattern, unit, bytes, recognition, &claim, &result)
      }
      guard result.matches.count > before else { continue }
      isSorted = before == first
      addClaims(result.matches[before...])
    }
    if !isSorted { result.matches[first...].sort { $0.start < $1.start } }
  }

  private mutating func addClaims(_ matches: ArraySlice<PatternMatch>) {
    let isFirst = claims.isEmpty
    for match in matches { claims.append(Claim(start: Int(match.start), end: Int(match.end))) }
    if !isFirst { claims.sort { $0.start < $1.start } }
  }

  /// Matches a pattern of sentences inside a paragraph.
  private mutating func matchSentences(
    _ pattern: Int, _ unit: SentenceMentions, _ bytes: [UInt8], _ recognition: borrowing Recognition,
    _ claim: inout Int, _ result: inout PatternMatches
  ) {
    var position = unit.range.lowerBound
    var figure = unit.figures.lowerBound
    var period = unit.periods.lowerBound
    while let range = sentences.next(in: bytes, text: unit.range, from: position) {
      let mentions = SentenceMentions(range, recognition, figuresFrom: figure, periodsFrom: period)
      figure = mentions.figures.lowerBound
      period = mentions.periods.lowerBound
      match(pattern, mentions, bytes, recognition, &claim, &result)
      position = range.upperBound
    }
  }

  /// Matches one pattern in the sentence or paragraph that it is meant for.
  private mutating func match(
    _ pattern: Int, _ mentions: SentenceMentions, _ bytes: [UInt8], _ recognition: borrowing Recognition,
    _ claim: inout Int, _ result: inout PatternMatches
  ) {
    let entry = plan.entries[pattern]
    if usesFilter, !filter.admits(entry, mentions, in: bytes) { return }
    let view = entry.view
    if views[view].range != mentions.range { views[view].build(mentions, in: bytes, recognition) }
    guard views[view].isValid else { return stop(pattern, mentions, .encoding, &result) }
    var found = Found(pattern: pattern, view: view, floor: mentions.range.lowerBound)
    var offset = 0
    while true {
      switch memory.search(pattern, in: views[view].bytes, from: offset) {
      case .noMatch: return
      case .limit(let reason): return stop(pattern, mentions, reason, &result)
      case .match: break
      }
      found.whole = memory.range(ofGroup: 0) ?? 0..<0
      // Behind the offset whatever the expression does to the start of its match.
      let next = max(views[view].nextCharacter(after: offset), found.whole.upperBound)
      found.start = views[view].original(found.whole.lowerBound)
      found.end = views[view].originalEnd(found.whole.upperBound)
      if found.whole.upperBound <= offset {
        offset = next
      } else if let taken = claimed(found.start, found.end, &claim) {
        offset = max(views[view].nextCharacter(after: offset), views[view].offset(ofOriginal: taken))
      } else {
        record(found, mentions, bytes, recognition, &result)
        offset = next
        found.floor = found.end
      }
    }
  }

  /// The end of the match of a higher pattern that shares text with `start..<end`, or nil.
  private mutating func claimed(_ start: Int, _ end: Int, _ claim: inout Int) -> Int? {
    while claim < claims.count, claims[claim].end <= start { claim &+= 1 }
    guard claim < claims.count, claims[claim].start < end else { return nil }
    return claims[claim].end
  }

  private func stop(
    _ pattern: Int, _ mentions: SentenceMentions, _ reason: PatternLimit.Reason, _ result: inout PatternMatches
  ) {
    let range = TextCell(mentions.range)
    let place = Int32(truncatingIfNeeded: pattern)
    result.limits.append(PatternLimit(pattern: place, start: range.start, end: range.end, reason: reason))
  }
}

// MARK: - Writing matches down

extension MatchRun {
  /// A match of the expression, before its groups are read.
  private struct Found {
    var pattern: Int
    var view: Int
    /// In the view.
    var whole = 0..<0
    /// In the batch's bytes.
    var start = 0
    var end = 0
    /// Where a subject may begin at the earliest.
    var floor: Int

    init(pattern: Int, view: Int, floor: Int) {
      self.pattern = pattern
      self.view = view
      self.floor = floor
    }
  }

  private mutating func record(
    _ found: Found, _ mentions: SentenceMentions, _ bytes: [UInt8], _ recognition: borrowing Recognition,
    _ result: inout PatternMatches
  ) {
    let groups = result.groups.count
    let figures = result.figures.count
    for index in plan.entries[found.pattern].groups {
      let group = plan.groups[index]
      if group.number == 0 {
        let range = SubjectClause.range(in: bytes, before: found.start, floor: found.floor, mentions, recognition)
        result.groups.append(PatternGroupMatch(text: TextCell(range)))
      } else {
        result.groups.append(read(group, found.view))
      }
    }
    for index in views[found.view].tokens(from: found.whole.lowerBound, to: found.whole.upperBound) {
      let token = views[found.view].tokens[index]
      if !token.isPeriod { result.figures.append(token.place) }
    }
    let range = TextCell(found.start..<found.end)
    let sentence = TextCell(mentions.range)
    result.matches.append(
      PatternMatch(
        pattern: Int32(truncatingIfNeeded: found.pattern), start: range.start, end: range.end,
        sentenceStart: sentence.start, sentenceEnd: sentence.end, firstGroup: Int32(truncatingIfNeeded: groups),
        groupCount: Int32(truncatingIfNeeded: result.groups.count &- groups),
        firstFigure: Int32(truncatingIfNeeded: figures),
        figureCount: Int32(truncatingIfNeeded: result.figures.count &- figures)))
  }

  private func read(_ group: MatchPlan.Group, _ view: Int) -> PatternGroupMatch {
    guard let range = memory.range(ofGroup: group.number) else { return PatternGroupMatch(text: .null) }
    let start = views[view].original(range.lowerBound)
    var match = PatternGroupMatch(text: TextCell(start..<max(start, views[view].originalEnd(range.upperBound))))
    guard !group.isText, let token = views[view].token(at: range.lowerBound) else { return match }
    if token.isPeriod { match.period = token.place } else { match.figure = token.place }
    return match
  }
}
