import HeshuFigures

/// Which of a document's figures and periods stand in a sentence.
struct SentenceMentions {
  /// The sentence in the batch's bytes.
  var range: Range<Int>
  /// Places in `Recognition.figures` and `Recognition.periods` of those that begin in the sentence.
  var figures: Range<Int>
  var periods: Range<Int>
  /// The kinds of those that also end in it.
  var kinds: PatternKinds = []

  /// Looks at the mentions from the given places on, which are not behind the sentence's first ones.
  init(_ range: Range<Int>, _ recognition: borrowing Recognition, figuresFrom: Int, periodsFrom: Int) {
    self.range = range
    var first = figuresFrom
    while first < recognition.figures.count, Int(recognition.figures[first].outerStart) < range.lowerBound {
      first &+= 1
    }
    var last = first
    while last < recognition.figures.count, Int(recognition.figures[last].outerStart) < range.upperBound {
      if Int(recognition.figures[last].outerEnd) <= range.upperBound {
        kinds.formUnion(PatternKinds(recognition.figures[last].kind))
      }
      last &+= 1
    }
    figures = first..<last
    first = periodsFrom
    while first < recognition.periods.count, Int(recognition.periods[first].start) < range.lowerBound { first &+= 1 }
    last = first
    while last < recognition.periods.count, Int(recognition.periods[last].start) < range.upperBound {
      if Int(recognition.periods[last].end) <= range.upperBound {
        kinds.formUnion(PatternKinds.mention(isDate: recognition.periods[last].isDate))
      }
      last &+= 1
    }
    periods = first..<last
  }
}
