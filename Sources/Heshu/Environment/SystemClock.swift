import Foundation
import HeshuFigures
import HeshuRecords

/// The clock of this machine.
public struct SystemClock: RunClock {
  /// Makes the clock; it has no state.
  public init() {}

  /// Nanoseconds since the machine started, of a clock that nobody sets.
  public func nanoseconds() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  /// Nanoseconds since 1970.
  public func wallNanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Today in a zone of the IANA database, or in the machine's own; nil where the zone is not known.
  public func today(in zone: String?) -> CalendarDay? {
    var calendar = Calendar(identifier: .gregorian)
    if let zone {
      guard let known = TimeZone(identifier: zone) else { return nil }
      calendar.timeZone = known
    }
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDay(
      year: Int16(truncatingIfNeeded: year), month: UInt8(truncatingIfNeeded: month),
      day: UInt8(truncatingIfNeeded: day))
  }
}
