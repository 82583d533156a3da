import HeshuRecords

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
