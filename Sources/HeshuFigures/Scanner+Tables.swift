import HeshuQuantities

/// Tables that were flattened to lines: the unit of a cell stands in the column's header, in the row, or above the table.
extension Scanner {
  /// 单位：万元 above a table or sum.
  mutating func readDeclaration(at place: Int) {
    guard text.has("单", before: place) || text.has("單", before: place) else { return }
    var cursor = place + 3
    if text[cursor] == 0x3A { cursor += 1 } else if text.has("：", at: cursor) { cursor += 3 } else { return }
    while text[cursor] == 0x20 { cursor += 1 }
    guard let unit = unitText(at: cursor) else { return }
    declared = unit
    declaredAt = place
    floor = max(floor, unit.end)
  }

  /// A unit without a number, with its multipliers: 万元 in a header.
  private func unitText(at place: Int) -> UnitTable.Match? {
    if let unit = lexicon.units.match(text, at: place) { return unit }
    var cursor = place
    var power: Int32 = 0
    for _ in 0..<3 {
      switch lexicon.numerals.sign(text, cursor) {
      case NumeralSign.hundred: power += 2
      case NumeralSign.thousand: power += 3
      case NumeralSign.tenThousand: power += 4
      case NumeralSign.hundredMillion: power += 8
      default: return nil
      }
      cursor += 3
      if var unit = lexicon.units.match(text, at: cursor) {
        unit.power += power
        return unit
      }
    }
    return nil
  }

  /// A number without a unit that is a cell, or the first sum behind a declared unit.
  mutating func readCell(_ numeral: Numeral) -> Bool {
    let byte = text[numeral.end]
    guard endsCell(byte) || byte >= 0xE3 && (text.has("　", at: numeral.end) || isWideMark(text.triple(numeral.end)))
    else {
      return false
    }
    let start = startOfSigned(numeral)
    if isCellBoundary(before: start) {
      guard let unit = cellUnit(numeral, at: start) else { return false }
      report(figure(numeral, unit, isElsewhere: true))
      return true
    }
    guard let unit = declared, isSameLine(from: declaredAt, to: numeral.start), !isYear(numeral) else { return false }
    report(figure(numeral, unit, isElsewhere: true))
    return true
  }

  @inline(__always)
  private func endsCell(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0 || byte == 0x7C || byte == 0x09 || byte == 0x20 || byte == 0x0D || byte == 0x2C
  }

  /// ， and ｜ between cells.
  @inline(__always)
  private func isWideMark(_ key: UInt32) -> Bool { key == 0xEFBC8C || key == 0xEFBD9C }

  private func startOfSigned(_ numeral: Numeral) -> Int {
    let byte = text.byte(before: numeral.start)
    if byte == 0x2D || byte == 0x2B { return numeral.start - 1 }
    let isMinus = text.has("−", before: numeral.start) || text.has("－", before: numeral.start)
    return isMinus || isMinusDash(before: numeral.start) ? numeral.start - 3 : numeral.start
  }

  private func isCellBoundary(before place: Int) -> Bool {
    let byte = text.byte(before: place)
    return byte == 0 || byte == 0x0A || byte == 0x7C || byte == 0x09 || byte == 0x20 || byte == 0x2C
      || byte >= 0x80 && (text.has("　", before: place) || isWideMark(text.triple(before: place)))
  }

  /// Whether no line ends between two places that are at most 200 bytes apart.
  func isSameLine(from start: Int, to end: Int) -> Bool {
    guard end - start <= 200 else { return false }
    for place in start..<max(start, end) where text[place] == 0x0A { return false }
    return true
  }

  private func isYear(_ numeral: Numeral) -> Bool {
    numeral.leadingDigits == 4 && numeral.smallInteger >= 1900 && numeral.smallInteger < 2100
  }

  private mutating func cellUnit(_ numeral: Numeral, at start: Int) -> UnitTable.Match? {
    enterLine(of: start)
    guard table.isActive || declared != nil || table.rowUnit != nil else { return nil }
    // Commas separate cells only below a header that does so too.
    guard table.separator != .comma || table.isActive else { return nil }
    countCells(to: start)
    guard table.cell > 0 || !isYear(numeral) else { return nil }
    if table.isActive {
      if found.columns.indices.contains(table.cell), let unit = found.columns[table.cell] { return unit }
    }
    if let unit = table.rowUnit, table.cell > max(0, table.unitColumn) { return unit }
    guard table.cell > 0, start - declaredAt < 1 << 14 else { return nil }
    return declared
  }

