import HeshuQuantities
import HeshuRecords

/// Finds the row before each row of a group.
struct RowOrder {
  let column: Int

  /// Each row of a group with those that stand directly before it in the order, and the rows without a place.
  ///
  /// Rows of the same place are not before one another: two bulletins of one month are no succession. The last one of several rows before is
  /// the previous one, the others are its ties.
  func successions(of group: RowGroup, _ batch: borrowing Batch) -> (scopes: [CheckScope], unplaced: [Int]) {
    let (places, unplaced) = places(of: group.rows, batch)
    var scopes: [CheckScope] = []
    for (place, rows) in places.enumerated().dropFirst() {
      let before = places[place - 1]
      for row in rows {
        var scope = CheckScope(rows: [row], previous: before[before.count - 1], label: group.label)
        scope.lacksKey = group.lacksKey
        scope.ties = Array(before.dropLast())
        scopes.append(scope)
      }
    }
    return (scopes, unplaced)
  }

  /// The rows of each place, as they stood, and the rows without a place.
  func places(of rows: [Int], _ batch: borrowing Batch) -> (places: [[Int]], unplaced: [Int]) {
    let (placed, keys, order, unplaced) = order(of: rows, batch)
    var places: [[Int]] = []
    for (position, index) in order.enumerated() {
      if position > 0, !(keys[order[position - 1]] < keys[index]) {
        places[places.count - 1].append(placed[index])
      } else {
        places.append([placed[index]])
      }
    }
    return (places, unplaced)
  }

  private func order(
    of rows: [Int], _ batch: borrowing Batch
  ) -> (placed: [Int], keys: [OrderKey], order: [Int], unplaced: [Int]) {
    var placed: [Int] = []
    var unplaced: [Int] = []
    for row in rows {
      if batch.rows.columns[column].isNull(row) { unplaced.append(row) } else { placed.append(row) }
    }
    let keys = placed.map { OrderKey(batch, column, $0) }
    let order = placed.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
    return (placed, keys, order, unplaced)
  }
}

/// A place in an order: texts and periods by their bytes, numbers by size.
private enum OrderKey: Comparable {
  case text([UInt8])
  case number(ExactRatio)

  init(_ batch: borrowing Batch, _ column: Int, _ row: Int) {
    switch batch.rows.columns[column].field.type {
    case .text, .period: self = .text(Array(batch.bytes[batch.rows.columns[column].texts[row].range]))
    case .figure, .number: self = .number(batch.rows.columns[column].quantity(row)?.value ?? .zero)
    }
  }

  static func < (left: OrderKey, right: OrderKey) -> Bool {
    switch (left, right) {
    case (.text(let a), .text(let b)): a.lexicographicallyPrecedes(b)
    case (.number(let a), .number(let b)): a < b
    case (.text, .number): false
    case (.number, .text): true
    }
  }
}
