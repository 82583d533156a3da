import HeshuFigures
import HeshuRecords

@testable import HeshuChecks

/// Claims of a text, as the command finds them.
struct ReadClaims {
  /// The findings, in the order of the rules.
  let rows: [FindingRow]
  /// The line of arithmetic of each finding.
  let lines: [String]

  private static let recognizer = Recognizer()

  init(_ text: String, document id: String = "text") {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
    let document = Document(id: id, version: "0", text: 0..<text.utf8.count, byteCount: text.utf8.count)
    var recognition = Recognition()
    Self.recognizer.recognize(bytes, document.text, published: nil, into: &recognition)
    var side = Side()
    var checker = ClaimChecker()
    let claims = checker.check(document, in: bytes, recognition, into: &side)
    rows = side.findings.map { FindingRow($0, in: side) }
    lines = claims.map { ClaimText.arithmetic(of: $0, in: side, recognition, bytes) }
  }

  /// Each finding as `check verdict: operands`, a missing one as `?`.
  var summaries: [String] {
    rows.map { row in
      let operands = row.operands.filter { $0.role != "names" }.map { $0.text ?? "?" }.joined(separator: " ")
      return "\(row.check) \(row.verdict): \(operands)"
    }
  }

  var inconsistent: [String] { summaries.filter { $0.contains(" inconsistent: ") } }
}
