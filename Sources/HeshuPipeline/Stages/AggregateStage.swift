import HeshuChecks
import HeshuRecords

/// Makes one row of each group, once all rows of the table are there.
struct AggregateStage: BarrierStage {
  let output: Schema
  let aggregation: BoundAggregation
  /// The units of the computed columns, in their order.
  let units: [ComputedUnit]

  func finish(_ batch: inout Batch, _ side: inout Side) {
    aggregation.apply(&batch)
    for (place, unit) in units.enumerated() {
      unit.apply(to: &batch.rows.columns[aggregation.keyCount + place])
    }
  }
}
