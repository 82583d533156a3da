import HeshuFigures
import HeshuQuantities
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

/// The figures of a batch's rows that a `QuotientJudge` reads.
struct QuotientRows {
  private let dividends: [FigureCell]
  private let divisors: [FigureCell]
  private let quotients: [FigureCell]
  /// Of the last rows, most of which have the same units and places.
  private var scale = QuotientScale()

  init(_ judge: QuotientJudge, _ batch: borrowing Batch) {
    dividends = batch.rows.columns[judge.dividend].figures
    divisors = batch.rows.columns[judge.divisor].figures
    quotients = batch.rows.columns[judge.quotient].figures
  }

  /// The figures of a row; nil where the evaluator must judge it.
  @inline(__always)
  mutating func terms(_ row: Int) -> QuotientTerms? {
    guard row < dividends.count, row < divisors.count, row < quotients.count, dividends[row].isPlain,
      divisors[row].isPlain, quotients[row].isPlain
    else { return nil }
    scale.adapt(to: dividends[row], divisors[row], quotients[row])
    guard scale.isUsable else { return nil }
    return QuotientTerms(dividends[row], divisors[row], quotients[row], scale)
  }

  /// How tightly a row fits whose equation holds; nil where the evaluator must find that.
  @inline(__always)
  func fit(_ terms: QuotientTerms, _ row: Int) -> Fit? { terms.fit(isExactCount: quotients[row].isExactCount) }
}

/// What brings dividends and products of the other two to one scale.
struct QuotientScale {
  private var units = (FigureUnit.none, FigureUnit.none, FigureUnit.none)
  private var steps: (Int16, Int16, Int16) = (0, 0, 0)
  /// Whether whole numbers can decide about such figures at all.
  private(set) var isUsable = true
  /// One unit of the dividend's last place over one of the divisor's, in the quotient's unit: a power of ten.
  private(set) var power: Int16 = 0
  /// What the dividend and the product of the others are multiplied by: up to 40 bits.
  private(set) var up: Int128 = 1
  private(set) var down: Int128 = 1

  /// A power of 40 bits, so that with two ends of 42 bits a product stays below 128 bits.
  private static let greatestPower = 12

  /// Makes it the scale of three plain figures.
  @inline(__always)
  mutating func adapt(to a: FigureCell, _ b: FigureCell, _ c: FigureCell) {
    if a.step != steps.0 || b.step != steps.1 || c.step != steps.2 || a.unit != units.0 || b.unit != units.1
      || c.unit != units.2
    {
      change(to: a, b, c)
    }
  }

  private mutating func change(to a: FigureCell, _ b: FigureCell, _ c: FigureCell) {
    units = (a.unit, b.unit, c.unit)
    steps = (a.step, b.step, c.step)
    let plain = PlainUnit(c.unit)
    // Steps of plain figures are at most 18 to either side.
    power = a.step &- b.step &- Int16(truncatingIfNeeded: plain.power)
    let across = Int(power) - Int(c.step)
    isUsable = a.unit == b.unit && a.unit == PlainUnit(a.unit).unit && plain.unit == .none
    guard abs(across) <= QuotientScale.greatestPower, let factor = PowersOfTen.int128(abs(across)) else {
      isUsable = false
      return
    }
    (up, down) = across < 0 ? (1, factor) : (factor, 1)
  }
}
