import HeshuRecords

/// Judges `a / b = c` over rows of plain figures, by multiplications across in 128 bits.
///
/// What it cannot decide that way (a qualifier, a null, zero within reach, numbers of many digits) it leaves to the evaluator.
struct QuotientJudge {
  /// The columns of the three figures.
  let dividend: Int
  let divisor: Int
  let quotient: Int
  /// Whether the formula names the quotient first.
  let isQuotientFirst: Bool

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
    isQuotientFirst = part == left
  }
}
