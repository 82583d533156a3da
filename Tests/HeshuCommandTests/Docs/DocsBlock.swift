import Foundation

/// A fenced block of a page, with what its fence and the line before it say about it.
struct DocsBlock: Sendable {
  /// Lines of the page that open and close the block, from 0.
  let opening: Int
  let closing: Int
  /// The first word behind the fence: `sh`, `console`, `yaml`, or nothing.
  let language: String
  /// The words behind it, such as `no-run`.
  let marks: Set<String>
  let lines: [String]
  /// The file that the line before the block asks the reader to save it as.
  let savedAs: String?

  var content: String { lines.map { $0 + "\n" }.joined() }

  /// Whether it is a whole pipeline file.
  var isPipeline: Bool { language == "yaml" && lines.first == "heshu: 1" }

  /// Whether it is left to the reader: marked so, or a script that builds the package.
  var isNotRun: Bool {
    marks.contains("no-run") || lines.contains { $0.hasPrefix("Scripts/") }
  }
}

extension DocsBlock {
  /// The blocks of a page's lines.
  static func blocks(of lines: [String]) -> [DocsBlock] {
    var blocks: [DocsBlock] = []
    var opening: Int?
    for (index, line) in lines.enumerated() {
      guard line.hasPrefix("```") else { continue }
      if let start = opening {
        blocks.append(DocsBlock(lines, opening: start, closing: index))
        opening = nil
      } else {
        opening = index
      }
    }
    return blocks
  }

  private init(_ page: [String], opening: Int, closing: Int) {
    self.opening = opening
    self.closing = closing
    let words = page[opening].dropFirst(3).split(separator: " ").map(String.init)
    language = words.first ?? ""
    marks = Set(words.dropFirst())
    lines = Array(page[opening + 1..<closing])
    let before = page[..<opening].last { !$0.isEmpty } ?? ""
    savedAs = before.wholeMatch(of: /.*[Ss]ave (?:this|it) as `([^`]+)`.*:/).map { String($0.1) }
  }
}
