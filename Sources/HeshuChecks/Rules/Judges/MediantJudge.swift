import HeshuQuantities
import HeshuRecords

/// Whether a rate lies between the rates of the parts.
struct MediantJudge: RuleJudge {
  var impliedRole: String? { "rate" }

  func judge(_ values: RuleValues, _ reading: FigureReading) -> RuleOutcome {
    let unit = values.one("rate")?.quantity.unit
    guard let rates = values.aligned("part_rate", in: unit) else { return RuleOutcome(unknown: .differentUnit) }
    guard let first = rates.first else { return RuleOutcome(unknown: .operandMissing) }
    let hull = rates.dropFirst().reduce(first.quantity.interval) { $0.hull($1.quantity.interval) }
    guard let rate = values.one("rate") else {
      var outcome = RuleOutcome(unknown: .operandMissing)
      outcome.implied = hull
      outcome.unit = first.quantity.unit
      return outcome
    }
    var outcome = RuleOutcome(rate, meets: hull, point: nil, reading)
    let points = rates.map(\.quantity.value)
    guard outcome.truth.verdict == .consistent, let least = points.min(), let greatest = points.max() else {
      return outcome
    }
    if least <= rate.quantity.value, rate.quantity.value <= greatest { outcome.fit = .exact }
    return outcome
  }
}

extension Interval {
  /// The smallest interval that holds both.
  func hull(_ other: Interval) -> Interval {
    let upper = Interval.outer(high, highClosed, other.high, other.highClosed, isUpper: true)
    let lower = Interval.outer(low, lowClosed, other.low, other.lowClosed, isUpper: false)
    return Interval(low: lower.value, high: upper.value, lowClosed: lower.isClosed, highClosed: upper.isClosed) ?? self
  }

  private static func outer(
    _ a: ExactRatio?, _ isClosedA: Bool, _ b: ExactRatio?, _ isClosedB: Bool, isUpper: Bool
  ) -> (value: ExactRatio?, isClosed: Bool) {
    guard let a, let b else { return (nil, false) }
    if a == b { return (a, isClosedA || isClosedB) }
    return (a > b) == isUpper ? (a, isClosedA) : (b, isClosedB)
  }
}
