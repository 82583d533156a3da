import HeshuChecks
import HeshuRecords

extension Validate: RowStageDeclaration {
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    var bound: [BoundCheck] = []
    var names: Set<String> = []
    for (place, declaration) in checks.enumerated() {
      let name = declaration.name?.value ?? "\(context.table).\(context.position).\(place + 1)"
      if !names.insert(name).inserted {
        diagnostics.error(
          "duplicate-check", "two checks are called '\(name)'", at: declaration.name?.location,
          hint: "findings are known by their check's name")
      }
      guard let check = check(declaration, name: name, diagnostics: &diagnostics) else { continue }
      if let compiled = check.compile(schema: input, table: context.table, diagnostics: &diagnostics) {
        bound.append(compiled)
      }
    }
    guard !diagnostics.hasErrors else { return nil }
    let isGroup = bound.contains(where: \.isGroup)
    return isGroup ? GroupValidateStage(output: input, checks: bound) : ValidateStage(output: input, checks: bound)
  }

  private func check(_ declaration: CheckDeclaration, name: String, diagnostics: inout Diagnostics) -> Check? {
    let expression = declaration.expression
    let formula = Formula(parsing: expression.value, at: expression.location, diagnostics: &diagnostics)
    var condition: Formula?
    if let text = declaration.condition {
      condition = Formula(parsing: text.value, at: text.location, diagnostics: &diagnostics)
      if condition == nil { return nil }
    }
    guard let formula else { return nil }
    return Check(
      name: name, formula: formula, when: condition, severity: declaration.severity,
      by: declaration.by.map { FieldReference($0.value, at: $0.location) },
      order: declaration.order.map { FieldReference($0.value, at: $0.location) },
      isAcrossDocuments: declaration.acrossDocuments, aboutWidth: declaration.aboutWidth,
      rounding: declaration.rounding)
  }
}
