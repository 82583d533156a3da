import HeshuQuantities

/// One number with its unit as it stands in a document.
///
/// A plain value without references, so that thousands of them stand side by side in an array. All offsets are bytes of the arena that was
/// recognized, ends exclusive.
public struct Figure: Sendable {
  /// The signed value in the unit's base (45.1亿元 is 4510000000), with the decimals that were written.
  public var value: ExactDecimal
  /// The upper end of a figure that is a range itself (十几万, 八九亿), as what is added to `value.significand`; else 0.
  public var spread: Int64 = 0
  /// The number and its unit; a qualifier between them (200多名) is inside.
  public var start: UInt32
  /// Where the number and its unit end.
  public var end: UInt32
  /// Where the written unit begins, with the 万 or 亿 that closes the number: `亿元` of `45.1亿元`.
  public var unitStart: UInt32
  /// The figure with the qualifiers in front of it and behind it: `约45.1亿元左右`.
  public var outerStart: UInt32
  /// Where the last qualifier ends; `end` where none stands behind.
  public var outerEnd: UInt32
  /// What the figure is of, as the document names it; an empty range where it is not known.
  public var subjectStart: UInt32 = 0
  /// Where the subject ends.
  public var subjectEnd: UInt32 = 0
  /// What is measured of the subject (完成投资), or counted; an empty range where it is not known.
  public var measureStart: UInt32 = 0
  /// Where the measure ends.
  public var measureEnd: UInt32 = 0
  /// The place in `Recognition.periods` of the period that governs the figure, or -1.
  public var period: Int32 = -1
  /// The place in `Recognition.figures` of the figure that `relation` leads to, or -1.
  public var relationTarget: Int32 = -1
  /// The base unit of `value`, with multipliers taken out: CNY for 45.1亿元.
  public var unit: FigureUnit
  /// The power of ten, in the base unit, of the last written place: 8 - 1 for 45.1亿元.
  public var step: Int16
  /// What is measured, as the unit and the words around it say.
  public var kind: FigureKind
  /// How the words around the figure widen or open what it can stand for.
  public var qualifier: Qualifier = .exact
  /// How the figure relates to the one at `relationTarget`.
  public var relation: FigureRelation = .none
  /// What a change is measured against: 同比, 环比 or 较年初.
  public var basis: ComparisonBasis = .none
  /// A whole number of a counter without a multiplier stands for itself alone, and so does a fraction such as 五分之二.
  public var isExactCount: Bool = false
  /// Whether the unit stands in a table's header, a clause or at the other end of a range, and not behind the number.
  public var isUnitElsewhere: Bool = false

  /// Makes an exact figure without qualifiers, links or period; the parts are as the properties of the same names tell.
  public init(
    value: ExactDecimal, unit: FigureUnit, kind: FigureKind, step: Int16, start: UInt32, unitStart: UInt32, end: UInt32
  ) {
    self.value = value
    self.unit = unit
    self.kind = kind
    self.step = step
    self.start = start
    self.unitStart = unitStart
    self.end = end
    self.outerStart = start
    self.outerEnd = end
  }
}

extension Figure {
  /// What the figure can stand for: its written precision, widened or opened by its qualifier.
  ///
  /// - Parameters:
  ///   - aboutWidth: how many last places 约 and 左右 reach to either side.
  ///   - rounding: how the source rounds.
  public func interval(aboutWidth: Int = 1, rounding: WrittenRounding = .nearest) -> Interval {
    let upper =
      spread == 0
      ? nil : ExactDecimal(significand: value.significand &+ Int128(spread), exponent: value.exponent)
    return .written(
      value: value, step: Int(step), isExactCount: isExactCount, qualifier: qualifier, upper: upper,
      aboutWidth: aboutWidth,
      rounding: rounding)
  }
}
