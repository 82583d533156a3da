import HeshuFigures

/// Finds the text of `%{SUBJECT:x}`: what stands in the same clause to the left of a match.
///
/// The clause begins behind ，,、；;。：:！!？?… or a line break that is in no bracket, behind a bracket or quotation mark that is still open,
/// or behind a date or period that words follow. White space, words such as 其中 in front, and 已, 累计 and dates behind are left out.
struct SubjectClause {
  private let bytes: [UInt8]
  private let floor: Int
  private let mentions: SentenceMentions
  /// One behind the last mention that may still lie to the left.
  private var figure: Int
  private var period: Int

  /// The subject's bytes; empty where nothing is left of the match.
  ///
  /// - Parameter floor: the start of the sentence, or the end of the match before.
  static func range(
    in bytes: [UInt8], before match: Int, floor: Int, _ mentions: SentenceMentions, _ recognition: borrowing Recognition
  ) -> Range<Int> {
    guard floor < match else { return match..<match }
    var clause = SubjectClause(bytes, floor, mentions)
    clause.skipMentions(behind: match, recognition)
    return clause.read(from: match, recognition)
  }

  private init(_ bytes: [UInt8], _ floor: Int, _ mentions: SentenceMentions) {
    self.bytes = bytes
    self.floor = floor
    self.mentions = mentions
    figure = mentions.figures.upperBound
    period = mentions.periods.upperBound
  }

  /// Halves the way past the mentions behind the match, of which a sentence can hold thousands.
  private mutating func skipMentions(behind match: Int, _ recognition: borrowing Recognition) {
    var low = mentions.figures.lowerBound
    while low < figure {
      let middle = (low &+ figure) &>> 1
      if Int(recognition.figures[middle].outerStart) < match { low = middle &+ 1 } else { figure = middle }
    }
    low = mentions.periods.lowerBound
    while low < period {
      let middle = (low &+ period) &>> 1
      if Int(recognition.periods[middle].start) < match { low = middle &+ 1 } else { period = middle }
    }
  }

  private mutating func read(from match: Int, _ recognition: borrowing Recognition) -> Range<Int> {
    var end = ClauseWords.trimEnd(floor..<match, in: bytes).upperBound
    var position = end
    var depth = 0
    // Where the outermost bracket ends that closes without having been opened.
    var unopened = floor
    while position > floor {
      if let start = startOfPeriod(around: position, recognition) {
        guard position == end else { return ClauseWords.trim(position..<end, in: bytes) }
        end = ClauseWords.trimEnd(floor..<max(floor, start), in: bytes).upperBound
        position = end
        continue
      }
      if let start = startOfFigure(around: position, recognition) {
        position = max(floor, start)
        continue
      }
      let mark = ClauseMark(endingAt: position, in: bytes, floor: floor)
      switch mark.role {
      case .closing:
        if depth == 0 { unopened = position }
        depth &+= 1
      case .opening:
        if depth == 0 { return ClauseWords.trim(position..<end, in: bytes) }
        depth &-= 1
      case .edge:
        if depth == 0 { return ClauseWords.trim(position..<end, in: bytes) }
      case .other: break
      }
      position &-= mark.length
    }
    return ClauseWords.trim((depth > 0 ? min(unopened, end) : floor)..<end, in: bytes)
  }

  /// The start of the figure that ends at `position` or holds it, so that a comma inside it is no edge.
  private mutating func startOfFigure(around position: Int, _ recognition: borrowing Recognition) -> Int? {
    while figure > mentions.figures.lowerBound, Int(recognition.figures[figure &- 1].outerStart) >= position {
      figure &-= 1
    }
    guard figure > mentions.figures.lowerBound, Int(recognition.figures[figure &- 1].outerEnd) >= position else {
      return nil
    }
    return Int(recognition.figures[figure &- 1].outerStart)
  }

  private mutating func startOfPeriod(around position: Int, _ recognition: borrowing Recognition) -> Int? {
    while period > mentions.periods.lowerBound, Int(recognition.periods[period &- 1].start) >= position { period &-= 1 }
    guard period > mentions.periods.lowerBound, Int(recognition.periods[period &- 1].end) >= position else {
      return nil
    }
    return Int(recognition.periods[period &- 1].start)
  }
}
