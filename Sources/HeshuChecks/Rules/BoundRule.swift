import HeshuQuantities
import HeshuRecords

/// A rule with arithmetic of its own whose columns are known.
struct BoundRule: Sendable {
  /// A role and the columns that take it.
  struct Role: Sendable {
    var name: String
    var columns: [Int]
    /// The number in place of a column.
    var number: Quantity?
    var isOfEachRow: Bool
  }

  let roles: [Role]
  let judge: any RuleJudge
  /// The order of a group's rows.
  let order: Int?

  /// Judges a row or a group.
  func outcome(_ batch: borrowing Batch, _ scope: CheckScope, _ reading: FigureReading) -> RuleOutcome {
    guard let (rows, places) = inOrder(scope.rows, batch) else { return RuleOutcome(unknown: .operandMissing) }
    var values = RuleValues()
    for role in roles {
      if !role.isOfEachRow, let column = role.columns.first(where: { !batch.isUniform($0, rows) }) {
        return RuleOutcome(unknown: batch.rows.columns[column].field.isNumeric ? .differsInGroup : .operandMissing)
      }
      var items: [RuleValues.Item] = []
      if let number = role.number { items.append(RuleValues.Item(quantity: number)) }
      let stretches = role.isOfEachRow ? stretches(of: rows, batch) : []
      for column in role.columns {
        for (place, row) in (role.isOfEachRow ? rows[...] : rows.prefix(1)).enumerated() {
          guard var item = item(column, row, batch, reading) else {
            if role.name == judge.impliedRole { continue }
            return RuleOutcome(unknown: .operandMissing)
          }
          if !stretches.isEmpty { item.stretch = stretches[place] }
          if role.isOfEachRow, !places.isEmpty { item.place = places[place] }
          items.append(item)
        }
      }
      values.add(role.name, items)
    }
    return judge.judge(values, reading)
  }

  private func item(
    _ column: Int, _ row: Int, _ batch: borrowing Batch, _ reading: FigureReading
  ) -> RuleValues.Item? {
    let operand = CheckOperand(node: 0, aggregate: -1, column: column, row: row, isPrevious: false)
    guard let value = reading.value(batch, operand) else { return nil }
    let isFigure = batch.rows.columns[column].field.type == .figure
    return RuleValues.Item(quantity: value.quantity, cell: isFigure ? batch.rows.columns[column].figures[row] : nil)
  }

  /// The rows as the order tells, and the place of each; nil where one has none. Without an order there are no places.
  private func inOrder(_ rows: [Int], _ batch: borrowing Batch) -> (rows: [Int], places: [Int])? {
    guard let order, rows.count > 1 else { return (rows, []) }
    let (places, unplaced) = RowOrder(column: order).places(of: rows, batch)
    guard unplaced.isEmpty else { return nil }
    return (places.flatMap { $0 }, places.enumerated().flatMap { place, rows in rows.map { _ in place } })
  }

  /// For each row the place of the first one whose period begins at the same time; empty where the order is no column of periods.
  private func stretches(of rows: [Int], _ batch: borrowing Batch) -> [Int] {
    guard let order, batch.rows.columns[order].field.type == .period else { return [] }
    var starts: [ArraySlice<UInt8>: Int] = [:]
    return rows.enumerated().map { place, row in
      let period = batch.bytes[batch.rows.columns[order].texts[row].range]
      let start = PeriodOrder.start(of: period)
      if let first = starts[start] { return first }
      starts[start] = place
      return place
    }
  }
}
