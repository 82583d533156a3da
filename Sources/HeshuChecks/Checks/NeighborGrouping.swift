import HeshuRecords

/// How the rows of one other table find the groups of a check: by equal keys, and by periods and price bases that do not differ.
struct NeighborGrouping: Sendable {
  /// The table's place among the neighbors of the stage.
  let table: Int
  /// The columns of the table in the common schema.
  let columns: Range<Int>
  /// Columns of the checked table, and their partners.
  private let ownKeys: [Int]
  private let keys: [Int]
  /// Columns of period and price basis that both tables have.
  private let splits: [(own: Int, other: Int)]
  /// Those that the other table alone has, of which the rows of one group can have but one value.
  private let others: [Int]
  /// Whether the checked table has one that the other lacks, so that nobody knows what the other's rows are of.
  private let isOneSided: Bool
  /// Columns that are read outside of aggregates.
  private let bare: [Int]

  init(
    _ table: NeighborTables.Table, at place: Int, _ neighbors: NeighborTables, _ grouping: RowGrouping,
    _ formula: BoundFormula
  ) {
    self.table = place
    columns = table.range
    func partner(_ own: Int) -> Int? { neighbors.place(of: neighbors.schema.fields[own].name, in: table) }
    let pairs = grouping.keys.compactMap { own in partner(own).map { (own: own, other: $0) } }
    ownKeys = pairs.map(\.own)
    keys = pairs.map(\.other)
    let own = grouping.splits
    splits = own.compactMap { own in partner(own).map { (own: own, other: $0) } }
    let known = keys + splits.map(\.other)
    others = table.range.filter { neighbors.schema.fields[$0].type == .period && !known.contains($0) }
    isOneSided = splits.count < own.count
    bare = formula.outer.compactMap { formula.nodes[$0].readColumn }.filter { table.range.contains($0) }
  }

  /// The rows of the table by document and keys; a row that lacks a key belongs to no one.
  func index(_ batch: borrowing Batch, _ rows: Range<Int>, _ grouping: RowGrouping) -> NeighborIndex {
    var index = NeighborIndex()
    for row in rows where !keys.contains(where: { batch.rows.columns[$0].isNull(row) }) {
      index.rows[grouping.key(of: batch, row, keys), default: []].append(row)
    }
    return index
  }

  /// The rows that belong to an own row.
  func rows(
    beside row: Int, _ batch: borrowing Batch, _ index: inout NeighborIndex, _ grouping: RowGrouping
  ) -> NeighborRows {
    guard !ownKeys.contains(where: { batch.rows.columns[$0].isNull(row) }) else {
      return NeighborRows(columns: columns, rows: [])
    }
    let key = grouping.key(of: batch, row, ownKeys)
    let whole = grouping.key(of: batch, row, ownKeys + splits.map(\.own))
    if let found = index.found[whole] { return found }
    let found = select(index.rows[key] ?? [], row, batch)
    index.found[whole] = found
    return found
  }

  private func select(_ candidates: [Int], _ row: Int, _ batch: borrowing Batch) -> NeighborRows {
    var found = NeighborRows(columns: columns, rows: [])
    for candidate in candidates {
      var isEqual = true
      for split in splits {
        switch (batch.rows.columns[split.own].isNull(row), batch.rows.columns[split.other].isNull(candidate)) {
        case (true, true): continue
        // A row without a period may be of any.
        case (true, false), (false, true): (isEqual, found.isUncertain) = (false, true)
        case (false, false): isEqual = isEqual && isSame(split.own, row, split.other, candidate, batch)
        }
      }
      if isEqual { found.rows.append(candidate) }
    }
    found.isMixed = others.contains { !batch.isUniform($0, found.rows) }
    let hasOthers = others.contains { column in found.rows.contains { !batch.rows.columns[column].isNull($0) } }
    found.isUncertain = found.isUncertain || isOneSided || hasOthers
    for column in bare where !batch.isUniform(column, found.rows) { found.differing.insert(column) }
    return found
  }

  private func isSame(_ column: Int, _ row: Int, _ other: Int, _ candidate: Int, _ batch: borrowing Batch) -> Bool {
    let (one, two) = (batch.rows.columns[column].texts[row], batch.rows.columns[other].texts[candidate])
    return batch.bytes[one.range] == batch.bytes[two.range]
  }
}

/// The rows of another table by their keys, and what was found for own rows so far.
struct NeighborIndex {
  var rows: [[UInt8]: [Int]] = [:]
  var found: [[UInt8]: NeighborRows] = [:]
}

/// The rows of another table that a check sees beside a row or group.
struct NeighborRows: Sendable {
  /// The columns that are read in these rows.
  var columns: Range<Int>
  var rows: [Int]
  /// Whether they are of several periods.
  var isMixed = false
  /// Whether some of them, or others, may be of another period or price basis, so that they refute nothing.
  var isUncertain = false
  /// The columns without an aggregate that have several values.
  var differing: Set<Int> = []
}
