import HeshuChecks
import HeshuQuantities
import HeshuRecords

extension Derive: RowStageDeclaration {
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    var output = input
    var steps: [DeriveStage.Step] = []
    for column in columns {
      guard let step = step(column, output, context, diagnostics: &diagnostics) else { continue }
      output.fields.append(step.field)
      steps.append(step)
    }
    return diagnostics.hasErrors ? nil : DeriveStage(output: output, steps: steps)
  }

  private func step(
    _ column: NamedExpression, _ schema: Schema, _ context: BindingContext, diagnostics: inout Diagnostics
  ) -> DeriveStage.Step? {
    let name = FieldReference(column.name.value, at: column.name.location)
    guard
      let formula = Formula(
        parsing: column.expression.value, at: column.expression.location, diagnostics: &diagnostics),
      let bound = Derivation(name, formula: formula).compile(
        schema: schema, table: context.table, diagnostics: &diagnostics)
    else { return nil }
    guard let written = column.unit else { return DeriveStage.Step(derivation: bound, field: bound.field, factor: nil) }
    guard let unit = UnitReader.unit(written, diagnostics: &diagnostics) else { return nil }
    var field = bound.field
    let base = field.unit?.unit ?? .none
    guard let factor = UnitCatalogue.conversion(from: base, to: unit.unit) else {
      diagnostics.error(
        "unit-dimension", "'\(column.expression.value)' cannot be written in \(written.value)", at: written.location,
        hint: field.unit.map { "its unit is \($0.text)" } ?? "it is a plain number")
      return nil
    }
    field.unit = unit
    field.kind = unit.unit.kind
    return DeriveStage.Step(derivation: bound, field: field, factor: base == unit.unit ? nil : factor)
  }
}
