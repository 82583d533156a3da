/// A period as it is written, before the document's publication date is known.
struct WrittenPeriod: Sendable {
  /// Where the year comes from.
  enum YearRule: UInt8, Sendable {
    /// It is written.
    case written
    /// 今年, 去年: so many years from the publication's.
    case relative
    /// 上月15日: so many months from the publication's.
    case relativeMonth
    /// 上季度: so many quarters from the publication's.
    case relativeQuarter
    /// 10月 alone.
    case unwritten
  }

  var from = CalendarDay(year: 0, month: 0, day: 0)
  var to = CalendarDay(year: 0, month: 0, day: 0)
  var offset: Int8 = 0
  /// The years to the end's from the publication's, where it has an offset of its own.
  var lateOffset: Int8?
  var rule = YearRule.unwritten
  /// 12月至次年2月: the end lies in the year after the beginning's.
  var endsNextYear = false

  /// The period with its year; nil where that would need a publication date that is not known.
  ///
  /// A month without a year is one of the publication's year; one that lies behind a publication in the first quarter is of the year before
  /// (1至12月 in a report of January).
  func resolved(published: CalendarDay?) -> Period? {
    var period = Period(from: from, to: to)
    if let lateOffset {
      guard let published, published.year > 0 else { return nil }
      period.to.year = published.year &+ Int16(lateOffset)
      if rule == .relative { period.from.year = published.year &+ Int16(offset) }
      return period.from.year <= period.to.year ? period : nil
    }
    guard rule != .written else { return period }
    guard let published, published.year > 0 else { return nil }
    if rule == .relativeMonth || rule == .relativeQuarter { return besideMonth(of: published) }
    var year = published.year &+ Int16(offset)
    if rule == .unwritten {
      // Of a span over two years the beginning lies in the past.
      let isPast = endsNextYear ? from.month > published.month : to.month > published.month && published.month <= 3
      if isPast { year &-= 1 }
    }
    period.from.year = year
    period.to.year = to.year == 0 ? year &+ (endsNextYear ? 1 : 0) : to.year
    return period
  }

  /// A month or quarter that is counted from the publication's; nil where it has no such day.
  private func besideMonth(of published: CalendarDay) -> Period? {
    guard published.month > 0 else { return nil }
    var months = Int(published.year) * 12 + Int(published.month) - 1
    months = rule == .relativeMonth ? months + Int(offset) : (months / 3 + Int(offset)) * 3
    let last = rule == .relativeMonth ? months : months + 2
    var period = Period(from: from, to: to)
    (period.from.year, period.from.month) = (Int16(clamping: months / 12), UInt8(clamping: months % 12 + 1))
    (period.to.year, period.to.month) = (Int16(clamping: last / 12), UInt8(clamping: last % 12 + 1))
    let length = CalendarDay.days(in: period.to.month, of: period.to.year)
    // 下旬 ends with the month, whatever its length.
    if period.to.day > period.from.day { period.to.day = min(period.to.day, UInt8(clamping: length)) }
    return period.from.day <= length ? period : nil
  }
}
