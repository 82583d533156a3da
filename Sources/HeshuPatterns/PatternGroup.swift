import HeshuRecords

/// A named group of a pattern: a field of the rows that it makes.
public struct PatternGroup: Sendable, Hashable {
  /// What a group gives.
  public enum Kind: Sendable, Hashable {
    /// The text of a plain group `(?<name>…)`.
    case text
    /// A figure of one of the kinds: `%{MONEY:name}`, `%{FIGURE:name}`.
    case figure(PatternKinds)
    /// A numeral without a unit: `%{NUMBER:name}`.
    case number
    /// A period or date: `%{PERIOD:name}`.
    case period
    /// A single day: `%{DATE:name}`.
    case date
    /// The text from the match leftward to the clause's edge: `%{SUBJECT:name}`.
    case subject

    /// The type of the column that the group fills.
    public var fieldType: FieldType {
      switch self {
      case .text, .subject: .text
      case .figure, .number: .figure
      case .period, .date: .period
      }
    }

    init(_ kinds: PatternKinds) {
      switch kinds {
      case .number: self = .number
      case .period: self = .period
      case .date: self = .date
      default: self = .figure(kinds)
      }
    }
  }

  /// `[a-z][a-z0-9_]{0,31}`.
  public var name: String
  /// What the group gives, and with it the type of its column.
  public var kind: Kind

  /// Takes the parts as they are; `isName` tells whether a text can be the name.
  public init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Whether a text can be the name of a group.
  public static func isName(_ text: some StringProtocol) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, (1...32).contains(bytes.count) else { return false }
    return isLetter(first) && bytes.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
