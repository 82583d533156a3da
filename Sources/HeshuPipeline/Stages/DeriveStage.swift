import HeshuChecks
import HeshuQuantities
import HeshuRecords

/// Adds computed columns, each from those before it.
struct DeriveStage: Stage {
  /// One new column.
  struct Step: Sendable {
    var derivation: BoundDerivation
    var field: Field
    /// What leads from the expression's base unit to the column's; nil where they are the same.
    var factor: ExactRatio?
  }

  let output: Schema
  let steps: [Step]

  func process(_ batch: inout Batch, _ state: inout Void, _ side: inout Side) {
    for step in steps {
      step.derivation.apply(&batch)
      let place = batch.rows.columns.count - 1
      batch.rows.columns[place].field = step.field
      guard let factor = step.factor, let unit = step.field.unit?.unit else { continue }
      for row in batch.rows.columns[place].numbers.indices {
        batch.rows.columns[place].numbers[row] = batch.rows.columns[place].numbers[row].map { number in
          Quantity(
            value: number.value * factor, interval: number.interval * .point(factor), unit: unit, digits: number.digits)
        }
      }
    }
  }
}
