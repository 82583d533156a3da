import Foundation
import Testing

@testable import Heshu

/// A file with something wrong: `⟦` and `⟧` stand around each place that a diagnostic names, in their order.
struct BadFile: Sendable, CustomTestStringConvertible {
  /// What is told of a place: the first line behind the place, and the hint.
  struct Told: Sendable {
    var line: String
    var hint: String?

    init(_ line: String, hint: String? = nil) {
      self.line = line
      self.hint = hint
    }
  }

  var sample: String
  var told: [Told]

  init(_ sample: String, _ told: Told...) {
    self.sample = sample
    self.told = told
  }

  /// A file whose stages are these.
  static func stages(_ stages: String, _ told: Told...) -> BadFile {
    var file = BadFile("heshu: 1\nread: a\nstages:\n" + stages)
    file.told = told
    return file
  }

  var testDescription: String { sample }

  var text: String { BadFile.unmarked(sample) }

  /// The diagnostics as they must be written: the place, the line with the caret under the mark, the hint.
  var rendered: [String] {
    var told = told[...]
    var rendered: [String] = []
    for (number, marked) in sample.components(separatedBy: "\n").enumerated() {
      let line = BadFile.unmarked(marked)
      var before = ""
      for piece in marked.components(separatedBy: "⟦").dropLast() {
        before += BadFile.unmarked(piece)
        guard let next = told.popFirst() else { return rendered }
        let place = "p.yaml:\(number + 1):\(before.unicodeScalars.count + 1)"
        let hint = next.hint.map { "\nhint: \($0)" } ?? ""
        rendered.append("\(place): \(next.line)\n  \(line)\n  \(BadFile.blank(before))^\(hint)")
      }
    }
    return rendered
  }

  private static func unmarked(_ text: String) -> String {
    text.replacing("⟦", with: "").replacing("⟧", with: "")
  }

  /// As many spaces as the text is wide: two for each Chinese character.
  private static func blank(_ text: String) -> String {
    text.unicodeScalars.map { $0 == "\t" ? "\t" : $0.value > 0xFF ? "  " : " " }.joined()
  }
}
