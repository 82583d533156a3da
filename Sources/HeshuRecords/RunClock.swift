import HeshuFigures

/// Tells the time; only the runner asks.
public protocol RunClock: Sendable {
  /// Nanoseconds of a clock that never goes back.
  func nanoseconds() -> UInt64
  /// Nanoseconds since 1970 of the clock on the wall, which may be set back.
  func wallNanoseconds() -> Int64
  /// Today in a zone such as `Asia/Shanghai`; nil where the zone is not known.
  func today(in zone: String?) -> CalendarDay?
}
