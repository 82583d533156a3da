import Foundation
import HeshuQuantities
import Testing

@testable import HeshuFigures

/// Sentences of official prose with what stands in them: `text => value unit qualifier; …`, and `P:` before periods.
@Suite struct ProseTests {
  struct Line: Sendable, CustomTestStringConvertible {
    let text: String
    let figures: [String]
    let periods: [String]

    var testDescription: String { text }

    init?(_ line: Substring) {
      guard !line.hasPrefix("#"), let mark = line.range(of: " => ", options: .backwards) else { return nil }
      text = String(line[..<mark.lowerBound]).replacing("\\n", with: "\n").replacing("\\t", with: "\t")
      let items = line[mark.upperBound...].split(separator: "; ").filter { $0 != "-" }.map(String.init)
      figures = items.filter { !$0.hasPrefix("P:") }.map(Self.normalized)
      periods = items.filter { $0.hasPrefix("P:") }.map { String($0.dropFirst(2)) }
    }

    /// `45.1e8 CNY` as `4510000000 CNY`.
    private static func normalized(_ item: String) -> String {
      var words = item.split(separator: " ").map(String.init)
      let number = words[0].split(separator: "e")
      guard let digits = ExactDecimal(String(number[0])) else { return item }
      let power = number.count > 1 ? Int(number[1]) ?? 0 : 0
      words[0] = "\(digits.scaled(byPowerOfTen: power).normalized)"
      return words.joined(separator: " ")
    }
  }

  static func lines(_ name: String = "prose.txt") throws -> [Line] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Fixtures/" + name), encoding: .utf8)
    return text.split(separator: "\n").compactMap { Line($0) }
  }

  private static let marks: [Qualifier: String] = [
    .about: "~", .over: ">", .more: ">", .under: "<", .atLeast: ">=", .atMost: "<=", .range: "r", .rangeLow: "[",
    .rangeHigh: "]",
  ]

  @Test func holdsHundredsOfSentences() throws {
    #expect(try Self.lines().count >= 1200)
  }

  /// `4510000000 CNY >`, as the fixtures write a figure.
  private static func written(_ figure: Figure) -> String {
    let value = figure.value.isZero ? "0" : "\(figure.value.normalized)"
    return [value, figure.unit.code, marks[figure.qualifier] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Test(arguments: try lines("numbers.txt"))
  func readsTheNumber(_ line: Line) {
    let found = recognize(line.text, options: RecognizerOptions(includesNumbers: true))
    #expect(found.figures.map(Self.written) == line.figures)
  }

  @Test(arguments: try lines())
  func readsTheSentence(_ line: Line) {
    let found = recognize(line.text, published: CalendarDay(year: 2022, month: 11, day: 21))
    #expect(found.figures.map(Self.written) == line.figures)
    if !line.periods.isEmpty { #expect(found.periods.map { $0.value?.description ?? "" } == line.periods) }
  }
}
