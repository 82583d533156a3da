/// Why something that looks like a figure is none.
public enum RefusalReason: UInt8, Sendable, Hashable, CaseIterable {
  /// A date or time of day: 2022年11月21日, 12:38.
  case date
  /// A telephone number: 0739-5363823.
  case phone
  /// The number of a registration or document: 国发〔2022〕14号.
  case recordNumber
  /// A place in an order: 第7版, 前三位.
  case ordinal
  /// A word that has a numeral in it, or a short quoted phrase: 一带一路, “三高四新”.
  case name
  /// A phrase in which the numeral counts nothing: 一对一, 千方百计.
  case idiom
  /// A code, a road's or line's number, a coordinate: G60高速, 东经120°.
  case identifier
  /// A span of years: 2021-2035.
  case years
  /// A numeral that says no more than an article or "some": 一批, 数千.
  case vague
  /// Years of a life: 65岁以上.
  case age
  /// A house number, or a part of a web or mail address: 人民路12号.
  case address
  /// A numeral without a unit, where `RecognizerOptions.includesNumbers` is off.
  case noUnit
  /// A mantissa of more than 38 digits.
  case tooLong

  /// The name in the column `reason`, such as `record-number`.
  public var name: String {
    switch self {
    case .recordNumber: "record-number"
    case .noUnit: "no-unit"
    case .tooLong: "too-long"
    case .date: "date"
    case .phone: "phone"
    case .ordinal: "ordinal"
    case .name: "name"
    case .idiom: "idiom"
    case .identifier: "identifier"
    case .years: "years"
    case .vague: "vague"
    case .age: "age"
    case .address: "address"
    }
  }
}
