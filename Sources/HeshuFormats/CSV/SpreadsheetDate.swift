/// Texts that a spreadsheet takes for a day or a time of day when it opens a CSV.
///
/// Source of the forms: what Excel, WPS and LibreOffice convert in Chinese and English locales: `2022-11`, `2022/11/21`, `1/2`, `3-5`,
/// `2022年11月`, `3月5日`, `MAR1`, `1-Sep`, `12:30`.
enum SpreadsheetDate {
  private static let months: [[UInt8]] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { Array($0.utf8) }

  static func isLike(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    guard 0x30...0x39 ~= first else { return beginsWithMonth(text) && hasMonthName(text) }
    let rest = text.drop { 0x30...0x39 ~= $0 }
    switch rest.first {
    case 0x2D, 0x2F: return isNumeric(text) || hasMonthName(text)
    case 0x3A: return isTime(text)
    case 0xE5, 0xE6: return (rest.starts(with: "年".utf8) || rest.starts(with: "月".utf8)) && isChinese(text)
    case let mark?: return mark < 0x80 && hasMonthName(text)
    case nil: return false
    }
  }

  /// Whether the first three letters are those of a month.
  private static func beginsWithMonth(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > 3 else { return false }
    let at = text.startIndex
    let (one, two, three) = (text[at] | 0x20, text[at + 1] | 0x20, text[at + 2] | 0x20)
    return months.contains { $0[0] == one && $0[1] == two && $0[2] == three }
  }

  /// Two or three numbers parted by one and the same of `-` and `/`, of which one can be a month and one a day or year.
  private static func isNumeric(_ text: ArraySlice<UInt8>) -> Bool {
    var (one, two, last): (Number, Number, Number) = ((0, 0), (0, 0), (0, 0))
    var mark: UInt8?
    var marks = 0
    for byte in text {
      if 0x30...0x39 ~= byte {
        guard last.digits < 4 else { return false }
        last = (last.value * 10 + Int(byte - 0x30), last.digits + 1)
      } else {
        guard byte == mark ?? byte, byte == 0x2D || byte == 0x2F, last.digits > 0, marks < 2 else { return false }
        if marks == 0 { one = last } else { two = last }
        (mark, last) = (byte, (0, 0))
        marks += 1
      }
    }
    guard marks > 0, last.digits > 0 else { return false }
    if marks == 1 {
      return isMonth(one) && (isDay(last) || isYear(last)) || isMonth(last) && (isDay(one) || isYear(one))
    }
    return isYear(one) && isMonth(two) && isDay(last) || isMonth(one) && isDay(two) || isDay(one) && isMonth(two)
  }

  /// `2022年11月21日` and its parts, from the year or from the month on.
  private static func isChinese(_ text: ArraySlice<UInt8>) -> Bool {
    guard var rest = Optional(String(decoding: text, as: UTF8.self)[...]) else { return false }
    var found = 0
    for (unit, limit) in [("年", 9999), ("月", 12), ("日", 31)] {
      guard let place = rest.firstRange(of: unit)?.lowerBound else { continue }
      guard let number = Int(rest[..<place]), (1...limit).contains(number) else { return false }
      rest = rest[rest.index(after: place)...]
      found += 1
    }
    return found >= 2 && rest.isEmpty
  }

  /// `12:30` and `12:30:05`
  private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
    let parts = text.split(separator: 0x3A, omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let numbers = numbers(parts) else { return false }
    return numbers[0].value < 10_000 && numbers.dropFirst().allSatisfy { $0.value < 60 && $0.digits <= 2 }
  }

  /// A month's name with a number in front of it or behind it.
  private static func hasMonthName(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 16 else { return false }
    let lower = text.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    let letters = lower.filter { 0x61...0x7A ~= $0 }
    let digits = lower.filter { 0x30...0x39 ~= $0 }
    let others = lower.filter { $0 != 0x2D && $0 != 0x20 && $0 != 0x2E && $0 != 0x2C && $0 != 0x2F }
    guard letters.count + digits.count == others.count, (1...6).contains(digits.count) else { return false }
    return months.contains { month in
      letters == month || letters.count > 3 && letters.starts(with: month) && names.contains(letters)
    }
  }

  private static let names: [[UInt8]] = [
    "january", "february", "march", "april", "june", "july", "august", "sept", "september", "october", "november",
    "december",
  ].map { Array($0.utf8) }

  private typealias Number = (value: Int, digits: Int)

  private static func numbers(_ parts: [ArraySlice<UInt8>]) -> [Number]? {
    var numbers: [Number] = []
    for part in parts {
      guard (1...4).contains(part.count), part.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
      numbers.append((part.reduce(0) { $0 * 10 + Int($1 - 0x30) }, part.count))
    }
    return numbers
  }

  private static func isMonth(_ number: Number) -> Bool { number.digits <= 2 && (1...12).contains(number.value) }
  private static func isDay(_ number: Number) -> Bool { number.digits <= 2 && (1...31).contains(number.value) }
  private static func isYear(_ number: Number) -> Bool { number.digits == 4 && number.value >= 1900 }
}
