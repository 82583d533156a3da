import HeshuChecks
import HeshuRecords

/// Checks groups, and rows beside them, once all rows of the table are there.
struct GroupValidateStage: BarrierStage {
  let output: Schema
  let checks: [BoundCheck]

  func finish(_ batch: inout Batch, _ side: inout Side) {
    BoundCheck.evaluate(checks, &batch, &side)
  }
}
