import HeshuQuantities
import HeshuRecords

/// Compares the growth of years with the power of a yearly one.
struct CAGRJudge: RuleJudge {
  /// More years than these are refused.
  private static let maximumYears = 200
  /// A part of a year is a twelfth of it.
  private static let maximumParts = 12

  func judge(_ values: RuleValues, _ reading: FigureReading) -> RuleOutcome {
    guard let start = values.one("start"), let end = values.one("end"), let years = values.one("years"),
      let percent = values.one("percent")
    else { return RuleOutcome(unknown: .operandMissing) }
    guard let factor = Comparison.factor(start.quantity.unit, end.quantity.unit, allowsPoints: false),
      percent.quantity.unit == .none
    else { return RuleOutcome(unknown: .differentUnit) }
    guard let (power, parts) = CAGRJudge.exponent(years.quantity.value) else { return RuleOutcome(unknown: .qualified) }
    if start.quantity.interval.high.map({ $0.isNegative || $0.isZero }) ?? false {
      return RuleOutcome(unknown: .negativeBase)
    }
    guard let ratio = end.quantity.interval.scaled(by: factor).divided(by: start.quantity.interval) else {
      return RuleOutcome(unknown: start.quantity.interval.low == nil ? .qualified : .denominatorMayBeZero)
    }
    let one = Interval.point(.one)
    guard let growth = (one + percent.quantity.interval).aboveZero, let quotient = ratio.aboveZero else {
      return RuleOutcome(unknown: .negativeBase)
    }
    guard let yearly = growth.raised(to: power), let whole = quotient.raised(to: parts) else {
      return RuleOutcome(unknown: .qualified)
    }
    var outcome = RuleOutcome(unknown: .operandMissing)
    let meets = yearly.meets(whole)
    outcome.truth = Truth(isPossible: meets, isCertain: false, pointwise: meets, node: -1)
    outcome.reported = yearly
    outcome.computed = whole
    if meets { outcome.fit = fit(start, end, percent, factor, power, parts, reading) }
    return outcome
  }

  /// Numerator and denominator of the years, each within its limit; nil for others.
  static func exponent(_ years: ExactRatio) -> (power: Int, parts: Int)? {
    let (n, d) = years.lowestTerms
    guard let power = n.asInt128, let parts = d.asInt128, power > 0, parts > 0, parts <= Int128(maximumParts),
      power <= Int128(maximumYears) * parts
    else { return nil }
    return (Int(truncatingIfNeeded: power), Int(truncatingIfNeeded: parts))
  }

  /// The written growth is the rounded one where its own half units lead to either side of the quotient of the written amounts.
  private func fit(
    _ start: RuleValues.Item, _ end: RuleValues.Item, _ percent: RuleValues.Item, _ factor: ExactRatio, _ power: Int,
    _ parts: Int, _ reading: FigureReading
  ) -> Fit {
    guard let ratio = (end.quantity.value * factor).divided(by: start.quantity.value), !ratio.isNegative else {
      return .within
    }
    guard let point = Interval.point(ratio).raised(to: parts) else { return .within }
    // A growth of -100 % and beyond has no powers that could be compared.
    let written = Interval.point(ExactRatio.one + percent.quantity.value).aboveZero
    if written?.raised(to: power) == point { return .exact }
    let interval = Interval.point(.one) + percent.quantity.interval
    guard percent.cell?.qualifier == .exact, let range = interval.aboveZero?.raised(to: power), range.meets(point)
    else {
      return .within
    }
    return .rounded
  }
}

extension Interval {
  /// The part of the interval that is not below zero; nil where there is none.
  fileprivate var aboveZero: Interval? {
    intersection(Interval(low: .zero, high: nil, lowClosed: true, highClosed: false) ?? .everything)
  }

  /// The powers of numbers that are not below zero, with long ends rounded outward; nil where they are out of all range.
  fileprivate func raised(to power: Int) -> Interval? {
    var result = Interval.point(.one)
    var square = self
    var rest = power
    while rest > 0 {
      if rest & 1 != 0 {
        guard let product = (result * square).shortened else { return nil }
        result = product
      }
      rest >>= 1
      guard rest > 0 else { break }
      guard let product = (square * square).shortened else { return nil }
      square = product
    }
    return result
  }
}
