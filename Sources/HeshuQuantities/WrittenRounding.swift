/// How a source makes its written figures from the numbers behind them.
///
/// Source: Calculations 1.1 (XBRL International), extended by `ceiling` and `any` for sources that round up or mix the ways.
/// All speak of the magnitude: a negative figure is the mirror of a positive one.
public enum WrittenRounding: UInt8, Sendable, Hashable, CaseIterable {
  /// To the nearest: [v - u/2, v + u/2], both ends closed, because halves are rounded either way.
  case nearest
  /// Toward zero: [v, v + u); zero stands for (-u, u).
  case truncated
  /// Away from zero: (v - u, v]; zero stands for itself.
  case ceiling
  /// Unknown or mixed: (v - u, v + u).
  case any
  /// 四舍五入, to the nearest and halves away from zero: [v - u/2, v + u/2); zero stands for (-u/2, u/2).
  case halfUp

  /// The name in a pipeline file: `nearest`, `trunc`, `ceil`, `any`, `half-up`.
  public var name: String {
    switch self {
    case .nearest: "nearest"
    case .truncated: "trunc"
    case .ceiling: "ceil"
    case .any: "any"
    case .halfUp: "half-up"
    }
  }

  /// The rounding with that name, or nil.
  public init?(name: String) {
    guard let found = WrittenRounding.allCases.first(where: { $0.name == name }) else { return nil }
    self = found
  }
}
