import HeshuQuantities
import HeshuRecords

/// What an equation leaves for one of its figures.
struct SlipNeed {
  /// In plain units.
  private let quantity: Quantity
  private let reading: FigureReading
  /// What it leaves of the numbers that end at some place, as far as it was asked for.
  private var windows: [Window] = []

  init(quantity: Quantity, reading: FigureReading) {
    self.quantity = quantity
    self.reading = reading
  }

  /// Whether a figure can be that; true where the units tell nothing.
  mutating func allows(_ cell: FigureCell) -> Bool {
    if reading.rounding == .nearest, cell.isPlain {
      if let known = windows.first(where: { $0.step == cell.step && $0.isExactCount == cell.isExactCount }) {
        return known.allows(cell)
      }
      let plain = PlainUnit(cell.unit)
      guard plain.unit == quantity.unit else { return true }
      if let window = Window(quantity.interval, cell, power: plain.power) {
        windows.append(window)
        return window.allows(cell)
      }
    }
    let written = reading.value(cell).quantity
    guard written.unit == quantity.unit else { return true }
    return written.interval.meets(quantity.interval)
  }

  /// The whole numbers of units of one place that a figure may be.
  ///
  /// A figure stands for half a unit of its last place to either side, ends included, so that an end of the interval leads to the next whole number
  /// of the end less or more a half.
  private struct Window {
    let step: Int16
    let isExactCount: Bool
    private let low: Int128
    private let high: Int128

    /// Nil where an end has too many digits.
    ///
    /// - Parameter power: the power of ten between the cell's unit and the interval's.
    init?(_ interval: Interval, _ cell: FigureCell, power: Int) {
      step = cell.step
      isExactCount = cell.isExactCount
      let slack = cell.isExactCount ? ExactRatio.zero : Window.half
      func end(_ end: ExactRatio?, isLow: Bool, isClosed: Bool) -> Int128? {
        guard let end else { return isLow ? .min : .max }
        let place = end.scaled(byPowerOfTen: 0 - Int(cell.step) - power)
        let reached = isLow ? place - slack : place + slack
        guard let whole = reached.rounded(toFractionDigits: 0, isLow ? .up : .down) else { return nil }
        return isClosed || ExactRatio(whole) != reached ? whole.significand : whole.significand + (isLow ? 1 : -1)
      }
      guard let low = end(interval.low, isLow: true, isClosed: interval.lowClosed),
        let high = end(interval.high, isLow: false, isClosed: interval.highClosed)
      else { return nil }
      (self.low, self.high) = (low, high)
    }

    func allows(_ cell: FigureCell) -> Bool { low <= cell.value.significand && cell.value.significand <= high }

    private static let half = ExactRatio(ExactDecimal(significand: 5, exponent: -1))
  }
}

extension Judgement {
  /// What the last judged scope, an equation, leaves for a figure; nil where it must be judged anew to know.
  func need(of place: FigurePlace, _ batch: borrowing Batch, _ scope: CheckScope) -> SlipNeed? {
    guard !formula.repeatsColumn, let value = solution(of: place, batch, scope) else { return nil }
    return SlipNeed(quantity: value.quantity, reading: reading)
  }
}
