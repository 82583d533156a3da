/// What a change is measured against, as the words before the figure say.
public enum ComparisonBasis: UInt8, Sendable, Hashable {
  /// The figure is no change, or the words do not say against what.
  case none
  /// 同比, 比上年: the same period a year before.
  case yearOnYear
  /// 环比, 比上月: the period before.
  case monthOnMonth
  /// 较年初, 累计: since the year began.
  case yearToDate

  /// The name in the column `basis`, or nil where there is none.
  public var name: String? {
    switch self {
    case .none: nil
    case .yearOnYear: "yoy"
    case .monthOnMonth: "mom"
    case .yearToDate: "ytd"
    }
  }
}
