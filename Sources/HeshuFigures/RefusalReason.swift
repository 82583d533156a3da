/// Why something that looks like a figure is none.
public enum RefusalReason: UInt8, Sendable, Hashable, CaseIterable {
  case date
  case phone
  case recordNumber
  case ordinal
  case name
  case idiom
  case identifier
  case years
  case vague
  case age
  case address
  case noUnit
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
