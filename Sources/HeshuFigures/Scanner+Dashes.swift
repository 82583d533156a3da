/// Dashes that stand for a minus: 增速为—0.5%, 气温–5℃, （—1.2亿元）.
extension Scanner {
  /// Whether the dash (— – ‒) before the number at `place` is a minus.
  ///
  /// A dash joins a range, parts an apposition or begins an item; it is a minus only where there is nothing that it could join or part: behind a
  /// word that leads to a value or names one that can be below zero, behind a bracket, a colon or a mark of a list, and alone in a cell.
  func isMinusDash(before place: Int) -> Bool {
    guard isDash(before: place) else { return false }
    let mark = place - 3
    let before = text.byte(before: mark)
    switch before {
    case 0x28, 0x3A, 0x7C, 0x09: return true
    case 0, 0x0A, 0x20: return fillsCell(place)
    case 0..<0x80: return false
    default: break
    }
    switch text.triple(before: mark) {
    // （ ： ｜ 、 和 与 與 及
    case 0xEFBC88, 0xEFBC9A, 0xEFBD9C, 0xE38081, 0xE5928C, 0xE4B88E, 0xE88887, 0xE58F8A: return true
    default: return leadsToValue(mark)
    }
  }

  /// A single — – or ‒ before `place`.
  func isDash(before place: Int) -> Bool {
    switch text.triple(before: place) {
    case 0xE28092, 0xE28093: true
    case 0xE28094: text.triple(before: place - 3) != 0xE28094
    default: false
    }
  }

  /// Whether a word that leads to a value, or names one that can be below zero, ends at `place`.
  private func leadsToValue(_ place: Int) -> Bool {
    let words =
      [
        "是", "到", "至", "由", "从", "從", "于", "於", "在", "报", "報", "率", "差额", "差額", "净额", "淨額", "利润", "利潤", "温", "溫", "温度",
        "溫度",
      ]
      as [StaticString]
    return isChange(before: place) || lexicon.joins.longest(text, endingAt: place, floor: text.start).isFound
      || words.contains { text.has($0, before: place) }
  }

  /// Whether a number with nothing but a percent sign behind it reaches to the end of a cell or line.
  private func fillsCell(_ place: Int) -> Bool {
    var cursor = place
    let limit = place + Self.longestCell
    while cursor < limit, text.isDigit(cursor) || text[cursor] == 0x2E || text[cursor] == 0x2C { cursor += 1 }
    if text[cursor] == 0x25 { cursor += 1 }
    switch text[cursor] {
    case 0, 0x09, 0x0A, 0x0D, 0x20, 0x7C: return true
    default: return false
    }
  }

  private static let longestCell = 32
}
