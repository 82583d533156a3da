import HeshuRecords

/// How the rows of one other table find the groups of a check: by equal keys, and, where both tables have it, by equal period and price basis.
struct NeighborGrouping: Sendable {
  /// The table's place among the neighbors of the stage.
  let table: Int
  /// The columns of the table in the common schema.
  let columns: Range<Int>
  /// Columns of the checked table, and their partners.
  let ownKeys: [Int]
  let keys: [Int]
  /// Periods that the checked table does not have, of which the rows of one group can have but one.
  let periods: [Int]

  init(_ table: NeighborTables.Table, at place: Int, _ neighbors: NeighborTables, _ grouping: RowGrouping) {
    self.table = place
    columns = table.range
    var pairs: [(own: Int, other: Int)] = []
    for own in grouping.keys + grouping.splits {
      let name = neighbors.schema.fields[own].name
      if let other = neighbors.place(of: name, in: table) { pairs.append((own, other)) }
    }
    ownKeys = pairs.map(\.own)
    keys = pairs.map(\.other)
    periods = table.range.filter { column in
      neighbors.schema.fields[column].type == .period && !pairs.contains { $0.other == column }
    }
  }

  /// The rows of the table by their keys.
  func index(_ batch: borrowing Batch, _ rows: Range<Int>, _ grouping: RowGrouping) -> [[UInt8]: [Int]] {
    var index: [[UInt8]: [Int]] = [:]
    for row in rows { index[grouping.key(of: batch, row, keys), default: []].append(row) }
    return index
  }

  /// The rows that belong to an own row.
  func rows(
    beside row: Int, _ batch: borrowing Batch, _ index: [[UInt8]: [Int]], _ grouping: RowGrouping
  ) -> NeighborRows {
    let rows = index[grouping.key(of: batch, row, ownKeys)] ?? []
    return NeighborRows(columns: columns, rows: rows, isMixed: periods.contains { !batch.isUniform($0, rows) })
  }
}

/// The rows of another table that a check sees beside a row or group.
struct NeighborRows: Sendable {
  /// The columns that are read in these rows.
  var columns: Range<Int>
  var rows: [Int]
  /// Whether they are of several periods.
  var isMixed: Bool
}
