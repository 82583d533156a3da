import HeshuChecks
import HeshuRecords

/// Keeps the rows for which the condition holds; where that cannot be known, the row is left out.
struct FilterStage: Stage {
  let output: Schema
  let condition: BoundCondition

  func process(_ batch: inout Batch, _ state: inout Void, _ side: inout Side) {
    let kept = condition.rows(of: batch)
    if kept.count < batch.rows.count { batch.rows.select(kept) }
  }
}
