import HeshuQuantities
import HeshuRecords

/// Whether a whole number lies between `n` times the ends of a percentage or mean.
struct GRIMJudge: RuleJudge {
  func judge(_ values: RuleValues, _ reading: FigureReading) -> RuleOutcome {
    guard let n = values.one("n"), let value = values.one("value") else { return RuleOutcome(unknown: .operandMissing) }
    let items = values.one("items")?.quantity.value ?? .one
    let count = n.quantity.interval.scaled(by: items)
    guard let low = count.low, !low.isZero, !low.isNegative else {
      return RuleOutcome(unknown: count.low == nil ? .qualified : .denominatorMayBeZero)
    }
    let range = value.quantity.interval * count
    var outcome = RuleOutcome(unknown: .operandMissing)
    outcome.reported = value.quantity.interval
    outcome.unit = value.quantity.unit
    outcome.cell = value.cell
    let total = n.quantity.value * items
    guard let nearest = GRIMJudge.nearest(to: value.quantity.value, of: total) else {
      return RuleOutcome(unknown: .denominatorMayBeZero)
    }
    outcome.computed = .point(nearest)
    let holds = range.holdsInteger
    outcome.truth = Truth(isPossible: holds, isCertain: false, pointwise: nearest == value.quantity.value, node: -1)
    if holds { outcome.fit = RuleOutcome.fit(of: nearest, against: value, reading) }
    return outcome
  }

  /// The quotient of a whole number by `total` that lies nearest to `value`, the lower one of two.
  private static func nearest(to value: ExactRatio, of total: ExactRatio) -> ExactRatio? {
    let product = value * total
    guard let whole = product.floor else { return nil }
    let below = product - ExactRatio(whole)
    let half = ExactRatio(ExactDecimal(significand: 5, exponent: -1))
    return (ExactRatio(whole) + (below > half ? .one : .zero)).divided(by: total)
  }
}

extension Interval {
  /// Whether some whole number belongs to it.
  var holdsInteger: Bool {
    guard let low, let high else { return true }
    guard var first = low.ceiling else { return true }
    if !lowClosed, ExactRatio(first) == low { first = first + .one }
    let value = ExactRatio(first)
    return value < high || (value == high && highClosed)
  }
}

extension ExactRatio {
  /// The greatest whole number that is not above this number.
  var floor: ExactInteger? {
    let (n, d) = lowestTerms
    guard let (quotient, remainder) = n.quotientAndRemainder(dividingBy: d) else { return nil }
    return remainder.isNegative ? quotient - .one : quotient
  }

  /// The least whole number that is not below this number.
  var ceiling: ExactInteger? { negated.floor?.negated }
}
