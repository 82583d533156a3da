import HeshuQuantities
import HeshuRecords

/// Orders all rows, or those of each group, by a column; groups stand in the order of their first rows. Equal numbers share a rank and keep their order. Rows without a number, or with one in a unit that does not
/// measure what the first one does, come last without a rank.
struct RankStage: BarrierStage {
  let output: Schema
  let column: Int
  let isDescending: Bool
  /// The columns whose equal values make a group.
  let keys: [Int]

  func finish(_ batch: inout Batch, _ side: inout Side) {
    let values = comparable(batch.rows.columns[column], count: batch.rows.count)
    let groups = groups(batch)
    let order = values.indices.sorted { left, right in
      if groups[left] != groups[right] { return groups[left] < groups[right] }
      guard let first = values[left] else { return values[right] == nil && left < right }
      guard let second = values[right] else { return true }
      if first == second { return left < right }
      return isDescending ? first > second : first < second
    }
    batch.rows.select(order)
    var ranks = Column(field: output.fields[output.fields.count - 1])
    var rank = 0
    var first = 0
    for (place, row) in order.enumerated() {
      let begins = place > 0 && groups[order[place - 1]] != groups[row]
      if begins { first = place }
      guard let value = values[row] else {
        ranks.numbers.append(nil)
        continue
      }
      if place == first || values[order[place - 1]] != value { rank = place - first + 1 }
      let point = ExactRatio(rank)
      ranks.numbers.append(Quantity(value: point, interval: .point(point), unit: .none, digits: 1))
    }
    batch.rows.columns.append(ranks)
  }

  /// The group of each row, counted in the order of their first rows.
  private func groups(_ batch: borrowing Batch) -> [Int] {
    guard !keys.isEmpty else { return Array(repeating: 0, count: batch.rows.count) }
    var places: [[UInt8]: Int] = [:]
    return (0..<batch.rows.count).map { row in
      let key = GroupKey.bytes(batch, row, keys)
      if let place = places[key] { return place }
      places[key] = places.count
      return places.count - 1
    }
  }

  /// The numbers in the unit of the first one.
  private func comparable(_ column: Column, count: Int) -> [ExactRatio?] {
    var unit: FigureUnit?
    return (0..<count).map { row in
      guard let number = column.quantity(row) else { return nil }
      let target = unit ?? number.unit
      unit = target
      if number.unit == target { return number.value }
      return RatioUnits.factor(from: number.unit, to: target).map { number.value * $0 }
    }
  }
}
