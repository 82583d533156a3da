import Foundation
import Testing

@testable import HeshuFigures

/// What the figures of the sample bulletin are of, against the list that was made of it by hand.
///
/// `seed-of.jsonl` holds the column "figure of" of that list as words, as far as the bulletin itself has them; what the list explains in
/// brackets is left out. The words of the whole list are the vocabulary that the recognizer's answer is taken apart with.
@Suite struct SubjectTests {
  private struct Row: Decodable {
    var text: String
    var of: [String]
  }

  private func rows() throws -> [Row] {
    try Gold.lines("seed-of.jsonl").map { try JSONDecoder().decode(Row.self, from: $0) }
  }

  private func bulletin() throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: folder.appending(path: "SampleData/bulletins/shaoyang-2022-11-21.txt"), encoding: .utf8)
  }

  /// The longest words of the vocabulary, and what lies between them.
  private func words(of text: String, _ vocabulary: [String]) -> Set<String> {
    var words: Set<String> = []
    var rest = Substring(text)
    var other = ""
    while !rest.isEmpty {
      guard let word = vocabulary.first(where: { rest.hasPrefix($0) }) else {
        other.append(rest.removeFirst())
        continue
      }
      if !other.isEmpty { words.insert(other) }
      other = ""
      words.insert(word)
      rest = rest.dropFirst(word.count)
    }
    if !other.isEmpty { words.insert(other) }
    return words
  }

  /// Right is an answer that has every word of the list, in itself or in the figure that it relates to, and at most two of its own.
  @Test func saysWhatTheFiguresOfTheBulletinAreOf() throws {
    let (rows, text) = (try rows(), try bulletin())
    let figures = recognize(text).figures
    try #require(figures.count == rows.count)
    let vocabulary = Set(rows.flatMap(\.of)).sorted { ($0.count, $1) > ($1.count, $0) }
    var wrong: [String] = []
    for (figure, row) in zip(figures, rows) {
      #expect(text.part(figure.start, figure.end) == row.text)
      let measure = text.part(figure.measureStart, figure.measureEnd)
      var answer = words(of: text.part(figure.subjectStart, figure.subjectEnd), vocabulary)
        .union(words(of: measure, vocabulary))
      if figure.relation == .shareOf {
        let target = figures[Int(figure.relationTarget)]
        answer.subtract(words(of: text.part(target.subjectStart, target.subjectEnd), vocabulary))
        answer.insert(text.part(target.start, target.end))
      }
      let isRight = answer.isSuperset(of: row.of) && answer.subtracting(row.of).count <= 2
      if !isRight { wrong.append("\(row.text): \(answer.sorted()), wanted \(row.of)") }
    }
    print("of: \(rows.count - wrong.count) of \(rows.count)")
    #expect(rows.count - wrong.count >= 29, "\(wrong)")
  }

  @Test func findsTheFourteenPeriodsOfTheBulletin() throws {
    let periods = recognize(try bulletin()).periods.filter { $0.value != nil }.map { $0.value?.description ?? "" }
    let expected = [
      "2022-11-21", "2022-01/2022-09", "2022-01/2022-10", "2022-01/2022-10", "2022-01/2022-10", "2022-11-12",
      "2022-11-16",
      "2022-01/2022-09", "2022-10", "2022-10-11/2022-10-20", "2022-11-01/2022-11-10", "2022-11-15", "2022-01/2022-09",
      "2022-11-21",
    ]
    var rest = periods[...]
    for period in expected {
      let place = try #require(rest.firstIndex(of: period), "\(period) in \(periods)")
      rest = rest[(place + 1)...]
    }
  }
}
