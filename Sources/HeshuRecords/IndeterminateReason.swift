/// Why a check can prove nothing.
public enum IndeterminateReason: UInt8, Sendable, Hashable, CaseIterable {
  case none
  case operandMissing
  case qualified
  case denominatorMayBeZero
  case differsInGroup
  case differentPeriod
  case differentScope
  case differentPriceBasis
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
