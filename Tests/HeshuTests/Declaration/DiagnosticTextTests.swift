import HeshuRecords
import Testing

@testable import Heshu

@Suite struct DiagnosticTextTests {
  private func rendered(_ source: String?, line: Int, column: Int, hint: String? = nil) -> String {
    let diagnostic = Diagnostic(
      level: .error, code: "c", message: "m", location: .init(file: "f", line: line, column: column), hint: hint)
    return DiagnosticText.render(diagnostic, source: source)
  }

  @Test func theCaretStandsUnderTheCharacter() {
    #expect(rendered("甲乙x丙", line: 1, column: 3) == "f:1:3: error: c: m\n  甲乙x丙\n      ^")
    #expect(rendered("e\u{301}ｱx", line: 1, column: 4) == "f:1:4: error: c: m\n  e\u{301}ｱx\n    ^")
    #expect(rendered("，。x", line: 1, column: 3, hint: "h") == "f:1:3: error: c: m\n  ，。x\n      ^\nhint: h")
    #expect(rendered("a\n\tb", line: 2, column: 2) == "f:2:2: error: c: m\n  \tb\n  \t^")
    #expect(rendered("\u{FEFF}ab", line: 1, column: 2) == "f:1:2: error: c: m\n  ab\n   ^")
  }

  @Test func placesBeyondTheTextAreStillTold() {
    #expect(rendered("ab", line: 1, column: 9) == "f:1:9: error: c: m\n  ab\n    ^")
    #expect(rendered("ab", line: 7, column: 1) == "f:7:1: error: c: m")
    #expect(rendered(nil, line: 1, column: 1, hint: "h") == "f:1:1: error: c: m\nhint: h")
    #expect(rendered("ab", line: 0, column: 0) == "f: error: c: m")
    let nowhere = Diagnostic(level: .warning, code: "c", message: "m")
    #expect(DiagnosticText.render(nowhere, source: "ab") == "warning: c: m")
  }

  @Test func longLinesAreCutAroundThePlace() throws {
    let line = String(repeating: "甲", count: 500) + "x" + String(repeating: "乙", count: 500)
    let lines = rendered(line, line: 1, column: 501).split(separator: "\n")
    let shown = lines[1].dropFirst(2)
    #expect(shown.hasPrefix("…甲") && shown.hasSuffix("乙…"))
    let width = shown.unicodeScalars.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    #expect(width < DiagnosticText.width + 6)
    let before = try #require(shown.firstIndex(of: "x"))
    let columns = shown[..<before].unicodeScalars.reduce(2) { $0 + DisplayWidth.columns(of: $1) }
    #expect(lines[2] == String(repeating: " ", count: columns) + "^")
  }

  @Test func controlCharactersDoNotReachTheTerminal() {
    #expect(rendered("a\u{1B}[2Jb", line: 1, column: 1) == "f:1:1: error: c: m\n  a\u{FFFD}[2Jb\n  ^")
  }
}
