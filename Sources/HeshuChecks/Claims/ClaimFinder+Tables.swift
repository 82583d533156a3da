import HeshuFigures
import HeshuQuantities

/// 合计 rows of tables that stand in the text: a column adds up to its last cell.
extension ClaimFinder {
  /// One line of a table.
  private struct Line {
    var range: Range<Int>
    /// The mentions by the place of their cell.
    var cells: [Int: Mention] = [:]
    var isTotal = false
    var isPart = false
  }

  mutating func findTables() {
    var lines: [Line] = []
    for paragraph in Dictionary(grouping: mentions, by: \.paragraph).sorted(by: { $0.key < $1.key }) {
      let line = line(paragraph.value)
      if let last = lines.last, line.cells.isEmpty || !isNext(last.range, line.range) {
        lines.removeAll()
        if line.cells.isEmpty { continue }
      }
      if line.isTotal {
        addColumns(lines, line)
        lines.removeAll()
      } else if !line.cells.isEmpty {
        lines.append(line)
      }
    }
  }

  /// Whether nothing but a line break lies between two lines.
  private func isNext(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.upperBound <= other.lowerBound && other.lowerBound - one.upperBound <= 1
  }

  private func line(_ mentions: [Mention]) -> Line {
    var start = Int(mentions[0].figure.start)
    while start > prose.range.lowerBound, prose.bytes[start - 1] != 0x0A { start -= 1 }
    var end = Int(mentions[mentions.count - 1].figure.end)
    while end < prose.range.upperBound, prose.bytes[end] != 0x0A { end += 1 }
    var line = Line(range: start..<end)
    // Sentences are no rows; every cell of a row is a figure whose unit the header names.
    guard mentions.allSatisfy({ $0.figure.isUnitElsewhere }) else { return line }
    let label = start..<Int(mentions[0].figure.outerStart)
    line.isTotal = prose.has(["合计", "总计", "合 计", "总 计"], in: label)
    line.isPart = prose.has(["其中", "#"], in: label)
    for mention in mentions { line.cells[column(of: mention, in: line.range)] = mention }
    return line
  }

  /// The cell that a figure stands in, counted by bars, tabs, commas or blanks.
  private func column(of mention: Mention, in line: Range<Int>) -> Int {
    let before = prose.bytes[line.lowerBound..<Int(mention.figure.start)]
    for separator: UInt8 in [0x7C, 0x09, 0x2C] where prose.bytes[line].contains(separator) {
      return before.count { $0 == separator }
    }
    return before.split(separator: 0x20).count
  }

  private mutating func addColumns(_ lines: [Line], _ total: Line) {
    for (column, sum) in total.cells.sorted(by: { $0.key < $1.key }) where sum.isAmount && sum.figure.kind != .rate {
      let rows = lines.filter { !$0.isPart }
      let parts = rows.compactMap { $0.cells[column] }.filter { $0.isLike(sum) }
      guard parts.count > 1, parts.count == rows.count else { continue }
      add(Claim(form: .sum(parts.count), operands: (parts + [sum]).map { Claim.Operand($0) }))
    }
  }
}