  /// Finds the line's beginning, and on a new line the table that it belongs to.
  private mutating func enterLine(of place: Int) {
    var start = place
    let lowest = max(text.start, table.seen)
    while start > lowest, text[start - 1] != 0x0A { start -= 1 }
    let isNewLine = start == text.start || text[start - 1] == 0x0A
    table.seen = place
    guard isNewLine, start != table.line else { return }
    var above = lineStart(before: start)
    // The line of hyphens below the header of a Markdown table.
    if isRule(from: above, to: start) { above = lineStart(before: above) }
    let isSameTable =
      table.isActive && table.line >= 0 && (above == table.line || lineStart(before: above) == table.line)
    if !isSameTable { readHeader(from: above, to: lineEnd(above, limit: start)) }
    table.line = start
    table.cursor = start
    // A total has no number in the first column of a table of numbered rows, and blanks do not tell of it.
    table.cell = table.isActive && table.isNumbered && table.separator == .blank && !text.isDigit(start) ? 1 : 0
    if !table.isActive { table.separator = separator(from: start, to: min(place, start + 200)) }
    table.rowUnit = table.unitColumn >= 0 ? rowUnit(from: start) : labelUnit(from: start, to: place)
  }

  /// Whether a line holds nothing but hyphens and the marks between cells.
  private func isRule(from start: Int, to end: Int) -> Bool {
    var hyphens = 0
    for place in start..<max(start, end) {
      switch text[place] {
      case 0x2D: hyphens += 1
      case 0x7C, 0x3A, 0x20, 0x2B, 0x0D, 0x0A: break
      default: return false
      }
    }
    return hyphens > 2
  }

  private func lineEnd(_ start: Int, limit: Int) -> Int {
    var cursor = start
    while cursor < limit, text[cursor] != 0x0A { cursor += 1 }
    return cursor
  }

  /// The beginning of the line that ends before `place`; `place` itself where that line is too long for a table.
  private func lineStart(before place: Int) -> Int {
    var cursor = place - 1
    let lowest = max(text.start, place - 512)
    while cursor > lowest, text[cursor - 1] != 0x0A { cursor -= 1 }
    return cursor <= text.start ? text.start : text[cursor - 1] == 0x0A ? cursor : place
  }

  /// The separator between cells at `place`: its width, or 0.
  @inline(__always)
  private func separatorWidth(_ place: Int) -> Int {
    switch table.separator {
    case .bar: text[place] == 0x7C ? 1 : text.has("｜", at: place) ? 3 : 0
    case .comma: text[place] == 0x2C ? 1 : text.has("，", at: place) ? 3 : 0
    case .tab: text[place] == 0x09 ? 1 : 0
    case .blank: text[place] == 0x20 || text[place] == 0x09 ? 1 : text.has("　", at: place) ? 3 : 0
    }
  }

  private mutating func countCells(to place: Int) {
    var cursor = table.cursor
    while cursor < place {
      let width = separatorWidth(cursor)
      guard width > 0 else {
        cursor += 1
        continue
      }
      cursor += width
      // Blanks in a row are one separator.
      if table.separator == .blank {
        while cursor < place, separatorWidth(cursor) > 0 { cursor += separatorWidth(cursor) }
        if cursor - width == table.line { continue }
      }
      table.cell += 1
    }
    table.cursor = place
  }

  /// Learns the units of the columns from the line above a row.
  private mutating func readHeader(from start: Int, to end: Int) {
    found.columns.removeAll(keepingCapacity: true)
    table.isActive = false
    table.unitColumn = -1
    table.rowUnit = nil
    table.isNumbered = false
    guard end > start else { return }
    table.separator = separator(from: start, to: end)
    var cursor = start
    var cell = start
    while cursor <= end, found.columns.count < 64 {
      let width = cursor < end ? separatorWidth(cursor) : 1
      guard width > 0 else {
        cursor += 1
        continue
      }
      readHeaderCell(from: cell, to: cursor)
      cursor += width
      if table.separator == .blank {
        while cursor < end, separatorWidth(cursor) > 0 { cursor += separatorWidth(cursor) }
      }
      cell = cursor
    }
  }

  private mutating func readHeaderCell(from start: Int, to end: Int) {
    var unit: UnitTable.Match?
    if found.columns.isEmpty { table.isNumbered = isRowNumber(start) }
    let cell = trimmed(start, end)
    let isMeasured = cell.count == 12 && (text.has("计量", at: cell.lowerBound) || text.has("計量", at: cell.lowerBound))
    let word = isMeasured ? cell.lowerBound + 6 : cell.lowerBound
    if cell.count == 6 || isMeasured, text.has("单位", at: word) || text.has("單位", at: word) {
      table.unitColumn = found.columns.count
      table.isActive = true
    } else if end - start >= 3 {
      unit = columnUnit(from: start, to: end)
    }
    if unit != nil { table.isActive = true }
    found.columns.append(unit)
  }

