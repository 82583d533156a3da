/// A day of the Gregorian calendar without time or zone.
public struct CalendarDay: Sendable, Hashable {
  public var year: Int16
  public var month: UInt8
  public var day: UInt8

  public init(year: Int16, month: UInt8, day: UInt8) {
    self.year = year
    self.month = month
    self.day = day
  }
}
