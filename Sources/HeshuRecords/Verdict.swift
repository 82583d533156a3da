/// The outcome of a check; `inconsistent` is a proof, `indeterminate` says that there is none.
public enum Verdict: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  /// No check has looked.
  case unchecked
  case consistent
  case indeterminate
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

  public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
}