  private func isRowNumber(_ place: Int) -> Bool {
    for word in ["序号", "编号", "排名", "名次", "位次", "序號", "編號"] as [StaticString] where text.has(word, at: place) {
      return true
    }
    return false
  }

  private func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var (lower, upper) = (start, end)
    while lower < upper, text[lower] == 0x20 { lower += 1 }
    while upper > lower, text[upper - 1] == 0x20 || text[upper - 1] == 0x0D { upper -= 1 }
    return lower..<upper
  }

  /// 发行总额（亿元）10.00, 产量（万吨）：68653: the unit stands in brackets directly before the number.
  mutating func readBehindBrackets(_ numeral: Numeral) -> Bool {
    var place = startOfSigned(numeral)
    if text.byte(before: place) == 0x20 { place -= 1 }
    if text.byte(before: place) == 0x3A { place -= 1 } else if text.has("：", before: place) { place -= 3 }
    guard text.byte(before: place) == 0x29 || text.has("）", before: place), !isListMark(numeral.end),
      let unit = columnUnit(from: max(text.start, lookbackFloor, place - 60), to: place)
    else { return false }
    report(figure(numeral, unit, isElsewhere: true))
    return true
  }

  /// 1、 and 1. count what follows.
  private func isListMark(_ place: Int) -> Bool {
    text[place] == 0x2E || text[place] == 0x29 || text.has("、", at: place) || text.has("）", at: place)
  }

  /// 亿 in the brackets behind an amount without a unit of its own (发行总额（亿）) counts yuan.
  private func amount(at place: Int, opensAt open: Int) -> UnitTable.Match? {
    let power: Int32
    switch lexicon.numerals.sign(text, place) {
    case NumeralSign.tenThousand: power = 4
    case NumeralSign.hundredMillion: power = 8
    default: return nil
    }
    for word in ["额", "值", "款", "资", "入", "出", "税", "額", "資", "稅"] as [StaticString] where text.has(word, before: open)
    {
      return UnitTable.Match(lexicon.units.yuan, power: power, kind: .money, end: place + 3)
    }
    return nil
  }

  /// The unit in a header's brackets, or the sign at its end: 产量(吨), 增长（%）, 增长%.
  private func columnUnit(from start: Int, to end: Int) -> UnitTable.Match? {
    var cursor = end - 1
    while cursor > start {
      let isOpen = text[cursor] == 0x28 || text.has("（", at: cursor)
      if isOpen {
        let inside = cursor + (text[cursor] == 0x28 ? 1 : 3)
        guard let unit = unitText(at: inside) ?? amount(at: inside, opensAt: cursor), unit.end < end,
          text[unit.end] == 0x29 || text.has("）", at: unit.end)
        else { return nil }
        return unit
      }
      cursor -= 1
    }
    guard text[end - 1] == 0x25 || text.has("％", before: end) else { return nil }
    return UnitTable.Match(lexicon.units.percent, kind: .percent, end: end)
  }

  /// What separates the cells of a line: bars, tabs, commas, else blanks.
  private func separator(from start: Int, to end: Int) -> TableState.Separator {
    var hasComma = false
    for place in start..<max(start, min(end, start + 512)) {
      if text[place] == 0x7C || text[place] == 0xEF && text.has("｜", at: place) { return .bar }
      if text[place] == 0x09 { return .tab }
      if text[place] == 0x2C || text[place] == 0xEF && text.has("，", at: place) { hasComma = true }
    }
    return hasComma ? .comma : .blank
  }

  /// The unit in brackets at the end of a row's first cell: 工业增加值（亿元）.
  private func labelUnit(from start: Int, to end: Int) -> UnitTable.Match? {
    var cursor = start
    let limit = min(end, start + 200)
    while cursor < limit, text[cursor] == 0x7C || text[cursor] == 0x20 { cursor += 1 }
    let first = cursor
    while cursor < limit, separatorWidth(cursor) == 0 { cursor += 1 }
    while cursor > first, text[cursor - 1] == 0x20 { cursor -= 1 }
    guard cursor - first >= 6, text[cursor - 1] == 0x29 || text.has("）", before: cursor) else { return nil }
    return columnUnit(from: first, to: cursor)
  }

  /// The unit that stands in the row's own unit cell.
  private mutating func rowUnit(from start: Int) -> UnitTable.Match? {
    var cursor = start
    var column = 0
    while column < table.unitColumn, cursor < text.end, text[cursor] != 0x0A {
      let width = separatorWidth(cursor)
      if width > 0 { column += 1 }
      cursor += max(1, width)
    }
    while text[cursor] == 0x20 { cursor += 1 }
    return column == table.unitColumn ? unitText(at: cursor) : nil
  }
}
