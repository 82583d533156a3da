import HeshuQuantities
import HeshuRecords

/// Counts of things out of others, and the percentage that they are.
struct CountShareJudge: RuleJudge {
  var impliedRole: String? { "percent" }

  func judge(_ values: RuleValues, _ reading: FigureReading) -> RuleOutcome {
    guard let part = values.one("part"), let total = values.one("total") else {
      return RuleOutcome(unknown: .operandMissing)
    }
    guard let factor = Comparison.factor(total.quantity.unit, part.quantity.unit, allowsPoints: false) else {
      return RuleOutcome(unknown: .differentUnit)
    }
    let counted = part.quantity.scaled(by: factor, in: total.quantity.unit)
    guard isWithin(counted.interval, total.quantity.interval) else { return exceeds(part, counted, total) }
    guard let percent = values.one("percent") else {
      return values.roles.contains { $0.name == "percent" } ? implied(counted, total) : withinTotal(counted, total)
    }
    guard percent.quantity.unit == .none else { return RuleOutcome(unknown: .differentUnit) }
    guard let share = share(counted, total) else {
      return RuleOutcome(unknown: total.quantity.interval.low == nil ? .qualified : .denominatorMayBeZero)
    }
    return RuleOutcome(percent, meets: share, point: counted.value.divided(by: total.quantity.value), reading)
  }

  /// Whether some part is neither below zero nor above some whole.
  private func isWithin(_ part: Interval, _ total: Interval) -> Bool {
    let notNegative = Interval(low: .zero, high: nil, lowClosed: true, highClosed: false) ?? .everything
    guard let part = part.intersection(notNegative) else { return false }
    return part.meets(Interval(low: nil, high: total.high, lowClosed: false, highClosed: total.highClosed) ?? total)
  }

  private func exceeds(_ part: RuleValues.Item, _ counted: Quantity, _ total: RuleValues.Item) -> RuleOutcome {
    var outcome = RuleOutcome(unknown: .operandMissing)
    outcome.truth = Truth(known: false, node: -1)
    outcome.reported = counted.interval
    outcome.computed = Interval(
      low: .zero, high: total.quantity.interval.high, lowClosed: true, highClosed: total.quantity.interval.highClosed)
    outcome.unit = total.quantity.unit
    outcome.cell = part.cell
    return outcome
  }

  private func withinTotal(_ counted: Quantity, _ total: RuleValues.Item) -> RuleOutcome {
    var outcome = RuleOutcome(unknown: .operandMissing)
    outcome.truth = Truth(known: true, node: -1)
    outcome.unit = total.quantity.unit
    outcome.fit = counted.value <= total.quantity.value ? .exact : .within
    return outcome
  }

  private func implied(_ counted: Quantity, _ total: RuleValues.Item) -> RuleOutcome {
    var outcome = RuleOutcome(unknown: .operandMissing)
    outcome.implied = share(counted, total)
    return outcome
  }

  /// What the part can be of the whole: all quotients of the two that are no more than one.
  private func share(_ counted: Quantity, _ total: RuleValues.Item) -> Interval? {
    let share = counted.interval.divided(by: total.quantity.interval)
    return share?.intersection(Interval(low: .zero, high: .one, lowClosed: true, highClosed: true) ?? .everything)
  }
}
