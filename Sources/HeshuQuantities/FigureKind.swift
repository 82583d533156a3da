/// What a figure measures, as it is reported in the column `kind`.
public enum FigureKind: UInt8, Sendable, Hashable, CaseIterable {
  case money
  case percent
  case percentagePoint
  case multiple
  case count
  case area
  case length
  case mass
  case volume
  case energy
  case power
  case duration
  case rate
  case other
  /// A numeral without a unit, reported on request only.
  case number

  /// The name in outputs, such as `percentage_point`.
  public var name: String {
    switch self {
    case .money: "money"
    case .percent: "percent"
    case .percentagePoint: "percentage_point"
    case .multiple: "multiple"
    case .count: "count"
    case .area: "area"
    case .length: "length"
    case .mass: "mass"
    case .volume: "volume"
    case .energy: "energy"
    case .power: "power"
    case .duration: "duration"
    case .rate: "rate"
    case .other: "other"
    case .number: "number"
    }
  }

  /// The word that stands for the kind in a pattern, such as `POINTS` in `%{POINTS:gap}`.
  public var patternName: String {
    switch self {
    case .percentagePoint: "POINTS"
    default: name.uppercased()
    }
  }
}
