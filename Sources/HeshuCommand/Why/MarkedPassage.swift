import Heshu

/// A passage with the spans of cells marked: by color, and by a line of carets under the text.
struct MarkedPassage {
  /// Columns of a line where there is no terminal to tell.
  private static let defaultWidth = 96
  private static let indentation = 2

  private let characters: [Character]
  /// For each character the offset of its first byte.
  private let offsets: [Int]
  private let marks: [TracedPassage.Mark]
  private let main: String
  private let terminal: Terminal

  /// - Parameter main: the column whose span is marked by `^`; those of others are marked by `~`.
  init(_ passage: String, marks: [TracedPassage.Mark], main: String, terminal: Terminal) {
    characters = Array(passage)
    var offset = 0
    offsets = characters.map { character in
      defer { offset += character.utf8.count }
      return offset
    }
    self.marks = marks
    self.main = main
    self.terminal = terminal
  }

  /// Lines of text, each with a line of marks for each span in it.
  var lines: [String] {
    var lines: [String] = []
    var start = 0
    let width = max(20, (terminal.width ?? Self.defaultWidth) - Self.indentation)
    while start < characters.count {
      var end = start
      var columns = 0
      while end < characters.count {
        let next = DisplayWidth.columns(of: shown(end))
        guard columns + next <= width || end == start else { break }
        columns += next
        end += 1
      }
      lines += part(start..<end)
      start = end
    }
    return lines
  }

  private func part(_ range: Range<Int>) -> [String] {
    let indent = String(repeating: " ", count: Self.indentation)
    var text = indent
    for place in range {
      let character = String(shown(place))
      let isMain = marks.contains { $0.column == main && $0.range.contains(offsets[place]) }
      let isMarked = marks.contains { $0.range.contains(offsets[place]) }
      text += (isMain ? Style.good : isMarked ? Style.doubtful : .plain).apply(to: character, in: terminal)
    }
    return [text]
      + marks.compactMap { mark in
        let inside = range.filter { mark.range.contains(offsets[$0]) }
        guard let first = inside.first else { return nil }
        let before = range.lowerBound..<first
        let room = before.reduce(0) { $0 + DisplayWidth.columns(of: shown($1)) }
        let columns = inside.reduce(0) { $0 + DisplayWidth.columns(of: shown($1)) }
        let sign = String(repeating: mark.column == main ? "^" : "~", count: max(1, columns))
        let style: Style = mark.column == main ? .good : .doubtful
        return indent + String(repeating: " ", count: room) + style.apply(to: "\(sign) \(mark.column)", in: terminal)
      }
  }

  /// The character as a terminal may show it.
  private func shown(_ place: Int) -> Character {
    DisplayWidth.fitted(String(characters[place])).first ?? " "
  }
}
