import HeshuChecks
import HeshuRecords

extension Validate: RowStageDeclaration {
  /// True: rows get verdicts, and their columns stay.
  public var keepsColumns: Bool { true }

  /// Binds the checks, which get numbers where they have no names; nil, with diagnostics, where one is wrong or two
  /// contradict each other.
  public func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)? {
    var bound: [BoundCheck] = []
    var names: Set<String> = []
    let neighbors = neighbors(input, context, diagnostics: &diagnostics)
    for (place, declaration) in checks.enumerated() {
      let name = declaration.name?.value ?? "\(context.table).\(context.position).\(place + 1)"
      if !names.insert(name).inserted {
        diagnostics.error(
          "duplicate-check", "two checks are called '\(name)'", at: declaration.name?.location,
          hint: "findings are known by their check's name")
      }
      var declaration = declaration
      // Rows of an aggregate are those of no document.
      if context.aggregated.contains(context.table) { declaration.acrossDocuments = true }
      let compiled = compile(declaration, name: name, input, neighbors, context.table, diagnostics: &diagnostics)
      if let compiled { bound.append(compiled) }
    }
    proveNoContradiction(&diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    let isGroup = bound.contains(where: \.isGroup)
    return isGroup
      ? GroupValidateStage(output: input, checks: bound, neighbors: neighbors)
      : ValidateStage(output: input, checks: bound)
  }

  /// The tables whose columns the checks name, such as `tiers` in `tiers.done`.
  public var namedTables: [String] { expressions.flatMap(\.formula.tableNames) }

  /// The checks that are expressions, as far as they can be read.
  private var expressions: [Check] {
    checks.compactMap { declaration in
      // What is wrong is told where the check is compiled.
      var ignored = Diagnostics()
      guard case .expression(let text) = declaration.statement,
        let options = declaration.options(diagnostics: &ignored),
        let formula = Formula(parsing: text.value, at: text.location, diagnostics: &ignored)
      else { return nil }
      return Check(name: "", formula: formula, options: options)
    }
  }

  private func neighbors(
    _ input: Schema, _ context: BindingContext, diagnostics: inout Diagnostics
  ) -> NeighborTables {
    NeighborTables(
      expressions, schema: input, table: context.table, others: context.schemas,
      aggregated: context.aggregated, diagnostics: &diagnostics)
  }

  /// Two checks that no row can satisfy both would refute every row.
  private func proveNoContradiction(_ diagnostics: inout Diagnostics) {
    var earlier: [Check] = []
    for check in expressions {
      if let other = earlier.first(where: { $0.contradicts(check) }) {
        diagnostics.error(
          "contradictory-checks", "no row can satisfy both `\(check.formula.text)` and `\(other.formula.text)`",
          at: check.formula.location, hint: "take one of them away, or say with `when` which rows it is for")
      }
      earlier.append(check)
    }
  }

  private func compile(
    _ declaration: CheckDeclaration, name: String, _ schema: Schema, _ neighbors: NeighborTables, _ table: String,
    diagnostics: inout Diagnostics
  ) -> BoundCheck? {
    guard let options = declaration.options(diagnostics: &diagnostics) else { return nil }
    switch declaration.statement {
    case .expression(let text):
      guard let formula = Formula(parsing: text.value, at: text.location, diagnostics: &diagnostics) else { return nil }
      return Check(name: name, formula: formula, options: options)
        .compile(schema: schema, table: table, neighbors: neighbors, diagnostics: &diagnostics)
    case .rule(let use):
      return RuleCheck(name: name, use: use, options: options)
        .compile(schema: schema, table: table, diagnostics: &diagnostics)
    }
  }
}

extension CheckDeclaration {
  /// The options with their condition taken apart; nil, with a diagnostic, where it is none.
  fileprivate func options(diagnostics: inout Diagnostics) -> CheckOptions? {
    var options = CheckOptions(
      severity: severity, by: by.map { FieldReference($0.value, at: $0.location) },
      order: order.map { FieldReference($0.value, at: $0.location) }, isAcrossDocuments: acrossDocuments,
      aboutWidth: aboutWidth, rounding: rounding, price: price.map(PriceBasis.init), scope: scope,
      isAscending: isAscending)
    if let text = condition {
      options.when = Formula(parsing: text.value, at: text.location, diagnostics: &diagnostics)
      if options.when == nil { return nil }
    }
    return options
  }
}

extension PriceBasis {
  /// What a pipeline file says: one of the words, or a column.
  fileprivate init(_ text: Located<String>) {
    switch text.value {
    case "unknown": self = .unknown
    case "current": self = .current
    case "comparable": self = .comparable
    default: self = .column(FieldReference(text.value, at: text.location))
    }
  }
}
