import HeshuChecks
import HeshuRecords

extension Aggregate: RowStageDeclaration {
  /// Binds keys and expressions; nil, with diagnostics, where a column is missing or an expression is no aggregate.
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    guard !values.isEmpty else {
      diagnostics.error(
        "no-values", "aggregate makes no column", at: location, hint: "write values: {total: sum(done)}")
      return nil
    }
    let keys = by.map { FieldReference($0.value, at: $0.location) }
    let aggregation = Aggregation(keys: keys, values: values.compactMap { $0.derivation(diagnostics: &diagnostics) })
    guard
      let bound = aggregation.compile(schema: input, table: context.table, diagnostics: &diagnostics),
      !diagnostics.hasErrors
    else { return nil }
    let units = zip(values, bound.fields.dropFirst(bound.keyCount)).compactMap { declared, field in
      ComputedUnit(declared, computed: field, diagnostics: &diagnostics)
    }
    guard !diagnostics.hasErrors else { return nil }
    let fields = bound.fields.prefix(bound.keyCount) + units.map(\.field)
    return AggregateStage(output: Schema(fields: Array(fields)), aggregation: bound, units: units)
  }
}
