/// How a figure relates to another figure of its document.
public enum FigureRelation: UInt8, Sendable, Hashable {
  /// No relation is known.
  case none
  /// Its share: 完成投资45.1亿元，占年度计划的115.8%.
  case shareOf
  /// A part of it: 其中, and the members of a list behind their total.
  case partOf
  /// Its growth as a rate: 完成投资45.1亿元，同比增长5%.
  case growthOf
  /// A change of it as a difference: 增长5%，提高1.2个百分点.
  case changeOf
  /// Counted per it: the 2.3元 of 每10股派2.3元.
  case per

  /// The name in the column `relation`, or nil where there is none.
  public var name: String? {
    switch self {
    case .none: nil
    case .shareOf: "share_of"
    case .partOf: "part_of"
    case .growthOf: "growth_of"
    case .changeOf: "change_of"
    case .per: "per"
    }
  }
}
