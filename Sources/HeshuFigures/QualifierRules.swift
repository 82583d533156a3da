import HeshuQuantities

/// How a word around a figure qualifies it, as the numbers that the lexicons' tables carry.
enum QualifierRule {
  static let none: UInt16 = 1
  static let about: UInt16 = 2
  static let over: UInt16 = 3
  static let more: UInt16 = 4
  static let under: UInt16 = 5
  static let atLeast: UInt16 = 6
  static let atMost: UInt16 = 7
  /// Before a bare 百亿 or 千 alone: of its order.
  static let order: UInt16 = 8
  /// 近, which before a duration is no qualifier (近三年).
  static let near: UInt16 = 9
  /// 内, which limits only durations (30日内).
  static let within: UInt16 = 10
  /// 入超 and 出超, which name a balance of trade, or end 收入, 支出 and the like before 超.
  static let balance: UInt16 = 11

  @inline(__always)
  static func qualifier(_ rule: UInt16) -> Qualifier {
    switch rule {
    case about: .about
    case over: .over
    case more: .more
    case under, near: .under
    case atLeast: .atLeast
    case atMost, within: .atMost
    default: .exact
    }
  }
}
