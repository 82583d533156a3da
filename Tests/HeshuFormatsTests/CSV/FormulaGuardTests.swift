import HeshuFormats
import Testing

/// The formula guard changes only what a spreadsheet would run, and can be undone.
@Suite struct FormulaGuardTests {
  static let cases: [(text: String, isNeeded: Bool)] = [
    ("", false), ("甲项目", false), ("=1+1", true), ("+2.1", false), ("-5.31%", false), ("-5.", true), ("-5.3x", true),
    ("-", true),
    ("@SUM(A1)", true), ("\tx", true), ("\rx", true), ("\nx", true), ("＝1", true), ("＋2.1", true), ("－x", true),
    ("＠x", true),
    (" =1", true), ("\u{3000}\u{A0}\u{200B}\u{FEFF} =1", true), ("\u{3000}1", false), (" -5", true), ("'", true),
    ("'a", true),
    ("12%", false), ("1=1", false), ("\u{200C}=1", false), ("\u{FF21}", false),
  ]

  @Test(arguments: cases) func needsGuard(text: String, isNeeded: Bool) {
    let bytes = Array(text.utf8)
    #expect(FormulaGuard.isNeeded(bytes, 0..<bytes.count) == isNeeded)
  }

  @Test func removesOnlyItsOwnApostrophe() {
    let cases = [
      ("'=1", "=1"), ("''a", "'a"), ("'a", "'a"), ("'", "'"), ("=1", "=1"), ("", ""), ("''", "'"), ("' =1", " =1"),
    ]
    for (cell, text) in cases { #expect(removed(cell) == text, "\(cell.debugDescription)") }
  }

  @Test func isUndoneForRandomTexts() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20_000 {
      let text = randomText(&generator, maximum: 8)
      #expect(removed(guarded(text)) == text, "\(text.debugDescription)")
    }
  }

  @Test(.enabled(if: Suites.exist, "the case suites do not stand beside the project"))
  func isUndoneForNaughtyStrings() throws {
    let list = try JSONParser.parse(Suites.bytes(#require(Suites.files(in: "naughty-strings", ending: ".json").first)))
    guard case .array(let values) = list else {
      Issue.record("no array")
      return
    }
    #expect(values.count > 500)
    for text in values.compactMap(\.text) { #expect(removed(guarded(text)) == text, "\(text.debugDescription)") }
    let payloads = try Suites.bytes(#require(Suites.files(in: "csv-injection", ending: ".txt").first))
    for line in payloads.split(separator: 0x0A) {
      let text = String(decoding: line, as: UTF8.self)
      #expect(removed(guarded(text)) == text)
      if let first = text.first, "=@+-".contains(first) { #expect(guarded(text).hasPrefix("'")) }
    }
  }

  private func guarded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return FormulaGuard.isNeeded(bytes, 0..<bytes.count) ? "'" + text : text
  }

  private func removed(_ cell: String) -> String {
    let bytes = Array(cell.utf8)
    return String(decoding: bytes[FormulaGuard.removed(from: bytes, 0..<bytes.count)], as: UTF8.self)
  }
}
