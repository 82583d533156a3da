import HeshuQuantities
import HeshuRecords

/// Whether figures stand in order: each is compared with all before it.
///
/// Numbers that never rise exist exactly where no figure's least number lies above the greatest one of a figure before it; it is enough to
/// remember the tightest bound so far. Figures of one place are not before one another: a figure behind them is refuted only where it cannot
/// stand behind any of them.
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
    var bounds = Bounds()
    var isCompared = items.count == 1 || (first.place != nil && first.place == items.last?.place)
    var isDoubtful = false
    for (position, item) in items.enumerated() {
      let before = position > 0 ? items[position - 1] : nil
      if before.map({ $0.stretch != item.stretch }) ?? false {
        bounds = Bounds()
      } else if before?.place == nil || before?.place != item.place {
        bounds.close()
      }
      let interval = directed(item.quantity.interval)
      if let last = bounds.point {
        isCompared = true
        if directed(item.quantity.value) > last { outcome.fit = .within }
      }
      if !interval.meets(bounds.certain) { return conflict(item, bounds.certain) }
      if !interval.meets(bounds.strict) { isDoubtful = true }
      bounds.add(interval, directed(item.quantity.value))
    }
    // Each figure is of a series of its own.
    if !isCompared { return RuleOutcome(unknown: .differentPeriod) }
    return isDoubtful ? RuleOutcome(unknown: .differsInGroup) : outcome
  }

  private func conflict(_ item: RuleValues.Item, _ bound: Interval) -> RuleOutcome {
    var outcome = RuleOutcome(unknown: .operandMissing)
    outcome.truth = Truth(known: false, node: -1)
    outcome.unit = item.quantity.unit
    outcome.reported = item.quantity.interval
    outcome.computed = isDescending ? bound : bound.negated
    outcome.cell = item.cell
    return outcome
  }

  /// Numbers in the order that falls.
  private func directed(_ value: ExactRatio) -> ExactRatio { isDescending ? value : value.negated }
  private func directed(_ interval: Interval) -> Interval { isDescending ? interval : interval.negated }

  /// What may stand behind the figures so far, in the order that falls.
  private struct Bounds {
    /// Behind some choice of one figure of each place.
    private(set) var certain = Interval.everything
    /// Behind all figures of the places before.
    private(set) var strict = Interval.everything
    /// The least written number of the places before; nil where there are none.
    private(set) var point: ExactRatio?
    /// The same of the place at hand alone, of which no figure is before another.
    private var loosest: Interval?
    private var tightest = Interval.everything
    private var least: ExactRatio?

    /// Takes a figure of the place at hand.
    mutating func add(_ interval: Interval, _ value: ExactRatio) {
      let bound =
        Interval(low: nil, high: interval.high, lowClosed: false, highClosed: interval.highClosed) ?? .everything
      loosest = loosest.map { $0.hull(bound) } ?? bound
      tightest = tightest.intersection(bound) ?? bound
      least = least.map { min($0, value) } ?? value
    }

    /// Begins a place.
    mutating func close() {
      certain = loosest.flatMap { certain.intersection($0) } ?? certain
      strict = strict.intersection(tightest) ?? strict
      if let least { point = point.map { min($0, least) } ?? least }
      (loosest, tightest, least) = (nil, .everything, nil)
    }
  }
}
