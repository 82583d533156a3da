/// What a figure measures, as it is reported in the column `kind`.
public enum FigureKind: UInt8, Sendable, Hashable, CaseIterable {
  /// An amount of a currency: 45.1亿元, 3万美元.
  case money
  /// A percentage or a number of tenths: 115.8%, 3成 (30 %).
  case percent
  /// A difference of percentages: 1.2个百分点, 25个基点 (0.25).
  case percentagePoint
  /// How many times as much: 1.2倍, 翻一番 (2).
  case multiple
  /// Things counted by a classifier: 326个, 11万人次.
  case count
  /// Land or floor: 300亩, 2平方公里.
  case area
  /// A distance or size: 12公里.
  case length
  /// A weight, coal equivalents and carbon among them: 2万吨.
  case mass
  /// A volume or capacity: 3000立方米.
  case volume
  /// Work or heat: 1GWh, 500万千瓦时.
  case energy
  /// Capacity of a plant or machine: 60万千瓦.
  case power
  /// A span of time, which is no date: 3个月, 20天.
  case duration
  /// One unit per another, or per thousand: 15元/公斤, 3.2‰.
  case rate
  /// A measure that has no kind of its own, such as data and temperature: 100GB, 25℃.
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
