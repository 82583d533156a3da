import HeshuQuantities
import HeshuRecords

/// A ready-made rule over the columns of a table, as a pipeline file states it.
public struct RuleCheck: Sendable, Hashable {
  /// The name in findings.
  public var name: String
  /// The rule and the columns that take its roles.
  public var use: RuleUse
  /// For which rows and groups it must hold, and how the figures are read.
  public var options: CheckOptions

  /// Makes a check; what is wrong with it is told when it is compiled.
  public init(name: String, use: RuleUse, options: CheckOptions = CheckOptions()) {
    self.name = name
    self.use = use
    self.options = options
  }

  /// Finds the rule's columns in a table; what cannot work is a diagnostic, and the value is nil.
  ///
  /// - Parameter table: the table's name, for findings and for fields written with it.
  public func compile(schema: Schema, table: String, diagnostics: inout Diagnostics) -> BoundCheck? {
    var found = Diagnostics()
    let check = bind(schema, table, &found)
    for diagnostic in found.all { diagnostics.append(diagnostic) }
    return found.hasErrors ? nil : check
  }

  private func bind(_ schema: Schema, _ table: String, _ diagnostics: inout Diagnostics) -> BoundCheck? {
    guard let rule = CheckRules.named(use.rule.value) else {
      let names = CheckRules.specifications.map(\.name)
      let near = Spelling.nearest(to: use.rule.value, among: names)
      diagnostics.error(
        "unknown-rule", "no rule is called '\(use.rule.value)'", at: use.rule.location,
        hint: near.map { "did you mean '\($0)'?" } ?? "there are: \(names.joined(separator: ", "))")
      return nil
    }
    let specification = rule.specification
    let condition = options.bindCondition(schema, table, &diagnostics)
    let grouping = options.bindGrouping(schema, table, &diagnostics)
    guard let columns = columns(specification, schema, table, &diagnostics), let grouping,
      isWellFormed(specification, columns, &diagnostics),
      let form = rule.form(columns, settings, &diagnostics)
    else { return nil }
    let formula = bound(form, columns, table, &diagnostics)
    guard let formula, (options.when == nil) == (condition == nil), !diagnostics.hasErrors else { return nil }
    var check = BoundCheck(
      descriptor: descriptor(specification, table, columns, arithmetic(rule, form, columns)), formula: formula,
      condition: condition, grouping: grouping,
      reading: FigureReading(aboutWidth: options.aboutWidth, rounding: options.rounding))
    for role in columns.roles { for column in role.columns { check.roles[column] = role.name } }
    if case .judge(let judge) = form { check.rule = boundRule(judge, columns, grouping) }
    check.caution = caution(specification, columns, grouping)
    return check
  }

  private var settings: RuleSettings {
    RuleSettings(scope: options.scope, isAscending: options.isAscending, order: options.order)
  }

  /// The rule as arithmetic of one row; nil for groups.
  private func arithmetic(_ rule: any CheckRule.Type, _ form: RuleForm, _ columns: RuleColumns) -> RowArithmetic? {
    guard !columns.isGroup else { return nil }
    if let text = rule.arithmetic(columns) { return options.arithmetic(text) }
    guard case .expression(let text) = form else { return nil }
    return options.arithmetic(text)
  }

  private func descriptor(
    _ specification: RuleSpecification, _ table: String, _ columns: RuleColumns, _ arithmetic: RowArithmetic?
  ) -> CheckDescriptor {
    let single = columns.roles.filter { $0.columns.count == 1 }
    var statement = specification.statement
    if options.scope == .partial { statement = statement.replacing(" = ", with: " <= ") }
    if options.isAscending { statement = statement.replacing("above", with: "below") }
    return CheckDescriptor(
      name: name, rule: specification.name, severity: options.severity, formula: statement, table: table,
      arithmetic: arithmetic,
      roleColumns: Dictionary(single.map { ($0.name, columns.schema.fields[$0.columns[0]].name) }) { first, _ in first }
    )
  }

  private func bound(
    _ form: RuleForm, _ columns: RuleColumns, _ table: String, _ diagnostics: inout Diagnostics
  ) -> BoundFormula? {
    guard case .expression(let text) = form else { return BoundFormula(listing: columns) }
    var found = Diagnostics()
    var bound: BoundFormula?
    if let formula = Formula(parsing: text, diagnostics: &found) {
      var binder = FormulaBinder(formula, schema: columns.schema, table: table)
      bound = binder.bind(as: .boolean, &found)
    }
    // The rule's expression stands nowhere in the file: its name does.
    for diagnostic in found.all {
      var moved = diagnostic
      moved.location = use.rule.location
      if diagnostic.location == nil, diagnostic.hint?.hasPrefix("at scalar") == true { moved.hint = nil }
      diagnostics.append(moved)
    }
    return bound
  }

  private func boundRule(_ judge: any RuleJudge, _ columns: RuleColumns, _ grouping: RowGrouping) -> BoundRule {
    let roles = columns.roles.map { role in
      BoundRule.Role(
        name: role.name, columns: role.columns,
        number: role.number.map {
          Quantity(
            value: ExactRatio($0), interval: .point(ExactRatio($0)), unit: .none, digits: FormulaValue.exactDigits)
        }, isOfEachRow: role.isOfEachRow)
    }
    return BoundRule(roles: roles, judge: judge, order: columns.isGroup ? grouping.order : nil)
  }

  private func caution(
    _ specification: RuleSpecification, _ columns: RuleColumns, _ grouping: RowGrouping
  ) -> Caution {
    var caution = Caution(options, grouping)
    if specification.options.contains(.price), options.price == nil { caution.isPriceKnown = false }
    caution.parts = specification.options.contains(.scope) ? columns.roles.first?.columns ?? [] : []
    caution.base = base(specification.name, columns)
    if !columns.isGroup { caution.periods = Caution.periods(of: columns.roles.flatMap(\.columns), columns.schema) }
    if specification.name == CumulativeStepRule.specification.name, let order = grouping.order,
      columns.schema.fields[order].type == .period
    {
      caution.steps = order
    }
    return caution
  }

  /// The base of growth, where the rule has one.
  private func base(_ rule: String, _ columns: RuleColumns) -> Caution.Base? {
    switch rule {
    case GrowthRule.specification.name: return columns["base"]?.columns.first.map { .column($0) }
    case GrowthFromDeltaRule.specification.name:
      guard let current = columns["current"]?.columns.first, let delta = columns["delta"]?.columns.first else {
        return nil
      }
      return .difference(current, delta)
    default: return nil
    }
  }
}
