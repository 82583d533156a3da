import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// The verdict of `a / b = c` over plain figures, by multiplications across in 128 bits.
///
/// What it cannot decide that way (a qualifier, a null, zero within reach, numbers of many digits) it leaves to the evaluator.
struct QuotientJudge {
  private let dividend: Int
  private let divisor: Int
  private let quotient: Int

  /// Nil where the formula has another form, reads a column twice, or the source does not round to the nearest.
  init?(_ formula: BoundFormula, _ reading: FigureReading) {
    guard reading.rounding == .nearest, !formula.hasPrevious, !formula.repeatsColumn,
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
    terms(batch, row).map { $0.isConsistent ? .consistent : .inconsistent }
  }

  /// What a finding says of a row whose equation holds; nil where it does not, and where the evaluator must find it.
  func fitting(_ batch: borrowing Batch, _ row: Int) -> PlainFit? {
    guard let terms = terms(batch, row), terms.isConsistent else { return nil }
    let cell = batch.rows.columns[quotient].figures[row]
    guard let fit = terms.fit(isExactCount: cell.isExactCount), let computed = terms.computed(step: Int(cell.step))
    else {
      return nil
    }
    return PlainFit(cell: cell, computed: computed, fit: fit)
  }

  private func terms(_ batch: borrowing Batch, _ row: Int) -> QuotientTerms? {
    guard let a = figure(batch, dividend, row), let b = figure(batch, divisor, row),
      let c = figure(batch, quotient, row),
      a.unit == b.unit, a.unit == PlainUnit(a.unit).unit
    else { return nil }
    let plain = PlainUnit(c.unit)
    guard plain.unit == .none else { return nil }
    return QuotientTerms(a, b, c, power: Int(a.step) - Int(b.step) - Int(c.step) - plain.power)
  }

  /// A plain figure of a figure column.
  private func figure(_ batch: borrowing Batch, _ column: Int, _ row: Int) -> FigureCell? {
    guard row < batch.rows.columns[column].figures.count else { return nil }
    let cell = batch.rows.columns[column].figures[row]
    return cell.isPlain ? cell : nil
  }
}
