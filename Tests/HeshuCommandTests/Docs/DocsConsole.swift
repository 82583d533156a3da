/// The commands of a `console` block, each with the output that the page shows.
struct DocsConsole {
  struct Step {
    var command: String
    /// How the command stands in the page.
    var commandLines: [String]
    var expected: [String]
  }

  private(set) var steps: [Step] = []

  /// A line that begins with `$ ` is a command; one that ends with a backslash goes on in the next line.
  init(_ lines: [String]) {
    var isOpen = false
    for line in lines {
      if isOpen {
        steps[steps.count - 1].commandLines.append(line)
        steps[steps.count - 1].command += "\n" + line
        isOpen = line.hasSuffix("\\")
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), commandLines: [line], expected: []))
        isOpen = line.hasSuffix("\\")
      } else if !steps.isEmpty {
        steps[steps.count - 1].expected.append(line)
      }
    }
  }

  /// Whether an output is the expected one; a line `…` stands for any number of lines.
  static func matches(_ found: [String], _ expected: [String]) -> Bool {
    guard let gap = expected.firstIndex(of: "…") else { return found == expected }
    guard found.starts(with: expected[..<gap]) else { return false }
    let rest = Array(expected[(gap + 1)...])
    return (gap...found.count).contains { matches(Array(found[$0...]), rest) }
  }

  /// An output as lines without the blanks at their ends, which no page keeps.
  static func lines(_ output: String) -> [String] {
    var lines = output.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { line in
      String(line.reversed().drop { $0 == " " || $0 == "\r" }.reversed())
    }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
