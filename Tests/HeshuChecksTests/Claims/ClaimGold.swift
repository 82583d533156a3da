import Foundation

/// Labelled claims, and how many of them are found and judged as they should be.
struct ClaimGold {
  /// A labelled text.
  struct Item {
    var id: String
    var text: String
    /// The spans that each claim stands on, and its verdict.
    var claims: [(spans: Set<Range<Int>>, verdict: String)]
    /// Spans of relations that are wrong and need not be found.
    var alsoWrong: [Set<Range<Int>>]
  }

  struct Score {
    var claims = 0
    var found = 0
    var right = 0
    var inconsistent = 0
    var rightInconsistent = 0
    var falseAlarms: [String] = []
    var misses: [String] = []
  }

  static func items(_ name: String) throws -> [Item] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Fixtures/\(name)"), encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      try item(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:])
    }
  }

  private static func item(_ record: [String: Any]) -> Item {
    let figures = (record["figures"] as? [[String: Any]] ?? []).map { figure in
      (figure["start"] as? Int ?? 0)..<(figure["end"] as? Int ?? 0)
    }
    let claims = (record["claims"] as? [[String: Any]] ?? []).map { claim in
      let places =
        (claim["parts"] as? [Int] ?? []) + [claim["percent"] as? Int, claim["total"] as? Int].compactMap { $0 }
      return (spans: Set(places.map { figures[$0] }), verdict: claim["expect"] as? String ?? "")
    }
    let wrong = (record["also_wrong"] as? [[Int]] ?? []).map { Set($0.map { figures[$0] }) }
    return Item(
      id: record["id"] as? String ?? "", text: record["text"] as? String ?? "", claims: claims, alsoWrong: wrong)
  }

  /// Counts as the gold's own scorer does: a claim is found where a finding stands on exactly its figures.
  static func score(_ items: [Item]) -> Score {
    var score = Score()
    for item in items {
      let findings = ReadClaims(item.text, document: item.id).rows.map { row in
        (spans: Set(row.operands.compactMap { span($0.start, $0.end) }), verdict: row.verdict)
      }
      var wrong = item.alsoWrong
      for claim in item.claims {
        let verdicts = findings.filter { $0.spans == claim.spans }.map(\.verdict)
        let isRight = verdicts.contains(claim.verdict)
        score.claims += 1
        score.found += verdicts.isEmpty ? 0 : 1
        score.right += isRight ? 1 : 0
        if !isRight { score.misses.append("\(item.id) \(claim.verdict), got \(verdicts): \(item.text)") }
        guard claim.verdict == "inconsistent" else { continue }
        score.inconsistent += 1
        score.rightInconsistent += isRight ? 1 : 0
        wrong.append(claim.spans)
      }
      for finding in findings where finding.verdict == "inconsistent" && !wrong.contains(finding.spans) {
        score.falseAlarms.append("\(item.id): \(item.text)")
      }
    }
    return score
  }

  private static func span(_ start: Int?, _ end: Int?) -> Range<Int>? {
    guard let start, let end, start <= end else { return nil }
    return start..<end
  }
}
