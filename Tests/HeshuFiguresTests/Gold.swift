import Foundation
import HeshuQuantities

@testable import HeshuFigures

/// Labelled texts, and the scores that they give. Offsets count Unicode scalars.
enum Gold {
  struct Label: Decodable {
    var text: String
    var start: Int
    var end: Int
    var kind: String?
    var value: String?
    var unit: String?
    var qualifier: String?
    var sign: String?

    /// The value with its sign.
    var signed: ExactDecimal? { value.flatMap { ExactDecimal(sign == "-" ? "-" + $0 : $0) } }
  }

  struct Item: Decodable {
    var id: String
    var text: String
    var figures: [Label]
    var refused: [Label]
    var optional: [Label]?

    enum CodingKeys: String, CodingKey {
      case id, text, figures, optional
      case refused = "not_figures"
    }
  }

  struct HardCase: Decodable {
    struct Expectation: Decodable {
      var text: String
      var kind: String
      var value: String?
      var unit: String?
    }

    var id: String
    var input: String
    var expect: [Expectation]
  }

  static func lines(_ name: String) throws -> [Data] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: folder.appending(path: "Fixtures/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").map { Data($0.utf8) }
  }

  static func items(_ name: String) throws -> [Item] {
    try lines(name).map { try JSONDecoder().decode(Item.self, from: $0) }
  }

  static func hardCases() throws -> [HardCase] {
    try lines("hard-zh.jsonl").map { try JSONDecoder().decode(HardCase.self, from: $0) }
  }

  /// Figures that are right in span, value, unit and kind, those whose qualifier is right too, and the numbers that they are shares of.
  struct Score {
    var gold = 0
    var predicted = 0
    var full = 0
    var qualified = 0
    var onNegatives = 0
    var misses: [String] = []

    private func harmonic(_ hits: Int) -> Double {
      gold + predicted == 0 ? 0 : 2 * Double(hits) / Double(gold + predicted)
    }

    var fullScore: Double { harmonic(full) }
    var qualifiedScore: Double { harmonic(qualified) }
  }

  static func score(_ items: [Item]) -> Score {
    var score = Score()
    for item in items { add(item, to: &score) }
    return score
  }

  private static func add(_ item: Item, to score: inout Score) {
    let offsets = scalarOffsets(item.text)
    let found = recognize(item.text).figures.filter { figure in
      !(item.optional ?? []).contains { overlaps(figure, $0, offsets) }
    }
    score.predicted += found.count
    score.gold += item.figures.count
    score.onNegatives +=
      found.filter { figure in
        item.refused.contains { overlaps(figure, $0, offsets) }
          && !item.figures.contains { overlaps(figure, $0, offsets) }
      }.count
    for label in item.figures {
      let hit = found.first { figure in
        offsets[Int(figure.start)] == label.start && offsets[Int(figure.end)] == label.end
          && figure.value == label.signed && figure.unit.code == label.unit && figure.kind.name == label.kind
      }
      guard let hit else {
        score.misses.append("\(item.id) \(label.text)")
        continue
      }
      score.full += 1
      if hit.qualifier.name == label.qualifier { score.qualified += 1 }
    }
  }

  private static func overlaps(_ figure: Figure, _ label: Label, _ offsets: [Int]) -> Bool {
    offsets[Int(figure.start)] < label.end && label.start < offsets[Int(figure.end)]
  }

  /// For every byte the number of scalars before it.
  static func scalarOffsets(_ text: String) -> [Int] {
    var offsets: [Int] = []
    var count = 0
    for byte in text.utf8 {
      offsets.append(count)
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    return offsets.map { $0 } + [count]
  }
}

extension ExactDecimal {
  /// The number without zeros behind its last digit.
  var normalizedDescription: String { normalized.description }
}
