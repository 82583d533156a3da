import HeshuFigures

/// Tells the time; only the runner asks.
public protocol RunClock: Sendable {
  /// Nanoseconds of a clock that never goes back.
  func nanoseconds() -> UInt64
  /// Today in a zone such as `Asia/Shanghai`; nil where the zone is not known.
  func today(in zone: String?) -> CalendarDay?
}
