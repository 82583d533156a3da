import HeshuChecks
import HeshuRecords

/// Adds computed columns, each from those before it.
struct DeriveStage: Stage {
  /// One new column.
  struct Step: Sendable {
    var derivation: BoundDerivation
    var unit: ComputedUnit
  }

  let output: Schema
  let steps: [Step]

  func process(_ batch: inout Batch, _ state: inout Void, _ side: inout Side) {
    for step in steps {
      step.derivation.apply(&batch)
      step.unit.apply(to: &batch.rows.columns[batch.rows.columns.count - 1])
    }
  }
}
