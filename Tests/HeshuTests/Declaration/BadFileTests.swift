import Foundation
import HeshuRecords
import Testing

@testable import Heshu

@Suite struct BadFileTests {
  private func expectTold(_ file: BadFile) {
    let (pipeline, diagnostics) = reading(file.text)
    #expect(diagnostics.map { DiagnosticText.render($0, source: file.text) } == file.rendered)
    #expect(file.rendered.count == file.told.count)
    #expect((pipeline == nil) == diagnostics.contains { $0.level == .error })
  }

  @Test(arguments: BadFile.keys) func tellsOfWrongKeys(_ file: BadFile) { expectTold(file) }
  @Test(arguments: BadFile.values) func tellsOfWrongValues(_ file: BadFile) { expectTold(file) }
  @Test(arguments: BadFile.signs) func tellsOfMisreadSigns(_ file: BadFile) { expectTold(file) }
  @Test(arguments: BadFile.syntax) func tellsOfBrokenYAML(_ file: BadFile) { expectTold(file) }
  @Test(arguments: BadFile.forms) func tellsOfWrongForms(_ file: BadFile) { expectTold(file) }

  @Test(arguments: ["", "\n", "# only a comment\n"]) func filesThatDeclareNothing(_ text: String) {
    #expect(
      reading(text).diagnostics.map { DiagnosticText.render($0, source: text) } == [
        "p.yaml: error: empty-file: this file declares nothing\n"
          + "hint: the least is `heshu: 1`, `read:` and `stages:`"
      ])
  }

  @Test func bytesThatAreNoText() {
    let bytes = Array("heshu: 1\nread: 公报".utf8) + [0xB9, 0xAB, 0x0A]
    let (_, diagnostics) = reading(bytes)
    #expect(
      diagnostics.map { DiagnosticText.render($0, source: String(decoding: bytes, as: UTF8.self)) } == [
        """
        p.yaml:2:9: error: not-utf8: these bytes are no UTF-8
          read: 公报\u{FFFD}\u{FFFD}
                    ^
        hint: save the file with the encoding UTF-8
        """
      ])
  }

  @Test func controlCharacters() {
    let text = "heshu: 1\nread: a\u{7}b"
    #expect(
      reading(text).diagnostics.map { DiagnosticText.render($0, source: text) } == [
        """
        p.yaml:2:8: error: control-character: U+0007 has no place in a pipeline file
          read: a\u{FFFD}b
                 ^
        """
      ])
  }
}
