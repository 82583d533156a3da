/// Keeps a spreadsheet from running a text cell as a formula, in a way that can be undone.
///
/// A guarded cell begins with an apostrophe. A cell that begins with an apostrophe of its own gets a second one, so
/// that ``removed(from:_:)`` gives every
/// text back: `removed(guard(x)) == x`. Numbers (`-5.31`, `+2.1%`) pass unchanged.
/// Source of the list of characters: OWASP, CSV Injection, and their full-width forms.
public enum FormulaGuard {
  static let apostrophe: UInt8 = 0x27

  /// Whether the text cell needs an apostrophe in front.
  public static func isNeeded(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else { return false }
    if bytes[range.lowerBound] == apostrophe { return true }
    return beginsLikeFormula(bytes, range) && !isNumber(bytes, range)
  }

  /// The part of a cell that was the text before it was guarded: without the apostrophe, or all of it where there is
  /// none to remove.
  public static func removed(from bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    let range = range.clamped(to: 0..<bytes.count)
    guard let first = bytes[range].first, first == apostrophe else { return range }
    let rest = range.lowerBound &+ 1..<range.upperBound
    guard let second = bytes[rest].first else { return range }
    return second == apostrophe || beginsLikeFormula(bytes, rest) ? rest : range
  }

  /// Looks past blanks that a spreadsheet skips, at the first scalar behind them.
  private static func beginsLikeFormula(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      switch bytes[at] {
      case 0x20: at &+= 1
      case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: return true
      case 0xC2:
        guard matches([0xC2, 0xA0], bytes, at, range) else { return false }
        at &+= 2
      case 0xE2:
        guard matches([0xE2, 0x80, 0x8B], bytes, at, range) else { return false }
        at &+= 3
      case 0xE3:
        guard matches([0xE3, 0x80, 0x80], bytes, at, range) else { return false }
        at &+= 3
      case 0xEF:
        if matches([0xEF, 0xBB, 0xBF], bytes, at, range) {
          at &+= 3
        } else {
          return fullWidth.contains { matches($0, bytes, at, range) }
        }
      default: return false
      }
    }
    return false
  }

  /// ＝ ＋ － ＠
  private static let fullWidth: [[UInt8]] = [
    [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0],
  ]

  private static func matches(_ pattern: [UInt8], _ bytes: [UInt8], _ at: Int, _ range: Range<Int>) -> Bool {
    at &+ pattern.count <= range.upperBound && bytes[at..<at &+ pattern.count].elementsEqual(pattern)
  }

  /// `[+-]?digits(.digits)?%?`, the whole cell.
  private static func isNumber(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    func digits() -> Bool {
      let start = at
      while at < range.upperBound, bytes[at] &- 0x30 < 10 { at &+= 1 }
      return at > start
    }
    if at < range.upperBound, bytes[at] == 0x2B || bytes[at] == 0x2D { at &+= 1 }
    guard digits() else { return false }
    if at < range.upperBound, bytes[at] == 0x2E {
      at &+= 1
      guard digits() else { return false }
    }
    if at < range.upperBound, bytes[at] == 0x25 { at &+= 1 }
    return at == range.upperBound
  }
}
