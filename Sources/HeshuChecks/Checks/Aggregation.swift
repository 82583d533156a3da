import HeshuRecords

/// A table of groups: the keys of each, and what expressions over its rows come to, such as `total: sum(done)`.
///
/// Rows with equal keys are a group, wherever they come from; without keys all rows are one. As in a check, a number that a row lacks
/// makes a sum unknown, units that cannot be converted into one another are never added, and a column outside of an aggregate must have
/// one value in the group; where one of these fails, the cell is null.
public struct Aggregation: Sendable, Hashable {
  /// The columns that rows of a group share.
  public var keys: [FieldReference]
  /// The new columns; each holds `sum`, `count`, `min`, `max` or `mean`.
  public var values: [Derivation]

  /// Makes an aggregation; what is wrong with it is told when it is compiled.
  public init(keys: [FieldReference], values: [Derivation]) {
    self.keys = keys
    self.values = values
  }

  /// Finds the columns in a table; what cannot work is a diagnostic, and the value is nil.
  public func compile(schema: Schema, table: String?, diagnostics: inout Diagnostics) -> BoundAggregation? {
    var found = Diagnostics()
    var names: Set<String> = []
    let places = keys.compactMap { $0.bind(schema, table: table, &found) }
    for place in places { names.insert(schema.fields[place].name) }
    var columns: [BoundDerivation] = []
    for value in values {
      if !names.insert(value.name.name).inserted {
        found.error(
          "duplicate-column", "two columns of the groups are called `\(value.name.name)`", at: value.name.location,
          hint: "choose another name")
      }
      if let column = value.compileOverGroups(schema: schema, table: table, &found) { columns.append(column) }
    }
    for diagnostic in found.all { diagnostics.append(diagnostic) }
    return found.hasErrors ? nil : BoundAggregation(schema: schema, keys: places, columns: columns)
  }
}

extension Derivation {
  /// Finds the columns of an expression over the rows of a group.
  fileprivate func compileOverGroups(
    schema: Schema, table: String?, _ diagnostics: inout Diagnostics
  ) -> BoundDerivation? {
    var binder = FormulaBinder(formula, schema: schema, table: table)
    guard let bound = binder.bind(as: .number, &diagnostics) else { return nil }
    if bound.hasPrevious {
      diagnostics.error(
        "previous-in-aggregate", "a group is no succession of rows: its values can hold no previous",
        at: formula.location, hint: "check the succession with validate")
      return nil
    }
    guard bound.hasAggregate else {
      diagnostics.error(
        "no-aggregate", "`\(formula.text)` holds no aggregate", at: formula.location,
        hint: "write sum, count, min, max or mean, such as sum(\(formula.fieldNames.first ?? "done"))")
      return nil
    }
    return BoundDerivation(name: name.name, formula: bound)
  }
}
