/// How tightly a consistent finding holds.
public enum Fit: UInt8, Sendable, Hashable {
  /// The finding is not consistent.
  case none
  /// The recomputed point is the written figure.
  case exact
  /// The recomputed point rounds to the written figure.
  case rounded
  /// Only the intervals meet.
  case within

  /// The name in outputs, or nil where the finding is not consistent.
  public var name: String? {
    switch self {
    case .none: nil
    case .exact: "exact"
    case .rounded: "rounded"
    case .within: "within"
    }
  }
}
