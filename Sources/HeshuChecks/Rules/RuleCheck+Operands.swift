import HeshuQuantities
import HeshuRecords

extension RuleCheck {
  /// The columns that take the rule's roles; nil after a diagnostic.
  func columns(
    _ specification: RuleSpecification, _ schema: Schema, _ table: String, _ diagnostics: inout Diagnostics
  ) -> RuleColumns? {
    var roles: [RuleColumns.Role] = []
    var taken: [Int: String] = [:]
    var isComplete = true
    for operand in use.operands {
      guard let role = role(operand, specification, schema, table, &diagnostics) else {
        isComplete = false
        continue
      }
      if roles.contains(where: { $0.name == role.name }) {
        diagnostics.error(
          "duplicate-operand", "rule '\(specification.name)' gets its `\(role.name)` twice", at: role.location,
          hint: "give one column for the rows of a group, or a list of columns of one row")
        isComplete = false
      }
      for column in role.columns {
        if let other = taken.updateValue(role.name, forKey: column) {
          diagnostics.error(
            "duplicate-operand",
            "column '\(schema.fields[column].name)' is \(other == role.name ? "named twice" : "`\(other)` already")",
            at: role.location, hint: "each operand of a rule is a column of its own")
          isComplete = false
        }
      }
      roles.append(role)
    }
    for operand in specification.operands
    where operand.isRequired && !use.operands.contains(where: { operand.takes($0) }) {
      let key = operand.listName.map { "`\(operand.name)` or `\($0)`" } ?? "`\(operand.name)`"
      diagnostics.error(
        "missing-operand", "rule '\(specification.name)' needs \(key): \(operand.summary)", at: use.rule.location,
        hint: "such as \(specification.example)")
      isComplete = false
    }
    // In the order of the rule, whatever the file's.
    let names = specification.operands.map(\.name)
    roles.sort { (names.firstIndex(of: $0.name) ?? 0) < (names.firstIndex(of: $1.name) ?? 0) }
    return isComplete ? RuleColumns(schema: schema, roles: roles) : nil
  }

  private func role(
    _ operand: RuleUse.Operand, _ specification: RuleSpecification, _ schema: Schema, _ table: String,
    _ diagnostics: inout Diagnostics
  ) -> RuleColumns.Role? {
    let key = operand.key.value
    guard let known = specification.operand(key) else {
      let keys = specification.operands.flatMap { [$0.name, $0.listName].compactMap { $0 } }
      let near = Spelling.nearest(to: key, among: keys)
      diagnostics.error(
        "unknown-operand", "rule '\(specification.name)' has no operand '\(key)'", at: operand.key.location,
        hint: near.map { "did you mean '\($0)'?" } ?? "it has: \(keys.joined(separator: ", "))")
      return nil
    }
    var role = RuleColumns.Role(
      name: known.name, columns: [], names: [], number: operand.number,
      isOfEachRow: known.listName != nil && key == known.name, location: operand.key.location)
    if operand.number != nil {
      if known.takesNumber { return role }
      diagnostics.error(
        "wrong-operand", "`\(key)` of rule '\(specification.name)' takes a column, not a number",
        at: operand.key.location, hint: known.summary)
      return nil
    }
    if operand.columns.count != 1, key != known.listName {
      diagnostics.error(
        "wrong-operand", "`\(key)` of rule '\(specification.name)' takes one column", at: operand.key.location,
        hint: known.listName.map { "a list of columns is given as `\($0)`" })
      return nil
    }
    for name in operand.columns {
      let reference = FieldReference(name.value, at: name.location)
      guard let column = reference.bind(schema, table: table, &diagnostics) else { return nil }
      guard schema.fields[column].isNumeric else {
        diagnostics.error(
          "type-mismatch",
          "`\(key)` needs a number, and column '\(reference.name)' holds \(schema.fields[column].type.rawValue)",
          at: reference.location, hint: "only figures and numbers can be computed with")
        return nil
      }
      role.columns.append(column)
      role.names.append(reference.name)
    }
    return role
  }

  /// Whether the options fit the rule and its operands.
  func isWellFormed(
    _ specification: RuleSpecification, _ columns: RuleColumns, _ diagnostics: inout Diagnostics
  ) -> Bool {
    var problem: (option: String, message: String, hint: String?)?
    let isSuccession = specification.options.contains(.order) && !columns.roles.contains { $0.name == "previous" }
    let needsOrder = specification.options.contains(.order) && (columns.isGroup || isStep(specification, columns))
    if needsOrder, options.order == nil {
      diagnostics.error(
        "missing-order",
        "rule '\(specification.name)' over rows needs `order:`, the column that tells which is before which",
        at: use.rule.location, hint: "for instance order: period")
      return false
    }
    if !columns.isGroup, !(isSuccession && options.order != nil), let unused = options.by.first {
      problem = (unused.name, "`by` needs the rows of a group", groupHint(specification))
    }
    if options.order != nil, !needsOrder {
      problem = ("order", "rule '\(specification.name)' has no use for `order` here", groupHint(specification))
    }
    if options.scope != .complete, !specification.options.contains(.scope) {
      problem = ("scope", "rule '\(specification.name)' has no use for `scope`", nil)
    }
    if options.price != nil, !specification.options.contains(.price) {
      problem = ("price", "rule '\(specification.name)' has no use for `price`", nil)
    }
    if options.isAscending, !specification.options.contains(.direction) {
      problem = ("direction", "rule '\(specification.name)' has no use for `direction`", nil)
    }
    guard let problem else { return true }
    diagnostics.error("unused-option", problem.message, at: use.rule.location, hint: problem.hint)
    return false
  }

  private func isStep(_ specification: RuleSpecification, _ columns: RuleColumns) -> Bool {
    specification.operands.contains { $0.name == "previous" } && columns["previous"] == nil
  }

  private func groupHint(_ specification: RuleSpecification) -> String? {
    specification.operands.first { $0.listName != nil }.map {
      "`\($0.name)` instead of `\($0.listName ?? "")` names one"
    }
  }
}

extension RuleOperand {
  /// Whether a use names this operand.
  fileprivate func takes(_ operand: RuleUse.Operand) -> Bool {
    operand.key.value == name || operand.key.value == listName
  }
}
