import HeshuRecords
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

  var text: String { sample.replacing("⟦", with: "").replacing("⟧", with: "") }

  /// The diagnostics as they must be written: the place, the line with the caret under the mark, the hint.
  var rendered: [String] {
    var rendered: [String] = []
    for (number, line) in sample.components(separatedBy: "\n").enumerated() {
      for (mark, piece) in line.components(separatedBy: "⟦").enumerated().dropLast() {
        let before = line.components(separatedBy: "⟦")[...mark].joined().replacing("⟧", with: "")
        _ = piece
        guard rendered.count < told.count else { break }
        let expected = told[rendered.count]
        let column = before.unicodeScalars.count + 1
        let caret =
          String(before.map { $0 == "\t" ? "\t" : " " })
          + String(repeating: " ", count: before.unicodeScalars.filter { $0.value > 0xFF }.count) + "^"
        let source = line.replacing("⟦", with: "").replacing("⟧", with: "")
        rendered.append(
          "p.yaml:\(number + 1):\(column): \(expected.line)\n  \(source)\n  \(caret)"
            + (expected.hint.map { "\nhint: \($0)" } ?? ""))
      }
    }
    return rendered
  }
}
