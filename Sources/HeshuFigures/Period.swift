/// A year, a month, a day, or a span from one of them to another.
///
/// Written as `2022`, `2022-11`, `2022-11-15` or `2022-01/2022-10`; both ends belong to the period. A month or day of 0 means that the end is given no more finely.
public struct Period: Sendable, Hashable {
  /// The first year, month or day.
  public var from: CalendarDay
  /// The last year, month or day, which belongs to the period; equal to `from` where one date is written.
  public var to: CalendarDay

  /// Makes the span of both ends; neither their order nor their days are checked.
  public init(from: CalendarDay, to: CalendarDay) {
    self.from = from
    self.to = to
  }

  /// A period whose first and last part are the same written date.
  public init(_ day: CalendarDay) {
    self.init(from: day, to: day)
  }
}

extension Period: CustomStringConvertible {
  /// `2022`, `2022-11`, `2022-11-15`, or both ends with a stroke between them.
  public var description: String {
    from == to ? Self.written(from) : Self.written(from) + "/" + Self.written(to)
  }

  private static func written(_ day: CalendarDay) -> String {
    var text = padded(Int(day.year), 4)
    if day.month > 0 { text += "-" + padded(Int(day.month), 2) }
    if day.day > 0 { text += "-" + padded(Int(day.day), 2) }
    return text
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
