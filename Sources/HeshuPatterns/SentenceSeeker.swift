import HeshuFigures

/// Goes from sentence to sentence of a document, past those that no pattern of a set can match in.
struct SentenceSeeker {
  private let kinds: PatternKinds
  private let literals: [[UInt8]]
  private let splitter: SentenceSplitter
  private let visitsAll: Bool
  private var figure = 0
  private var period = 0
  /// The next place of each literal that is sought; -1 where it is not known yet.
  private var hits: [Int]

  init(_ plan: MatchPlan, visitsAll: Bool) {
    kinds = plan.soughtKinds
    literals = plan.soughtLiterals.map { plan.literals[$0] }
    self.visitsAll = visitsAll || plan.visitsAll
    splitter = SentenceSplitter(scope: plan.scope)
    hits = Array(repeating: -1, count: plan.soughtLiterals.count)
  }

  /// Begins a document.
  mutating func reset() {
    figure = 0
    period = 0
    for index in hits.indices { hits[index] = -1 }
  }

  /// The next sentence at or behind `position`, which is the text's start or the end of a sentence.
  mutating func next(
    in bytes: [UInt8], text: Range<Int>, from position: Int, _ recognition: borrowing Recognition
  ) -> Range<Int>? {
    if visitsAll { return splitter.next(in: bytes, text: text, from: position) }
    var position = position
    while position < text.upperBound {
      let place = min(
        nextMention(from: position, recognition), nextLiteral(in: bytes, from: position, to: text.upperBound))
      guard place < text.upperBound else { return nil }
      if let found = splitter.sentence(in: bytes, text: text, holding: place, floor: position) { return found }
      position = place &+ (SentenceBreak(at: place, in: bytes, to: text.upperBound, lines: true)?.length ?? 1)
    }
    return nil
  }

  private mutating func nextMention(from position: Int, _ recognition: borrowing Recognition) -> Int {
    guard !kinds.isEmpty else { return .max }
    while figure < recognition.figures.count,
      Int(recognition.figures[figure].outerStart) < position
        || !kinds.contains(PatternKinds(recognition.figures[figure].kind))
    {
      figure &+= 1
    }
    while period < recognition.periods.count,
      Int(recognition.periods[period].start) < position
        || !kinds.contains(PatternKinds.mention(isDate: recognition.periods[period].isDate))
    {
      period &+= 1
    }
    let nextFigure = figure < recognition.figures.count ? Int(recognition.figures[figure].outerStart) : .max
    let nextPeriod = period < recognition.periods.count ? Int(recognition.periods[period].start) : .max
    return min(nextFigure, nextPeriod)
  }

  private mutating func nextLiteral(in bytes: [UInt8], from position: Int, to end: Int) -> Int {
    var nearest = Int.max
    for index in hits.indices {
      if hits[index] < position {
        hits[index] = ByteSearch.first(literals[index], in: bytes, from: position, to: end) ?? .max
      }
      nearest = min(nearest, hits[index])
    }
    return nearest
  }
}
