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
  /// 亩, 公顷, m² and the like: 15亩 are one hectare.
  case area
  /// 公里, m, 里 and the like.
  case length
  /// 吨, 公斤, 斤 and the like; coal equivalents are units of it without a factor.
  case mass
  /// m³, L and the like.
  case volume
  /// kWh, J and the like; calories have no factor, since several are in use.
  case energy
  /// kW, hp and the like.
  case power
  /// From seconds to centuries; no factor leads from days to months.
  case duration
  /// Bytes, bits, operations of a computer: GB is a multiple of B, GiB a unit of its own.
  case data
  /// ℃, ℉, K; no factor leads from one to another.
  case temperature
  /// One unit per another.
  case rate
  /// What has no dimension of its own here: transport work, voltage, pressure and others; mostly without factors.
  case other

  /// The name in outputs, such as `percentage_point`.
  public var name: String {
    self == .percentagePoint ? "percentage_point" : "\(self)"
  }
}
