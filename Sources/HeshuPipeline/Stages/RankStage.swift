import HeshuQuantities
import HeshuRecords

/// Orders all rows by a column; equal numbers share a rank and keep their order, rows without a number come last without one.
struct RankStage: BarrierStage {
  let output: Schema
  let column: Int
  let isDescending: Bool

  func finish(_ batch: inout Batch, _ side: inout Side) {
    let values = (0..<batch.rows.count).map { batch.rows.columns[column].quantity($0)?.value }
    let order = values.indices.sorted { left, right in
      guard let first = values[left] else { return values[right] == nil && left < right }
      guard let second = values[right] else { return true }
      if first == second { return left < right }
      return isDescending ? first > second : first < second
    }
    batch.rows.select(order)
    var ranks = Column(field: output.fields[output.fields.count - 1])
    var rank = 0
    for (place, row) in order.enumerated() {
      guard let value = values[row] else {
        ranks.numbers.append(nil)
        continue
      }
      if place == 0 || values[order[place - 1]] != value { rank = place + 1 }
      let point = ExactRatio(rank)
      ranks.numbers.append(Quantity(value: point, interval: .point(point), unit: .none, digits: 1))
    }
    batch.rows.columns.append(ranks)
  }
}
