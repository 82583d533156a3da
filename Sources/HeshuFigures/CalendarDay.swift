/// A day of the Gregorian calendar without time or zone.
public struct CalendarDay: Sendable, Hashable {
  /// The year of the Christian era, such as 2022.
  public var year: Int16
  /// 1 to 12; 0 in a `Period` that names no month.
  public var month: UInt8
  /// 1 to 31; 0 in a `Period` that names no day.
  public var day: UInt8

  /// Takes the parts as they are: whether such a day exists is for the caller to know.
  public init(year: Int16, month: UInt8, day: UInt8) {
    self.year = year
    self.month = month
    self.day = day
  }
}
