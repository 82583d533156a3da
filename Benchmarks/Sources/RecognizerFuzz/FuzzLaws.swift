import Heshu

/// What holds for whatever the recognizer finds.
enum FuzzLaws {
  /// The first law that does not hold, or nil.
  static func broken(by found: Recognition, in bytes: [UInt8], _ count: Int, isText: Bool) -> String? {
    var last: UInt32 = 0
    for (place, figure) in found.figures.enumerated() {
      if let law = spans(figure, last, count) ?? links(figure, place, found) ?? interval(figure) { return law }
      if isText, let law = boundaries(figure, bytes, count) { return law }
      last = figure.end
    }
    return ordered(found.periods.map { ($0.start, $0.end) }, count, "periods")
      ?? ordered(found.refusals.map { ($0.start, $0.end) }, count, "refusals")
  }

  private static func spans(_ figure: Figure, _ last: UInt32, _ count: Int) -> String? {
    if figure.start < last { return "figures are disjoint and in order" }
    if figure.start >= figure.end || Int(figure.outerEnd) > count { return "a figure lies in the text" }
    if figure.unitStart < figure.start || figure.unitStart > figure.end { return "a unit lies in its figure" }
    if figure.outerStart > figure.start || figure.outerEnd < figure.end { return "qualifiers lie around their figure" }
    if figure.subjectStart > figure.subjectEnd || figure.measureStart > figure.measureEnd {
      return "subjects begin before they end"
    }
    if Int(figure.subjectEnd) > count || Int(figure.measureEnd) > count { return "subjects lie in the text" }
    return nil
  }

  private static func links(_ figure: Figure, _ place: Int, _ found: Recognition) -> String? {
    if figure.relationTarget >= found.figures.count || Int(figure.relationTarget) == place {
      return "relations lead to other figures"
    }
    return figure.period >= found.periods.count ? "periods exist" : nil
  }

  private static func interval(_ figure: Figure) -> String? {
    let value = ExactRatio(figure.value)
    let interval = figure.interval()
    if let low = interval.low, value < low { return "the value is at least low" }
    if let high = interval.high, high < value { return "the value is at most high" }
    return nil
  }

  private static func boundaries(_ figure: Figure, _ bytes: [UInt8], _ count: Int) -> String? {
    for place in [
      figure.start, figure.end, figure.unitStart, figure.outerStart, figure.outerEnd, figure.subjectStart,
      figure.subjectEnd,
      figure.measureStart, figure.measureEnd,
    ] where Int(place) < count && bytes[Int(place)] & 0xC0 == 0x80 {
      return "spans lie on boundaries of characters"
    }
    return nil
  }

  private static func ordered(_ spans: [(UInt32, UInt32)], _ count: Int, _ name: String) -> String? {
    var last: UInt32 = 0
    for (start, end) in spans {
      if start < last || end <= start || Int(end) > count { return "\(name) are disjoint, in order and in the text" }
      last = end
    }
    return nil
  }
}
