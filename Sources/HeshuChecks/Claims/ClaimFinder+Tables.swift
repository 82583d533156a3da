import HeshuFigures
import HeshuQuantities

/// Tables that stand in the text: a column adds up to its 合计, and a row holds its own completion, growth or share.
extension ClaimFinder {
  /// One line of a table.
  struct TableLine {
    var range: Range<Int>
    /// The mentions by the place of their cell.
    var cells: [Int: Mention] = [:]
    /// The text before the first figure.
    var label: Range<Int>
    var isTotal = false
    var isPart = false
  }

  mutating func findTables() {
    var lines: [TableLine] = []
    for paragraph in Dictionary(grouping: mentions, by: \.paragraph).sorted(by: { $0.key < $1.key }) {
      let line = tableLine(paragraph.value)
      if let last = lines.last, line.cells.isEmpty || !isNext(last.range, line.range) {
        judge(lines)
        lines.removeAll()
      }
      if !line.cells.isEmpty { lines.append(line) }
    }
    judge(lines)
  }

  /// Whether nothing but a line break lies between two lines.
  private func isNext(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.upperBound <= other.lowerBound && other.lowerBound - one.upperBound <= 1
  }

  private func tableLine(_ mentions: [Mention]) -> TableLine {
    var start = Int(mentions[0].figure.start)
    while start > prose.range.lowerBound, prose.bytes[start - 1] != 0x0A { start -= 1 }
    var end = Int(mentions[mentions.count - 1].figure.end)
    while end < prose.range.upperBound, prose.bytes[end] != 0x0A { end += 1 }
    var line = TableLine(range: start..<end, label: start..<Int(mentions[0].figure.outerStart))
    // Sentences are no rows; every cell of a row is a figure whose unit the header names, or a percentage.
    guard mentions.contains(where: { $0.figure.isUnitElsewhere }),
      mentions.allSatisfy({ $0.figure.isUnitElsewhere || $0.figure.kind == .percent })
    else { return line }
    line.isTotal = prose.has(["合计", "总计", "合 计", "总 计"], in: line.label)
    line.isPart = prose.has(["其中", "#"], in: line.label)
    for mention in mentions { line.cells[column(of: mention, in: line.range)] = mention }
    return line
  }

  /// The cell that a figure stands in, counted by bars, tabs, commas or blanks.
  private func column(of mention: Mention, in line: Range<Int>) -> Int {
    let before = prose.bytes[line.lowerBound..<Int(mention.figure.start)]
    if let separator = separator(of: line) { return before.count { $0 == separator } }
    return before.split(separator: 0x20).count
  }

  /// What parts the cells of a line; nil for blanks.
  func separator(of line: Range<Int>) -> UInt8? {
    ([0x7C, 0x09, 0x2C] as [UInt8]).first { prose.bytes[line].contains($0) }
  }

  // MARK: Columns

  private mutating func judge(_ lines: [TableLine]) {
    guard lines.count > 1 else { return }
    var open: [TableLine] = []
    for line in lines {
      if line.isTotal, !open.isEmpty {
        addColumns(open, line)
        open.removeAll()
      } else {
        open.append(line)
      }
    }
    if !open.isEmpty { addColumnsBelow(open) }
    findRows(lines)
  }

  private mutating func addColumns(_ lines: [TableLine], _ total: TableLine) {
    for (column, sum) in total.cells.sorted(by: { $0.key < $1.key }) {
      guard let parts = parts(of: sum, column, lines) else { continue }
      add(self.sum(parts, sum))
    }
  }

  private func parts(of sum: Mention, _ column: Int, _ lines: [TableLine]) -> [Mention]? {
    guard sum.isAmount, sum.figure.kind != .rate else { return nil }
    let rows = lines.filter { !$0.isPart }
    let parts = rows.compactMap { $0.cells[column] }.filter { $0.isLike(sum) }
    return parts.count > 1 && parts.count == rows.count ? parts : nil
  }

  /// A total above its parts, where one column adds up or the parts bear names that leave no further one.
  private mutating func addColumnsBelow(_ lines: [TableLine]) {
    let total = lines[0]
    for last in stride(from: lines.count, to: 2, by: -1) {
      let rows = Array(lines[1..<last])
      let columns = total.cells.sorted { $0.key < $1.key }.compactMap { column, sum in
        parts(of: sum, column, rows).map { (parts: $0, sum: sum) }
      }
      let isWhole = ClaimWords.complements.contains { names in
        names.count == rows.count && names.allSatisfy { name in rows.contains { prose.has(name, in: $0.label) } }
      }
      guard isWhole || columns.contains(where: { addUp($0.parts, to: $0.sum) && isTelling($0.sum) }) else { continue }
      for column in columns { add(sum(column.parts, column.sum)) }
      return
    }
  }

  /// Whether a sum of so many digits is no chance.
  private func isTelling(_ sum: Mention) -> Bool { sum.figure.value.normalized.significantDigits > 2 }
}
