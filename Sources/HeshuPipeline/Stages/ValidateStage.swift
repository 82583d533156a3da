import HeshuChecks
import HeshuRecords

/// Checks each row by itself.
struct ValidateStage: Stage {
  let output: Schema
  let checks: [BoundCheck]

  func process(_ batch: inout Batch, _ state: inout Void, _ side: inout Side) {
    BoundCheck.evaluate(checks, &batch, &side)
  }
}
