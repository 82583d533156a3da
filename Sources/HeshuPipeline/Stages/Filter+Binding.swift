import HeshuChecks
import HeshuRecords

extension Filter: RowStageDeclaration {
  public var keepsColumns: Bool { true }

  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    guard
      let formula = Formula(parsing: condition.value, at: condition.location, diagnostics: &diagnostics),
      let bound = Condition(formula).compile(schema: input, table: context.table, diagnostics: &diagnostics)
    else { return nil }
    return FilterStage(output: input, condition: bound)
  }
}
