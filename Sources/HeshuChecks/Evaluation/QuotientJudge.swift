import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// The verdict of `a / b = c` over plain figures, by one multiplication across in 128 bits.
///
/// What it cannot decide that way (a qualifier, a null, zero within reach, numbers of many digits) it leaves to the evaluator.
struct QuotientJudge {
  private let dividend: Int
  private let divisor: Int
  private let quotient: Int

  /// Nil where the formula has another form or the source does not round to the nearest.
  init?(_ formula: BoundFormula, _ reading: FigureReading) {
    guard reading.rounding == .nearest, !formula.hasPrevious,
      case .comparison(.equal, let left, let right, _) = formula.nodes[formula.root].kind
    else { return nil }
    let (whole, part) = formula.column(left) == nil ? (left, right) : (right, left)
    guard case .arithmetic(.divide, let a, let b) = formula.nodes[whole].kind, let quotient = formula.column(part),
      let dividend = formula.column(a), let divisor = formula.column(b)
    else { return nil }
    (self.dividend, self.divisor, self.quotient) = (dividend, divisor, quotient)
  }

  /// The verdict of a row, or nil where the evaluator must find it.
  func verdict(_ batch: borrowing Batch, _ row: Int) -> Verdict? {
    guard let a = figure(batch, dividend, row), let b = figure(batch, divisor, row),
      let c = figure(batch, quotient, row),
      a.unit == b.unit, a.unit == PlainUnit(a.unit).unit
    else { return nil }
    let plain = PlainUnit(c.unit)
    guard plain.unit == .none, let one = Bounds(a), let other = Bounds(b), let share = Bounds(c), one.low >= 0,
      other.low > 0
    else { return nil }
    let power = Int(a.step) - Int(b.step) - Int(c.step) - plain.power
    guard abs(power) < QuotientJudge.powers.count else { return nil }
    let factor = QuotientJudge.powers[abs(power)]
    let (up, down) = power < 0 ? (1, factor) : (factor, 1)
    // The bounds are doubled, once on the left and twice on the right.
    let isLowBelow = 2 * one.low * up <= share.high * other.high * down
    let isHighAbove = 2 * one.high * up >= share.low * other.low * down
    return isLowBelow && isHighAbove ? .consistent : .inconsistent
  }

  private static let powers: [Int128] = (0...12).map { exponent in
    (0..<exponent).reduce(Int128(1)) { product, _ in product * 10 }
  }

  /// A plain figure of a figure column.
  private func figure(_ batch: borrowing Batch, _ column: Int, _ row: Int) -> FigureCell? {
    guard row < batch.rows.columns[column].figures.count else { return nil }
    let cell = batch.rows.columns[column].figures[row]
    return cell.isNull || cell.qualifier != .exact ? nil : cell
  }

  /// Twice the ends of a figure, in units of its last place.
  private struct Bounds {
    var low: Int128
    var high: Int128

    /// Nil for a number of so many digits that a product could need more than 128 bits.
    init?(_ cell: FigureCell) {
      guard cell.value.exponent == Int32(cell.step), cell.value.significand.magnitude < 1 << 40 else { return nil }
      let doubled = 2 * cell.value.significand
      let slack: Int128 = cell.isExactCount ? 0 : 1
      (low, high) = (doubled - slack, doubled + slack)
    }
  }
}
