/// What units measure; units of one dimension can be converted where the catalogue knows a factor.
public enum UnitDimension: UInt8, Sendable, Hashable, CaseIterable {
  /// No unit.
  case none
  /// All currencies; no factor leads from one to another.
  case money
  /// %, ‰, 倍 and plain ratios.
  case ratio
  /// Differences of percentages, which are no percentages.
  case percentagePoint
  /// Things counted; each classifier counts things of its own.
  case count
  case area
  case length
  case mass
  case volume
  case energy
  case power
  case duration
  case data
  case temperature
  /// One unit per another.
  case rate
  case other

  /// The name in outputs, such as `percentage_point`.
  public var name: String {
    self == .percentagePoint ? "percentage_point" : "\(self)"
  }
}
