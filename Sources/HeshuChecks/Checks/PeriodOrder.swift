/// Compares periods by their texts: `2022`, `2022-11`, `2022-11-15`, or two of them with a stroke between.
enum PeriodOrder {
  /// The text of a period's first day or month, so far as series that run up share it: `2022-01` of `2022-01/2022-10`, the year of a single
  /// month or day, as a bulletin of one month counts from January on.
  static func start(of period: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if let stroke = period.firstIndex(of: UInt8(ascii: "/")) { return period[..<stroke] }
    return period.count > 4 ? period.prefix(4) : period
  }

  /// The last day, month or year of a period.
  static func end(of period: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let stroke = period.firstIndex(of: UInt8(ascii: "/")) else { return period }
    return period[period.index(after: stroke)...]
  }

  /// Whether a series runs from `previous` to `next` in one month: both begin at the same time, and `next` ends a month later; nil where the
  /// texts name no months.
  static func follows(_ previous: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool? {
    guard let before = months(end(of: previous)), let after = months(end(of: next)) else { return nil }
    return start(of: previous) == start(of: next) && after - before == 1
  }

  /// Whether two periods have no day in common; nil where the texts do not tell.
  static func areApart(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool? {
    guard let a = span(one), let b = span(other) else { return nil }
    return a.last < b.first || b.last < a.first
  }

  /// The months from the year 0 on that a period reaches over.
  private static func span(_ period: ArraySlice<UInt8>) -> (first: Int, last: Int)? {
    let first = period.split(separator: UInt8(ascii: "/")).first ?? period
    guard let from = year(first), let to = year(end(of: period)) else { return nil }
    return (from * 12 + (month(first) ?? 1) - 1, to * 12 + (month(end(of: period)) ?? 12) - 1)
  }

  /// The number of a month; nil for a text that names none.
  private static func months(_ day: ArraySlice<UInt8>) -> Int? {
    guard let year = year(day), let month = month(day) else { return nil }
    return year * 12 + month
  }

  private static func year(_ day: ArraySlice<UInt8>) -> Int? { number(day.prefix(4), digits: 4) }

  private static func month(_ day: ArraySlice<UInt8>) -> Int? {
    number(day.dropFirst(5).prefix(2), digits: 2)
  }

  private static func number(_ text: ArraySlice<UInt8>, digits: Int) -> Int? {
    guard text.count == digits, text.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
