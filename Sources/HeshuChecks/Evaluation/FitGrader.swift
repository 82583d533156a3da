import HeshuQuantities
import HeshuRecords

/// Grades how tightly a consistent equation holds.
enum FitGrader {
  /// - Parameters:
  ///   - point: the recomputed number, in the cell's plain unit.
  ///   - cell: the written figure.
  static func fit(_ point: ExactRatio, against cell: FigureCell, _ reading: FigureReading) -> Fit {
    let plain = PlainUnit(cell.unit)
    let written = ExactRatio(cell.value.scaled(byPowerOfTen: plain.power))
    if point == written { return .exact }
    guard cell.qualifier == .exact, !cell.isExactCount else { return .within }
    let value = reading.value(cell).quantity.interval
    guard value.contains(point) else { return .within }
    guard reading.rounding == .nearest, !value.isInside(point) else { return .rounded }
    // On the edge: half-up leads away from zero, half-even to an even last digit.
    let isTowardZero = point.magnitude < written.magnitude
    return isTowardZero || isEven(cell) ? .rounded : .within
  }

  /// Whether the last written digit is even.
  private static func isEven(_ cell: FigureCell) -> Bool {
    let steps = ExactRatio(cell.value).scaled(byPowerOfTen: -Int(cell.step))
    return steps.isInteger && !steps.numerator.isOdd
  }

  /// The written number nearest to a figure that would fit what was computed; nil where none would.
  ///
  /// - Parameter computed: in the figure's own unit.
  static func nearest(to cell: FigureCell, fitting computed: Interval, _ reading: FigureReading) -> ExactDecimal? {
    guard cell.qualifier == .exact else { return nil }
    let value = ExactRatio(cell.value)
    let step = ExactRatio(ExactDecimal(significand: 1, exponent: Int32(cell.step)))
    let isAbove = computed.low.map { $0 > value } ?? false
    guard let end = isAbove ? computed.low : computed.high else { return nil }
    let first = end.rounded(toFractionDigits: -Int(cell.step), isAbove ? .down : .up)
    guard var candidate = first else { return nil }
    // The interval of the written number may begin a step before or end a step behind its own place.
    let back = isAbove ? -1 : 1
    candidate =
      (ExactRatio(candidate) + step * ExactRatio(back)).rounded(toFractionDigits: -Int(cell.step), .halfEven)
      ?? candidate
    for _ in 0..<4 {
      var other = cell
      other.value = candidate
      if other.interval(aboutWidth: reading.aboutWidth, rounding: reading.rounding).meets(computed) { return candidate }
      guard
        let next = (ExactRatio(candidate) - step * ExactRatio(back)).rounded(
          toFractionDigits: -Int(cell.step), .halfEven)
      else { return nil }
      candidate = next
    }
    return nil
  }
}

extension Interval {
  /// Whether a number lies between the ends and is neither of them.
  func isInside(_ value: ExactRatio) -> Bool {
    if let low, value <= low { return false }
    if let high, value >= high { return false }
    return true
  }
}
