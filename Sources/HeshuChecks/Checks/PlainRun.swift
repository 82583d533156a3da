import HeshuQuantities
import HeshuRecords

/// Figures of one unit that nothing qualifies, folded in whole numbers as they come.
protocol PlainRun {
  /// Takes one more figure; false, and nothing is changed, where it cannot stand in this run.
  mutating func add(_ cell: FigureCell) -> Bool

  /// What the figures come to, in their plain unit; nil where there are none.
  var value: FormulaValue? { get }
}

extension FigureCell {
  /// Whether it stands for itself alone, or for half a unit of its last place either way, and its digits leave room to add many of them in 128 bits.
  @inline(__always)
  var isPlain: Bool {
    !isNull && qualifier == .exact && value.exponent == Int32(step) && -18 <= step && step <= 18
      && value.significand.magnitude < 1_000_000_000_000_000_000
  }
}

/// What figures of a run have in common.
struct PlainRunUnit {
  private let unit: FigureUnit
  private let plain: PlainUnit

  private init(_ unit: FigureUnit) {
    self.unit = unit
    plain = PlainUnit(unit)
  }

  /// The unit of a run with one more figure; nil where it has another one, or must be converted.
  ///
  /// - Parameter required: the plain unit that an expression reads the cells in; nil where it takes them as they are.
  @inline(__always)
  static func common(_ known: PlainRunUnit?, _ cell: FigureCell, required: FigureUnit?) -> PlainRunUnit? {
    if let known { return known.unit == cell.unit ? known : nil }
    let first = PlainRunUnit(cell.unit)
    return required == nil || required == first.plain.unit ? first : nil
  }

  /// The number of a run.
  ///
  /// - Parameters:
  ///   - significand: of the number, at `exponent`.
  ///   - halves: how many halves of a unit at `exponent` the number can be off.
  ///   - least: the least magnitude of a significand as it was written.
  func value(_ significand: Int128, exponent: Int, halves: Int128, least: UInt128) -> FormulaValue {
    let point = ratio(significand, exponent)
    // Half a unit is five of the next place.
    let low = halves == 0 ? point : ratio(significand &* 10 &- halves &* 5, exponent - 1)
    let high = halves == 0 ? point : ratio(significand &* 10 &+ halves &* 5, exponent - 1)
    let digits = ExactDecimal(significand: Int128(truncatingIfNeeded: least), exponent: 0).significantDigits
    let interval = Interval(low: low, high: high, lowClosed: true, highClosed: true) ?? .point(point)
    return FormulaValue(Quantity(value: point, interval: interval, unit: plain.unit, digits: digits))
  }

  private func ratio(_ significand: Int128, _ exponent: Int) -> ExactRatio {
    ExactRatio(ExactDecimal(significand: significand, exponent: Int32(exponent + plain.power)))
  }
}
