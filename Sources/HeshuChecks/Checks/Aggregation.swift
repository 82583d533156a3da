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

/// An aggregation whose columns are known. Immutable: all workers share it.
public struct BoundAggregation: Sendable {
  /// The columns that it leaves: the keys, then the values.
  public let fields: [Field]
  /// How many of `fields` are keys.
  public var keyCount: Int { keys.count }

  private let keys: [Int]
  private let columns: [BoundDerivation]

  init(schema: Schema, keys: [Int], columns: [BoundDerivation]) {
    self.keys = keys
    self.columns = columns
    fields = keys.map { schema.fields[$0] } + columns.map(\.field)
  }

  /// Puts one row for each group in the place of a table's rows, in the order of the groups' first rows.
  ///
  /// A group's row stands where its first row stands; it has the worst verdict of its rows and all checks that failed in them.
  public func apply(_ batch: inout Batch) {
    let groups = RowGrouping(keys: keys).groups(of: batch, rows: Array(0..<batch.rows.count)).map(\.rows)
    let values = columns.map { column in
      var evaluator = FormulaEvaluator(column.formula, reading: FigureReading())
      var made = Column(field: column.field)
      for rows in groups {
        evaluator.run(column.formula, batch, group: rows)
        made.numbers.append(column.number(evaluator.values[column.formula.root]))
      }
      return made
    }
    batch.rows.prepareVerdicts()
    for rows in groups { batch.gatherVerdicts(of: rows) }
    batch.rows.select(groups.map { $0[0] })
    batch.rows.columns = keys.map { batch.rows.columns[$0] } + values
  }
}

extension Batch {
  /// Gives the first of the rows the worst verdict of all and the names of all checks that failed, each once.
  fileprivate mutating func gatherVerdicts(of group: [Int]) {
    guard group.count > 1 else { return }
    var names: [ArraySlice<UInt8>] = []
    for row in group {
      rows.verdicts[group[0]] = max(rows.verdicts[group[0]], rows.verdicts[row])
      for name in bytes[rows.failedChecks[row].range].split(separator: UInt8(ascii: " "))
      where !names.contains(name) {
        names.append(name)
      }
    }
    guard !names.isEmpty else { return }
    rows.failedChecks[group[0]] = cell(Array(names.joined(separator: [UInt8(ascii: " ")])))
  }
}
