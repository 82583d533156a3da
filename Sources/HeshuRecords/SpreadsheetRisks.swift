/// How many cells of a file a spreadsheet would change when it opens it, by what it would do to them.
///
/// Only text cells are asked for formulas, zeros, exponents and dates; of numbers only the long ones lose something.
public struct SpreadsheetRisks: Sendable, Hashable {
  /// Texts that would be run as a formula; guarded where the dialect guards.
  public var formulas = 0
  /// `007` becomes 7.
  public var leadingZeros = 0
  /// More than 15 digits: the others become zeros.
  public var longNumbers = 0
  /// `1E5` becomes 100000.
  public var exponents = 0
  /// `2022-11`, `3月5日` and `1/2` become days.
  public var dates = 0

  /// Makes zeros.
  public init() {}

  /// Cells that would be damaged, guarded ones left out.
  public var damaged: Int { leadingZeros + longNumbers + exponents + dates }
  /// Whether a spreadsheet would change nothing.
  public var isEmpty: Bool { damaged == 0 && formulas == 0 }

  /// Adds what was counted elsewhere.
  public mutating func add(_ other: SpreadsheetRisks) {
    formulas += other.formulas
    leadingZeros += other.leadingZeros
    longNumbers += other.longNumbers
    exponents += other.exponents
    dates += other.dates
  }
}
