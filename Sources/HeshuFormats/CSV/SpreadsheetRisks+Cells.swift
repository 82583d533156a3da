import HeshuQuantities
import HeshuRecords

extension SpreadsheetRisks {
  /// Digits that a spreadsheet keeps of a number.
  static let keptDigits = 15

  /// Counts a number.
  @inline(__always)
  mutating func addNumber(_ number: ExactDecimal) {
    if number.exponent <= 0, number.significand.magnitude < 1_000_000_000_000_000 { return }
    var text: [UInt8] = []
    number.append(to: &text)
    addNumber(text, 0..<text.count)
  }

  /// Counts a number that is written as plain decimal text.
  @inline(__always)
  mutating func addNumber(_ bytes: [UInt8], _ range: Range<Int>) {
    guard range.count > SpreadsheetRisks.keptDigits else { return }
    if SpreadsheetRisks.significantDigits(bytes, range) > SpreadsheetRisks.keptDigits { longNumbers &+= 1 }
  }

  /// Counts a text cell, under one head.
  @inline(__always)
  mutating func addText(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let first = bytes[range.lowerBound]
    // Nearly all texts begin with a Chinese character, and nothing happens to those.
    if first &- 0xE4 < 6 { return }
    addDoubtful(bytes, range)
  }

  private mutating func addDoubtful(_ bytes: [UInt8], _ range: Range<Int>) {
    if FormulaGuard.isNeeded(bytes, range) {
      formulas &+= 1
      return
    }
    guard range.count <= 64 else { return }
    let text = bytes[range].drop { $0 == 0x20 }
    guard let first = text.first else { return }
    if SpreadsheetRisks.isNumber(text) {
      let digits = text.drop { $0 == 0x2B || $0 == 0x2D }
      let whole = digits.prefix { 0x30...0x39 ~= $0 }
      if whole.count > 1, whole.first == 0x30 {
        leadingZeros &+= 1
      } else if SpreadsheetRisks.significantDigits(bytes, text.startIndex..<text.endIndex) > SpreadsheetRisks.keptDigits
      {
        longNumbers &+= 1
      }
    } else if 0x30...0x39 ~= first, SpreadsheetRisks.hasExponent(text) {
      exponents &+= 1
    } else if SpreadsheetDate.isLike(text) {
      dates &+= 1
    }
  }

  private static func significantDigits(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    for at in range where 0x30...0x39 ~= bytes[at] && (count > 0 || bytes[at] != 0x30) { count &+= 1 }
    return count
  }

  /// `[+-]?digits(.digits)?`
  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var at = text.startIndex
    if at < text.endIndex, text[at] == 0x2B || text[at] == 0x2D { at += 1 }
    var digits = 0
    var hasPoint = false
    while at < text.endIndex {
      if 0x30...0x39 ~= text[at] {
        digits += 1
      } else if text[at] == 0x2E, !hasPoint, digits > 0 {
        hasPoint = true
        digits = 0
      } else {
        return false
      }
      at += 1
    }
    return digits > 0
  }

  /// `digits(.digits)?[eE][+-]?digits`
  private static func hasExponent(_ text: ArraySlice<UInt8>) -> Bool {
    guard let mark = text.firstIndex(where: { $0 | 0x20 == 0x65 }), mark > text.startIndex else { return false }
    let power = text[(mark + 1)...].drop { $0 == 0x2B || $0 == 0x2D }
    return isNumber(text[..<mark]) && !power.isEmpty && power.allSatisfy { 0x30...0x39 ~= $0 }
  }
}
