import Heshu

/// The days that a command runs a pipeline for, one after another.
struct RunDays: Sequence {
  /// The most days of one command: ten years.
  static let limit = 3660

  let first: CalendarDay
  let count: Int

  /// Both days included; nil where the last one is before the first or too far behind it.
  init?(from first: CalendarDay, to last: CalendarDay) {
    var day = first
    var count = 1
    while day != last {
      guard count < RunDays.limit else { return nil }
      day = RunDays.next(day)
      count += 1
    }
    self.first = first
    self.count = count
  }

  func makeIterator() -> AnyIterator<CalendarDay> {
    var day = first
    var left = count
    return AnyIterator {
      guard left > 0 else { return nil }
      defer { day = RunDays.next(day) }
      left -= 1
      return day
    }
  }

  private static func next(_ day: CalendarDay) -> CalendarDay {
    if day.day < length(day) { return CalendarDay(year: day.year, month: day.month, day: day.day + 1) }
    if day.month < 12 { return CalendarDay(year: day.year, month: day.month + 1, day: 1) }
    return CalendarDay(year: day.year &+ 1, month: 1, day: 1)
  }

  private static func length(_ day: CalendarDay) -> UInt8 {
    switch day.month {
    case 4, 6, 9, 11: 30
    case 2: day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
