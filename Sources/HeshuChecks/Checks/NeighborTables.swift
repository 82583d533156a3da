import HeshuRecords

/// The columns of other tables of the run that the checks of a stage read, laid out behind the table's own.
///
/// While such checks are judged, the rows of the other tables stand behind the table's own ones in one batch; a row has nulls in the columns that
/// are not its table's.
public struct NeighborTables: Sendable {
  /// One other table.
  struct Table: Sendable {
    var name: String
    /// Its columns that are needed, as it calls them.
    var columns: [String]
    /// Whether its rows are made of those of many documents.
    var isAggregated: Bool
    /// Where they stand.
    var range: Range<Int>
  }

  private(set) var tables: [Table] = []
  /// The columns of every table that a check may name.
  let known: [String: Schema]
  let ownCount: Int
  /// The table's own columns, and behind them those of the others, each called `table.column`.
  private(set) var schema: Schema

  /// Finds what checks name of other tables; a table or column that is not there is a diagnostic.
  ///
  /// - Parameters:
  ///   - schema: the columns of the table that is checked.
  ///   - table: its name.
  ///   - others: the columns of the tables whose chains run before.
  ///   - aggregated: those of them whose rows are made of the rows of many documents.
  public init(
    _ checks: [Check], schema: Schema, table: String, others: [String: Schema], aggregated: Set<String> = [],
    diagnostics: inout Diagnostics
  ) {
    ownCount = schema.fields.count
    self.schema = schema
    known = others
    for check in checks {
      for name in check.formula.tableNames where name != table {
        // A name that is no table gets its diagnostic where the formula is bound.
        guard let other = others[name] else { continue }
        add(check, name, other, own: schema, aggregated, &diagnostics)
      }
    }
    for place in tables.indices {
      guard let other = others[tables[place].name] else { continue }
      let start = self.schema.fields.count
      for column in tables[place].columns {
        guard var field = other.field(named: column) else { continue }
        field.name = "\(tables[place].name).\(column)"
        self.schema.fields.append(field)
      }
      tables[place].range = start..<self.schema.fields.count
    }
  }

  /// Whether no check names another table.
  public var isEmpty: Bool { tables.isEmpty }

  /// For each other table the columns that are needed of it.
  public var neededColumns: [String: [String]] {
    Dictionary(uniqueKeysWithValues: tables.map { ($0.name, $0.columns) })
  }

  /// The place of a column of another table in the common schema.
  func place(of column: String, in table: Table) -> Int? {
    table.columns.firstIndex(of: column).map { table.range.lowerBound + $0 }
  }

  /// Adds what one check reads of one table: the columns that its formula names, the keys by which rows are found, and every period.
  private mutating func add(
    _ check: Check, _ name: String, _ other: Schema, own: Schema, _ aggregated: Set<String>,
    _ diagnostics: inout Diagnostics
  ) {
    var columns: [String] = []
    for field in check.formula.fieldNames where field.hasPrefix(name + ".") {
      let column = String(field.dropFirst(name.count + 1))
      if other.field(named: column) != nil { columns.append(column) }
    }
    columns += keys(of: check, name, other, own: own, &diagnostics)
    columns += other.fields.filter { $0.type == .period }.map(\.name)
    if case .column(let price) = check.options.price, other.field(named: price.name)?.type == .text {
      columns.append(price.name)
    }
    let place = tables.firstIndex { $0.name == name } ?? tables.count
    if place == tables.count {
      tables.append(Table(name: name, columns: [], isAggregated: aggregated.contains(name), range: 0..<0))
    }
    for column in columns where !tables[place].columns.contains(column) { tables[place].columns.append(column) }
  }

  /// The keys of a check, which the other table must have as well.
  private func keys(
    of check: Check, _ name: String, _ other: Schema, own: Schema, _ diagnostics: inout Diagnostics
  ) -> [String] {
    var columns: [String] = []
    for key in check.options.by {
      guard let field = own.field(named: key.name) else { continue }
      guard let partner = other.field(named: key.name) else {
        diagnostics.error(
          "unknown-column", "table '\(name)' has no column '\(key.name)', by which its rows would be found",
          at: key.location, hint: "it has: \(other.names.joined(separator: ", "))")
        continue
      }
      if partner.type != field.type {
        diagnostics.error(
          "type-mismatch",
          "'\(key.name)' holds \(field.type.rawValue) here and \(partner.type.rawValue) in table '\(name)'",
          at: key.location, hint: "give the keys one type in both tables")
      }
      columns.append(key.name)
    }
    return columns
  }
}
