import Heshu

/// A table that is aligned for the eye: wide characters count two columns, and what does not fit the terminal is cut with `…`.
struct TerminalTable {
  /// One column.
  struct Column {
    var title: String
    var isRightAligned = false
    /// Whether cells of the column may be cut where the table is too wide; its title always may.
    var mayShrink = true
  }

  /// One cell.
  struct Cell {
    var text: String
    var style = Style.plain

    init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// A column is not cut below this.
  private static let narrowest = 6
  private static let gap = 2

  let columns: [Column]
  let terminal: Terminal
  /// Spaces in front of every line.
  var indentation = 0
  private var widths: [Int]
  /// What no column is cut below.
  private var leastWidths: [Int]

  init(_ columns: [Column], in terminal: Terminal) {
    self.columns = columns
    self.terminal = terminal
    widths = columns.map { DisplayWidth.columns(of: $0.title) }
    leastWidths = columns.map { _ in Self.narrowest }
  }

  /// Makes the columns wide enough for these rows, within the terminal.
  mutating func fit(_ rows: [[Cell]]) {
    for row in rows {
      for (index, cell) in row.enumerated() where widths.indices.contains(index) {
        let width = DisplayWidth.columns(of: cell.text)
        widths[index] = max(widths[index], width)
        if !columns[index].mayShrink { leastWidths[index] = max(leastWidths[index], width) }
      }
    }
    guard let limit = terminal.width else { return }
    var excess = widths.reduce(0, +) + Self.gap * max(0, widths.count - 1) + indentation - limit
    while excess > 0, let widest = widestShrinkable() {
      widths[widest] -= 1
      excess -= 1
    }
  }

  /// The line of titles.
  func header() -> String {
    line(columns.map { Cell($0.title, .bold) })
  }

  /// One row as a line without its line feed.
  func line(_ cells: [Cell]) -> String {
    var line = String(repeating: " ", count: indentation)
    var pending = 0
    for (index, cell) in cells.enumerated() where columns.indices.contains(index) {
      let text = DisplayWidth.fitted(cell.text, to: terminal.width == nil ? .max : widths[index])
      let room = max(0, widths[index] - DisplayWidth.columns(of: text))
      let left = columns[index].isRightAligned ? room : 0
      // Blanks are written before the next text only, so that no line ends in them.
      if !text.isEmpty {
        line += String(repeating: " ", count: pending + left) + cell.style.apply(to: text, in: terminal)
        pending = room - left + Self.gap
      } else {
        pending += widths[index] + Self.gap
      }
    }
    return line
  }

  private func widestShrinkable() -> Int? {
    widths.indices
      .filter { widths[$0] > leastWidths[$0] }
      .max { widths[$0] < widths[$1] }
  }
}
