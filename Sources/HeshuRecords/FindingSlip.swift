import HeshuQuantities

/// A single slip of the pen that would explain an inconsistent finding: a suggestion, never a correction.
public struct FindingSlip: Sendable {
  /// The kinds of slips, the one that leaves least to chance first.
  ///
  /// A kind with few variants that fits is better evidence than one with many: there is one other sign, and there are nine other digits in
  /// every place.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    /// A sign too many or too few.
    case sign
    /// 万 for 亿, or the reverse.
    case multiplier
    /// The decimal point one or two places off.
    case point
    /// Two neighboring digits in the other order.
    case swappedDigits
    /// One digit for another.
    case oneDigit
    /// One digit left out.
    case missingDigit

    /// The name in outputs.
    public var name: String {
      switch self {
      case .sign: "sign"
      case .multiplier: "multiplier"
      case .point: "point"
      case .swappedDigits: "swapped-digits"
      case .oneDigit: "one-digit"
      case .missingDigit: "missing-digit"
      }
    }
  }

  /// The operand that would have to be another one, as its place in `Side.operands`.
  public var operand: Int
  /// What would have been written wrong.
  public var kind: Kind
  /// What it would have to be, in its unit's base; the exponent is that of its last written place.
  public var value: ExactDecimal
  /// The same as the operand is written, as text of the side outputs.
  public var text: TextCell
  /// How many other slips of the same kind would do as well.
  public var others: Int

  /// Takes the parts as they are; `operand` and `text` point into the side outputs of the finding.
  public init(operand: Int, kind: Kind, value: ExactDecimal, text: TextCell, others: Int) {
    self.operand = operand
    self.kind = kind
    self.value = value
    self.text = text
    self.others = others
  }
}
