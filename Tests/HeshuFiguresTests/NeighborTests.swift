import Testing

@testable import HeshuFigures

/// Texts stand one behind another in the memory of a batch; what stands before a text is no part of it.
@Suite struct NeighborTests {
  /// What was found, with the places counted from the text's beginning.
  private func found(_ text: String, behind neighbor: String) -> [String] {
    let start = neighbor.utf8.count
    var bytes = Array((neighbor + text).utf8)
    let range = start..<bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Recognizer.padding))
    var recognition = Recognition()
    let recognizer = Recognizer(options: RecognizerOptions(includesNumbers: true, includesRefusals: true))
    recognizer.recognize(bytes, range, published: nil, into: &recognition)
    let figures = recognition.figures.map { figure in
      let ranges = [
        (figure.start, figure.end), (figure.unitStart, figure.end), (figure.subjectStart, figure.subjectEnd),
        (figure.measureStart, figure.measureEnd),
      ]
      let places = ranges.map { $0 < $1 ? "\(Int($0) - start)-\(Int($1) - start)" : "" }
      return
        "\(figure.kind) \(figure.value) \(figure.unit.code) \(figure.qualifier) \(figure.period) \(figure.relation) \(figure.relationTarget) \(places)"
    }
    let periods = recognition.periods.map {
      "\(Int($0.start) - start) \(Int($0.end) - start) \($0.value?.description ?? "-")"
    }
    let refusals = recognition.refusals.map { "\(Int($0.start) - start) \(Int($0.end) - start) \($0.reason)" }
    return figures + periods + refusals
  }

  @Test(arguments: ["9", "2019", "第", "约", "-", "$", "/", "A", "www.", "亿", "由5万元", "单位：万元 "])
  func whatStandsBeforeATextChangesNothing(neighbor: String) throws {
    for line in try ProseTests.lines() {
      #expect(found(line.text, behind: neighbor) == found(line.text, behind: ""), "\(neighbor)|\(line.text)")
    }
  }
}
