extension CalendarDay {
  /// The day that a text such as `2022-11-21` names; nil where it is none.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int16(parts[0]), let month = UInt8(parts[1]), let day = UInt8(parts[2]),
      (1...12).contains(month), day >= 1, day <= CalendarDay.days(in: month, of: year)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// How many days a month has.
  static func days(in month: UInt8, of year: Int16) -> UInt8 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
