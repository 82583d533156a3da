import ArgumentParser
import Heshu

/// A day on the command line: `2022-12-05`.
struct Day: ExpressibleByArgument, Sendable {
  let value: CalendarDay

  init?(argument: String) {
    guard let day = CalendarDay(argument), day.month > 0, day.day > 0 else { return nil }
    value = day
  }
}
