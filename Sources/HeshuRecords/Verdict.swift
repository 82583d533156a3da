/// The outcome of a check; `inconsistent` is a proof, `indeterminate` says that there is none.
public enum Verdict: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  /// No check has looked.
  case unchecked
  /// What is written can be so.
  case consistent
  /// Nothing is proven; `IndeterminateReason` says why.
  case indeterminate
  /// No choice of the true numbers can have been written so.
  case inconsistent

  /// The name in outputs.
  public var name: String {
    switch self {
    case .unchecked: "unchecked"
    case .consistent: "consistent"
    case .indeterminate: "indeterminate"
    case .inconsistent: "inconsistent"
    }
  }

  /// Whether `left` is the better one: a row's verdict is the greatest of its checks'.
  public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
}
