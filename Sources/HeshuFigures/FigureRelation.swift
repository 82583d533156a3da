/// How a figure relates to another figure of its document.
public enum FigureRelation: UInt8, Sendable, Hashable {
  case none
  case shareOf
  case partOf
  case growthOf
  case changeOf
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
