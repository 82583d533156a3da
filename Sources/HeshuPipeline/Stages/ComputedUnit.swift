import HeshuQuantities
import HeshuRecords

/// Puts a computed column into the unit that its declaration names.
struct ComputedUnit: Sendable {
  /// The column as it leaves the stage.
  let field: Field
  /// The unit of the cells; nil where they stay in the one that their expression leads to.
  private let unit: FigureUnit?

  /// The unit of one new column; nil, with a diagnostic, where its expression cannot be written in it.
  ///
  /// - Parameter computed: the column that the expression gives.
  init?(_ declared: NamedExpression, computed: Field, diagnostics: inout Diagnostics) {
    guard let name = declared.unit else {
      (field, unit) = (computed, nil)
      return
    }
    guard let written = UnitReader.unit(name, diagnostics: &diagnostics) else { return nil }
    if let known = computed.unit, RatioUnits.factor(from: known.unit, to: written.unit) == nil {
      diagnostics.error(
        "unit-dimension", "'\(declared.expression.value)' cannot be written in \(name.value)", at: name.location,
        hint: known.unit == .none ? "it is a plain number" : "its unit is \(known.text)")
      return nil
    }
    var field = computed
    field.unit = written
    field.kind = written.unit.kind
    (self.field, unit) = (field, written.unit)
  }

  /// Converts the cells; one whose own unit measures something else becomes null.
  func apply(to column: inout Column) {
    column.field = field
    guard let unit else { return }
    for row in column.numbers.indices {
      guard let number = column.numbers[row], number.unit != unit else { continue }
      column.numbers[row] = RatioUnits.factor(from: number.unit, to: unit).map { factor in
        Quantity(
          value: number.value * factor, interval: number.interval * .point(factor), unit: unit, digits: number.digits)
      }
    }
  }
}
