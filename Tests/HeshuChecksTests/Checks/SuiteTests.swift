import Foundation
import HeshuRecords
import Testing

@testable import HeshuChecks

/// Cases whose verdicts were found by exact rational arithmetic elsewhere.
///
/// Kinds that the language has no words for: `grim` asks for whole numbers behind a percentage, and `weighted-rate` for one rate over weights
/// that each occur twice, of which only an outer bound could be given. One case of `growth` rests on a price basis, which rows do not hold.
@Suite struct SuiteTests {
  private static let unmapped: Set<String> = ["grim", "weighted-rate"]
  private static let unmappedCases: Set<String> = ["edge-basis"]

  @Test(arguments: ["generated_and_edges", "cn_mutated"])
  func agrees(_ name: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Fixtures/checks/\(name).jsonl"), encoding: .utf8)
    var judged = 0
    var skipped = 0
    for line in text.split(separator: "\n") {
      guard let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let id = record["id"] as? String, let kind = record["check"] as? String,
        let expected = record["expect"] as? String,
        let inputs = record["inputs"] as? [String: Any]
      else {
        Issue.record("not a case: \(line)")
        continue
      }
      if SuiteTests.unmapped.contains(kind) || SuiteTests.unmappedCases.contains(id) {
        skipped += 1
        continue
      }
      let verdict = SuiteCase(kind: kind, inputs: inputs).verdict
      #expect(verdict == expected, "\(id): \(line)")
      judged += 1
    }
    #expect(judged > 400)
    #expect(name == "cn_mutated" ? skipped == 0 : skipped == 262)
  }
}

/// A case in the words of the language.
private struct SuiteCase {
  let kind: String
  let inputs: [String: Any]

  private static let qualifiers = ["over": "超", "nearly": "近", "above": "至少", "about": "约"]

  /// The worst verdict over all findings.
  var verdict: String {
    guard let outcome else { return "unmapped" }
    if let diagnostic = outcome.diagnostics.first(where: { $0.level == .error }) { return diagnostic.message }
    return outcome.findings.map(\.verdict).max()?.name ?? "nothing"
  }

  private var outcome: Outcome? {
    switch kind {
    case "share", "plan-completion": row(["part": "亿元", "total": "亿元", "pct": "%"], "part / total = pct")
    case "growth": row(["this": "亿元", "last": "亿元", "pct": "%"], "this / last - 1 = pct")
    case "growth-from-delta": row(["this": "亿元", "delta": "亿元", "pct": "%"], "1 / (1 - delta / this) - 1 = pct")
    case "difference": row(["a": "亿元", "b": "亿元", "d": "亿元"], "a - b = d")
    case "cumulative-step":
      row(["previous": "亿元", "month": "亿元", "cumulative": "亿元"], "previous + month = cumulative")
    case "index-growth": row(["index": "%", "pct": "%"], "index - 100% = pct")
    case "count-share":
      inputs["pct"] == nil
        ? row(["part": "个", "total": "个"], "part <= total")
        : row(["part": "个", "total": "个", "pct": "%"], "part / total = pct and part <= total")
    case "cagr": growthOverYears
    default: list
    }
  }

  /// Cases over lists.
  private var list: Outcome? {
    switch kind {
    case "sum": group("parts", "亿元", total: ("total", "亿元"), "sum(x) = whole")
    case "count-sum": group("parts", "个", total: ("total", "个"), "sum(x) = whole")
    case "shares-to-100": group("shares", "%", total: nil, "sum(x) = 100%")
    case "mediant": group("rates", "%", total: ("rate", "%"), "min(x) <= whole and whole <= max(x)")
    case "cumulative": succession("series", "x >= previous(x)")
    case "rank": succession("ordered_desc", "x <= previous(x)")
    case "duplicate": duplicate
    default: nil
    }
  }

  private func text(_ name: String) -> String? {
    guard let number = inputs[name] as? String else { return nil }
    let qualifier = (inputs[name + "_qual"] as? String).flatMap { SuiteCase.qualifiers[$0] }
    return (qualifier ?? "") + number
  }

  private func row(_ units: KeyValuePairs<String, String>, _ formula: String) -> Outcome {
    let cells = units.map { name, unit in text(name).map { $0 + unit } }
    return Bench(units.map { "\($0): \($1)" }, [cells]).findings(formula)
  }

  private func group(_ name: String, _ unit: String, total: (String, String)?, _ formula: String) -> Outcome {
    let parts = inputs[name] as? [String] ?? []
    let columns = ["x: \(unit)"] + (total.map { ["whole: \($0.1)"] } ?? [])
    let whole: [String?] = total.map { [text($0.0).map { $0 + unit }] } ?? []
    return Bench(columns, parts.map { [$0 + unit] + whole }).findings(formula)
  }

  private func succession(_ name: String, _ formula: String) -> Outcome {
    let rows = (inputs[name] as? [String] ?? []).enumerated().map { ["\(10 + $0)", $1 + "亿元"] as [String?] }
    return Bench(["place: number", "x: 亿元"], rows).findings(formula, order: "place")
  }

  private var growthOverYears: Outcome {
    let years = Int(text("years") ?? "") ?? 0
    let factors = Array(repeating: "(1 + pct)", count: years).joined(separator: " * ")
    return row(["start": "亿元", "end": "亿元", "pct": "%"], "end / start = \(factors)")
  }

  private var duplicate: Outcome {
    let figures = (inputs["figures"] as? [[String: String]] ?? []).map { figure in
      let unit = figure["unit"] == "100000000" ? "亿元" : figure["unit"] == "10000" ? "万元" : "元"
      return (SuiteCase.qualifiers[figure["qual"] ?? ""] ?? "") + (figure["value"] ?? "") + unit
    }
    return Bench(["a: 元", "b: 元"], [figures]).findings("a = b")
  }
}
