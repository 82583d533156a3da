import HeshuQuantities
import HeshuRecords

/// What an equation leaves for one of its figures.
struct SlipNeed {
  /// In plain units.
  var quantity: Quantity
  var reading: FigureReading

  /// Whether a figure can be that; true where the units tell nothing.
  func allows(_ cell: FigureCell) -> Bool {
    let written = reading.value(cell).quantity
    guard written.unit == quantity.unit else { return true }
    return written.interval.meets(quantity.interval)
  }
}

extension Judgement {
  /// What the last judged scope, an equation, leaves for a figure; nil where it must be judged anew to know.
  func need(of place: FigurePlace, _ batch: borrowing Batch, _ scope: CheckScope) -> SlipNeed? {
    guard !formula.repeatsColumn, let value = solution(of: place, batch, scope) else { return nil }
    return SlipNeed(quantity: value.quantity, reading: reading)
  }
}
