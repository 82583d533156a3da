import HeshuRecords
import Testing

@testable import Heshu

/// Files that were damaged in some way give a pipeline or diagnostics, and never a trap.
@Suite struct PipelineFileFuzzTests {
  private static let insertions: [[UInt8]] =
    [
      "{", "}", "[", "]", ":", ": ", "- ", "\n", "\n  ", "\t", "'", "\"", "\\", "#", " #", "&a ", "*a", "!!map ", "|",
      ">", "%",
      "@", "`", "?", "? ", ",", "---\n", "...\n", "<<: *a\n", "甲", "\u{F0000}", "\u{2028}", "\r", "\0", "\u{FEFF}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xED, 0xA0, 0x80]]

  private func damaged(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let place = Int.random(in: 0...bytes.count, using: &numbers)
      switch Int.random(in: 0...4, using: &numbers) {
      case 0: bytes.insert(contentsOf: PipelineFileFuzzTests.insertions.randomElement(using: &numbers) ?? [], at: place)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...8, using: &numbers)))
      case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 3:
        let other = Int.random(in: 0...bytes.count, using: &numbers)
        bytes.insert(contentsOf: bytes[min(place, other)..<min(max(place, other), min(place, other) + 60)], at: place)
      default: bytes = Array(bytes.prefix(max(place, bytes.count / 2)))
      }
    }
    return bytes
  }

  @Test func damagedFilesNeverTrap() {
    var numbers = SeededNumbers(state: 451)
    for turn in 0..<3000 {
      let bytes = damaged(Array(SampleFiles.all[turn % SampleFiles.all.count].utf8), &numbers)
      let (pipeline, diagnostics) = reading(bytes)
      #expect((pipeline == nil) == diagnostics.contains { $0.level == .error })
      let source = String(decoding: bytes, as: UTF8.self)
      for diagnostic in diagnostics { #expect(!DiagnosticText.render(diagnostic, source: source).isEmpty) }
      if let pipeline { #expect(!PipelineFile.print(pipeline).isEmpty) }
    }
  }

  @Test(arguments: ["[", "{", "{a: ", "[{a: ", "- ", "? ", "- - ? ", "!a [", "&a [", "*a : [", "'", "\"", "a:\n "])
  func deepFilesAreRefused(_ piece: String) {
    for count in [40, 900, 5000] {
      let (pipeline, diagnostics) = reading("heshu: 1\nread: a\nstages:\n  " + String(repeating: piece, count: count))
      #expect(pipeline == nil && !diagnostics.isEmpty)
    }
  }

  @Test func bombsStayShut() {
    var text = "heshu: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      text += "a\(level): &a\(level) [" + (0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", ") + "]\n"
    }
    let (pipeline, diagnostics) = reading(text + "? *a12\n: 1\n? *a12\n: 2\n")
    #expect(pipeline == nil)
    #expect(diagnostics.contains { $0.code == "unquoted" || $0.code == "syntax" })
  }

  @Test func muchThatIsWrongStaysShort() {
    let keys = (0..<20000).map { "key\($0): 1\n" }.joined()
    let (pipeline, diagnostics) = reading("heshu: 1\n" + keys)
    #expect(pipeline == nil)
    #expect(diagnostics.count == 101)
    #expect(diagnostics.last?.code == "too-many")
  }

  @Test func aHugeFileIsRefused() {
    let (pipeline, diagnostics) = reading([UInt8](repeating: 0x20, count: SourceText.maximumSize + 1))
    #expect(pipeline == nil)
    #expect(diagnostics.map(\.code) == ["too-large"])
  }
}
