import HeshuFigures
import HeshuQuantities

/// The kinds of figures, periods and dates that a pattern speaks of, a bit each.
///
/// A bit's number is also the kind's noncharacter in a sentence's view: U+FDD0 plus the bit. Figures have the bits of `FigureKind.rawValue`.
public struct PatternKinds: OptionSet, Sendable, Hashable {
  /// Bits 0 to 14 are those of `FigureKind.rawValue`, 16 is a longer period, 17 a day.
  public let rawValue: UInt32

  /// Takes the bits as they are.
  @inlinable
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The set of one kind of figure.
  @inlinable
  public init(_ kind: FigureKind) { self.init(rawValue: 1 &<< UInt32(kind.rawValue)) }

  /// A numeral without a unit; only a recognizer that was asked for numbers reports it.
  public static let number = PatternKinds(.number)
  /// Figures of every kind that has a unit.
  public static let figure = PatternKinds(FigureKind.allCases.filter { $0 != .number }.map { PatternKinds($0) })
  /// A period longer than a day.
  static let longerPeriod = PatternKinds(rawValue: 1 << 16)
  /// A single day.
  public static let date = PatternKinds(rawValue: 1 << 17)
  /// Periods, days among them.
  public static let period: PatternKinds = [.longerPeriod, .date]

  /// The words that may stand in `%{…}`, in the order of the reference, without `SUBJECT`.
  public static let words: [String] =
    FigureKind.allCases.filter { $0 != .number }.map(\.patternName) + ["FIGURE", "NUMBER", "PERIOD", "DATE"]

  /// The kinds that a word in `%{…}` stands for, or nil where there is no such word.
  public init?(word: String) {
    switch word {
    case "FIGURE": self = .figure
    case "PERIOD": self = .period
    case "DATE": self = .date
    default:
      guard let kind = FigureKind.allCases.first(where: { $0.patternName == word }) else { return nil }
      self.init(kind)
    }
  }

  /// The bit of a mention of a date or period.
  @inlinable
  static func mention(isDate: Bool) -> PatternKinds {
    PatternKinds(rawValue: isDate ? 1 << 17 : 1 << 16)
  }

  /// How many kinds there are in the set.
  var count: Int { rawValue.nonzeroBitCount }

  /// The first two bytes of every noncharacter of a view in UTF-8; the third is `tokenTail`.
  static let tokenHead: (UInt8, UInt8) = (0xEF, 0xB7)
  static let tokenLength = 3

  /// The third byte in UTF-8 of the noncharacter of a set with one bit.
  var tokenTail: UInt8 { 0x90 &+ UInt8(truncatingIfNeeded: rawValue.trailingZeroBitCount & 31) }

  /// The set's noncharacters as the inside of a PCRE2 class.
  var classText: [UInt8] {
    (0..<UInt32(32)).filter { rawValue & (1 &<< $0) != 0 }.flatMap { bit in
      [Self.tokenHead.0, Self.tokenHead.1, PatternKinds(rawValue: 1 &<< bit).tokenTail]
    }
  }
}
