import HeshuQuantities
import HeshuRecords

/// Whether statements of one figure agree: some number lies in all intervals, and those with the same last place are the same.
///
/// A source that rounds either way may have cut one statement and rounded up another: there the intervals alone decide.
struct DuplicateJudge: RuleJudge {
  func judge(_ values: RuleValues, _ reading: FigureReading) -> RuleOutcome {
    guard let items = values.aligned("value") else { return RuleOutcome(unknown: .differentUnit) }
    guard let first = items.first else { return RuleOutcome(unknown: .operandMissing) }
    var common = first.quantity.interval
    /// The first statement with each last place.
    var places: [Place: RuleValues.Item] = [:]
    for item in items {
      if reading.rounding != .any, let place = item.cell.flatMap(Place.init) {
        if let other = places[place], other.quantity.value != item.quantity.value {
          return conflict(item, .point(other.quantity.value))
        }
        places[place] = item
      }
      guard let next = common.intersection(item.quantity.interval) else { return conflict(item, common) }
      common = next
    }
    var outcome = RuleOutcome(unknown: .operandMissing)
    outcome.truth = Truth(known: true, node: -1)
    outcome.reported = first.quantity.interval
    outcome.computed = common
    outcome.unit = first.quantity.unit
    outcome.cell = first.cell
    outcome.fit = fit(items, reading)
    return outcome
  }

  /// The last place of a figure that nothing qualifies.
  private struct Place: Hashable {
    var step: Int16
    var unit: FigureUnit

    init?(_ cell: FigureCell) {
      guard cell.qualifier == .exact, !cell.isExactCount else { return nil }
      (step, unit) = (cell.step, cell.unit)
    }
  }

  private func conflict(_ item: RuleValues.Item, _ others: Interval) -> RuleOutcome {
    var outcome = RuleOutcome(unknown: .operandMissing)
    outcome.truth = Truth(known: false, node: -1)
    outcome.reported = item.quantity.interval
    outcome.computed = others
    outcome.unit = item.quantity.unit
    outcome.cell = item.cell
    return outcome
  }

  /// Exact where all are the same number; rounded where the one with the most decimals rounds to all others.
  private func fit(_ items: [RuleValues.Item], _ reading: FigureReading) -> Fit {
    guard let finest = items.min(by: { ($0.cell?.step ?? .min) < ($1.cell?.step ?? .min) }) else { return .within }
    let grades = items.map { RuleOutcome.fit(of: finest.quantity.value, against: $0, reading) }
    return grades.allSatisfy { $0 == .exact } ? .exact : grades.contains(.within) ? .within : .rounded
  }
}
