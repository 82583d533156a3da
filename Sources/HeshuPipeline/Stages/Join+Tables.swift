import HeshuQuantities
import HeshuRecords

extension Join {
  /// Binds the columns of another table of the run.
  func bind(
    _ table: Located<String>, _ names: [TableColumnName], to input: Schema, in context: BindingContext,
    diagnostics: inout Diagnostics
  ) -> (any Stage)? {
    guard let other = other(table, context, diagnostics: &diagnostics) else { return nil }
    let partners = Partners(table: table.value, schema: other, names: names)
    var keys = match.compactMap { key($0, partners, input, diagnostics: &diagnostics) }
    if input.index(of: "period").map({ input.fields[$0].type }) == .period,
      other.field(named: "period")?.type == .period,
      let own = input.index(of: "period"), !keys.contains(where: { $0.own == own })
    {
      // Rows of one period have no partners in another.
      keys.append(TableJoinStage.Key(own: own, column: "period"))
    }
    var output = input
    var columns: [TableJoinStage.Taken] = []
    for entry in take {
      guard let partner = partners.field(entry.field, diagnostics: &diagnostics),
        let field = taken(entry, partner, output, diagnostics: &diagnostics)
      else { continue }
      output.fields.append(field)
      columns.append(TableJoinStage.Taken(column: partner.name, field: field))
    }
    guard !diagnostics.hasErrors else { return nil }
    return TableJoinStage(output: output, table: table.value, keys: keys, columns: columns, isRequired: isRequired)
  }

  /// The columns of the other table; nil, with a diagnostic, where there is none whose rows stand in a document.
  private func other(
    _ table: Located<String>, _ context: BindingContext, diagnostics: inout Diagnostics
  ) -> Schema? {
    for name in [context.table, table.value] where context.aggregated.contains(name) {
      diagnostics.error(
        "aggregated-rows", "a row of '\(name)' is made of those of many documents, and a join looks into one",
        at: table.location, hint: "join before the aggregate, or compare in a check with `across: documents`")
      return nil
    }
    if table.value == context.table {
      diagnostics.error(
        "unknown-table", "a table cannot be joined to itself", at: table.location, hint: "name another table")
      return nil
    }
    if let other = context.schemas[table.value] { return other }
    let near = Spelling.nearest(to: table.value, among: context.schemas.keys.sorted())
    diagnostics.error(
      "unknown-table", "no other table is called '\(table.value)'", at: table.location,
      hint: near.map { "did you mean '\($0)'?" } ?? "name a table of `tables:`; `file:` reads a table of a file")
    return nil
  }

  private func key(
    _ name: Located<String>, _ partners: Partners, _ input: Schema, diagnostics: inout Diagnostics
  ) -> TableJoinStage.Key? {
    let own = ColumnReader.column(name, in: input, diagnostics: &diagnostics)
    let partner = partners.field(name, diagnostics: &diagnostics)
    guard let own, let partner else { return nil }
    if input.fields[own].type != partner.type {
      diagnostics.error(
        "type-mismatch",
        "'\(name.value)' holds \(input.fields[own].type.rawValue) here and \(partner.type.rawValue) in table '\(partners.table)'",
        at: name.location, hint: "give the keys one type in both tables")
    }
    return TableJoinStage.Key(own: own, column: partner.name)
  }

  /// The column that a row gets; a figure in the unit that is asked for, all else as it is.
  private func taken(
    _ entry: FieldUnit, _ partner: Field, _ output: Schema, diagnostics: inout Diagnostics
  ) -> Field? {
    guard output.index(of: entry.field.value) == nil else {
      diagnostics.error(
        "duplicate-column", "a column is called '\(entry.field.value)' already", at: entry.field.location,
        hint: "give it another name here: columns: {other_name: \(partner.name)}")
      return nil
    }
    var field = partner
    field.name = entry.field.value
    field.label = Label()
    let isText = entry.unit.value == "text"
    guard isText != partner.isNumeric else {
      diagnostics.error(
        "type-mismatch", "'\(partner.name)' holds \(partner.type.rawValue)", at: entry.unit.location,
        hint: isText ? "name its unit instead of `text`" : "write `text`")
      return nil
    }
    if isText { return field }
    guard let unit = UnitReader.unit(entry.unit, diagnostics: &diagnostics) else { return nil }
    let isOther = partner.unit.map { $0.unit != unit.unit } ?? partner.kind.map { !Normalize.agrees($0, unit) } ?? false
    if isOther {
      diagnostics.error(
        "unit-dimension",
        "'\(partner.name)' is written in \(partner.unit?.text ?? partner.kind?.name ?? ""), and \(unit.text) is another unit",
        at: entry.unit.location, hint: "name a unit of the same kind")
      return nil
    }
    field.unit = unit
    return field
  }

  /// The columns of the other table by the names that the join uses.
  private struct Partners {
    let table: String
    let schema: Schema
    let names: [TableColumnName]

    func field(_ name: Located<String>, diagnostics: inout Diagnostics) -> Field? {
      let written = names.first { $0.name.value == name.value }?.written ?? name
      if let field = schema.field(named: written.value) { return field }
      diagnostics.error(
        "unknown-column", "table '\(table)' has no column '\(written.value)'", at: written.location,
        hint: Spelling.hint(for: written.value, among: schema.names, lead: "it has"))
      return nil
    }
  }
}
