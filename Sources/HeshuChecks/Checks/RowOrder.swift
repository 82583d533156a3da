import HeshuQuantities
import HeshuRecords

/// Finds the row before each row of a group.
struct RowOrder {
  let column: Int

  /// Each row with the last one of those that stand directly before it in the order, and the rows without a place.
  ///
  /// Rows of the same place are not before one another: two bulletins of one month are no succession.
  func pairs(of rows: [Int], _ batch: borrowing Batch) -> (pairs: [(row: Int, previous: Int)], unplaced: [Int]) {
    let (placed, keys, order, unplaced) = order(of: rows, batch)
    var pairs: [(row: Int, previous: Int)] = []
    var before = -1
    for (position, index) in order.enumerated() {
      if position > 0, keys[order[position - 1]] < keys[index] { before = placed[order[position - 1]] }
      if before >= 0 { pairs.append((placed[index], before)) }
    }
    return (pairs, unplaced)
  }

  /// The rows in their order, those of the same place as they stood, and the rows without a place.
  func sorted(_ rows: [Int], _ batch: borrowing Batch) -> (placed: [Int], unplaced: [Int]) {
    let (placed, _, order, unplaced) = order(of: rows, batch)
    return (order.map { placed[$0] }, unplaced)
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
