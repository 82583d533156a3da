import HeshuChecks
import HeshuRecords

extension Derive: RowStageDeclaration {
  /// Binds the expressions, each to the columns before it; nil, with diagnostics, where one cannot be computed.
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    DeriveOrder(columns, input: input).prove(&diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    var output = input
    var steps: [DeriveStage.Step] = []
    for column in columns {
      guard let step = step(column, output, context, diagnostics: &diagnostics) else { continue }
      output.fields.append(step.unit.field)
      steps.append(step)
    }
    return diagnostics.hasErrors ? nil : DeriveStage(output: output, steps: steps)
  }

  private func step(
    _ column: NamedExpression, _ schema: Schema, _ context: BindingContext, diagnostics: inout Diagnostics
  ) -> DeriveStage.Step? {
    guard
      let derivation = column.derivation(diagnostics: &diagnostics),
      let bound = derivation.compile(schema: schema, table: context.table, diagnostics: &diagnostics),
      let unit = ComputedUnit(column, computed: bound.field, diagnostics: &diagnostics)
    else { return nil }
    return DeriveStage.Step(derivation: bound, unit: unit)
  }
}

extension NamedExpression {
  /// The expression taken apart; nil, with a diagnostic, where it is none.
  func derivation(diagnostics: inout Diagnostics) -> Derivation? {
    Formula(parsing: expression.value, at: expression.location, diagnostics: &diagnostics)
      .map { Derivation(FieldReference(name.value, at: name.location), formula: $0) }
  }
}
