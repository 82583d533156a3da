import HeshuQuantities

/// The outcome of one check over one row or group; written for checks that passed too.
public struct Finding: Sendable {
  /// Stable over runs: a hash of the rule and of the operands' keys.
  public var id: UInt64
  /// The check that was made; shared by all its findings.
  public var check: CheckDescriptor
  /// What came of it.
  public var verdict: Verdict
  /// How tightly it holds where it is consistent, else `none`.
  public var fit: Fit
  /// Why it proves nothing where it is indeterminate, else `none`.
  public var reason: IndeterminateReason
  /// At most 100 operands, as a range of `Side.operands`.
  public var operands: Range<Int>
  /// How many operands were left out of `operands`.
  public var omittedOperands: Int
  /// What the written side of the equation can stand for, and its unit.
  public var reported: Interval?
  /// What the other side comes to, in the same unit.
  public var computed: Interval?
  /// The base unit of `reported`, `computed` and `gap`.
  public var unit: FigureUnit
  /// The distance between the two intervals; zero where they meet.
  public var gap: ExactRatio?
  /// The power of ten of the last written place of the reported figure, in `unit`; nil where the written side is no figure.
  public var lastPlace: Int16?
  /// What a missing operand would have to be.
  public var implied: Interval?
  /// The unit of `implied`.
  public var impliedUnit: FigureUnit
  /// The roundest number in `implied`, or the nearest written number that would fit.
  public var nearest: ExactDecimal?
  /// The single slip that would repair this finding and all others that are refuted with it; nil where there is none.
  public var slip: FindingSlip?
  /// The keys of the group, as text of the side outputs; null for a check of one row.
  public var group: TextCell

  /// Makes a finding with its outcome; what the outcome rests on is set after it.
  public init(id: UInt64, check: CheckDescriptor, verdict: Verdict, operands: Range<Int>) {
    self.id = id
    self.check = check
    self.verdict = verdict
    self.fit = .none
    self.reason = .none
    self.operands = operands
    self.omittedOperands = 0
    self.unit = .none
    self.impliedUnit = .none
    self.group = .null
  }

  /// `check.severity` for an inconsistent finding, else `info`.
  public var severity: Severity { verdict == .inconsistent ? check.severity : .info }
}
