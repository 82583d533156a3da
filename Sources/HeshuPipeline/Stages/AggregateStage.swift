import HeshuChecks
import HeshuRecords

/// Makes one row of each group; rows are folded as they come, so that what it holds grows with the groups.
struct AggregateStage: BarrierStage {
  let output: Schema
  let aggregation: BoundAggregation
  /// The units of the computed columns, in their order.
  let units: [ComputedUnit]

  func partial(_ batch: borrowing Batch) -> Batch { aggregation.fold(batch) }

  func reduce(_ partial: inout Batch) { aggregation.reduce(&partial) }

  func finish(_ partial: inout Batch, _ side: inout Side) {
    aggregation.finish(&partial)
    for (place, unit) in units.enumerated() {
      unit.apply(to: &partial.rows.columns[aggregation.keyCount + place])
    }
  }

  func apply(_ batch: inout Batch, _ side: inout Side) {
    batch = aggregation.fold(batch)
    finish(&batch, &side)
  }
}
