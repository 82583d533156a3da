import HeshuQuantities
import HeshuRecords

/// Whether figures stand in order: each is compared with all before it.
///
/// Numbers that never rise exist exactly where no figure's least number lies above the greatest one of a figure before it; it is enough to
/// remember the tightest bound so far.
struct OrderJudge: RuleJudge {
  let role: String
  let isDescending: Bool

  func judge(_ values: RuleValues, _ reading: FigureReading) -> RuleOutcome {
    guard let items = values.aligned(role) else { return RuleOutcome(unknown: .differentUnit) }
    guard let first = items.first else { return RuleOutcome(unknown: .operandMissing) }
    var outcome = RuleOutcome(unknown: .operandMissing)
    outcome.unit = first.quantity.unit
    outcome.truth = Truth(known: true, node: -1)
    outcome.fit = .exact
    var bound = bound(of: first)
    var before = first
    var isCompared = items.count == 1
    for item in items.dropFirst() {
      let interval = directed(item.quantity.interval)
      if item.stretch != before.stretch {
        bound = self.bound(of: item)
      } else {
        isCompared = true
        if directed(item.quantity.value) > directed(before.quantity.value) { outcome.fit = .within }
        if !interval.meets(bound) {
          outcome.truth = Truth(known: false, node: -1)
          outcome.fit = .none
          outcome.reported = item.quantity.interval
          outcome.computed = isDescending ? bound : bound.negated
          outcome.cell = item.cell
          return outcome
        }
        bound = bound.intersection(self.bound(of: item)) ?? bound
      }
      before = item
    }
    // Each figure is of a series of its own.
    if !isCompared { return RuleOutcome(unknown: .differentPeriod) }
    return outcome
  }

  /// Numbers in the order that falls.
  private func directed(_ value: ExactRatio) -> ExactRatio { isDescending ? value : value.negated }
  private func directed(_ interval: Interval) -> Interval { isDescending ? interval : interval.negated }

  /// Everything that may stand behind a figure.
  private func bound(of item: RuleValues.Item) -> Interval {
    let interval = directed(item.quantity.interval)
    return Interval(low: nil, high: interval.high, lowClosed: false, highClosed: interval.highClosed) ?? .everything
  }
}
