/// Why a check can prove nothing.
public enum IndeterminateReason: UInt8, Sendable, Hashable, CaseIterable {
  /// The verdict is not indeterminate.
  case none
  /// A cell that the formula needs is null, the key of a group is missing, or a number is out of range.
  case operandMissing
  /// The outcome rests on how far 超, 以上, 近 or 以下 reach.
  case qualified
  /// The interval of a divisor holds zero.
  case denominatorMayBeZero
  /// A column outside of an aggregate has several values in the group, or rows are tied in `order`.
  case differsInGroup
  /// The figures are of different periods, or a step does not follow on the row before.
  case differentPeriod
  /// The parts may not be all there are, or a claim in prose speaks of different things.
  case differentScope
  /// Nobody says that amounts and their growth are at the same prices.
  case differentPriceBasis
  /// The units cannot be compared by an exact factor.
  case differentUnit
  /// Growth from a base below zero, on whose meaning no one agrees.
  case negativeBase
  /// Documents of different dates state different numbers.
  case restated

  /// The name in outputs, or nil where there is no reason.
  public var name: String? {
    switch self {
    case .none: nil
    case .operandMissing: "operand-missing"
    case .qualified: "qualified"
    case .denominatorMayBeZero: "denominator-may-be-zero"
    case .differsInGroup: "differs-in-group"
    case .differentPeriod: "different-period"
    case .differentScope: "different-scope"
    case .differentPriceBasis: "different-price-basis"
    case .differentUnit: "different-unit"
    case .negativeBase: "negative-base"
    case .restated: "restated"
    }
  }
}
