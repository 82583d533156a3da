import HeshuChecks
import HeshuRecords

extension Filter: RowStageDeclaration {
  /// True: rows are left out, and their columns stay.
  public var keepsColumns: Bool { true }

  /// Binds the condition; nil, with diagnostics, where it is none or names a column that is not there.
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    guard
      let formula = Formula(parsing: condition.value, at: condition.location, diagnostics: &diagnostics),
      let bound = Condition(formula).compile(schema: input, table: context.table, diagnostics: &diagnostics)
    else { return nil }
    return FilterStage(output: input, condition: bound)
  }
}
