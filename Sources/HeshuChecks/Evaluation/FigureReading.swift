import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// How the written figures of a source are read.
struct FigureReading: Sendable {
  /// How many units of its last place a figure with 约 may be off.
  var aboutWidth = 1
  /// How the source rounds.
  var rounding = WrittenRounding.nearest
  /// Whether a figure with 超, 以上, 近 or 以下 reaches no further than one unit of its last digit that is not zero.
  var isNarrow = false

  /// The number of a figure in its plain unit.
  func value(_ cell: FigureCell) -> FormulaValue {
    let plain = PlainUnit(cell.unit)
    var cell = cell
    if plain.power != 0 {
      cell.value = cell.value.scaled(byPowerOfTen: plain.power)
      cell.step = cell.step &+ Int16(truncatingIfNeeded: plain.power)
    }
    let interval = isNarrow ? narrow(cell) : cell.interval(aboutWidth: aboutWidth, rounding: rounding)
    return FormulaValue(
      Quantity(
        value: ExactRatio(cell.value), interval: interval, unit: plain.unit,
        digits: max(1, cell.value.significantDigits)))
  }

  /// A computed number in its plain unit.
  func value(_ quantity: Quantity) -> FormulaValue {
    let plain = PlainUnit(quantity.unit)
    var quantity = quantity
    quantity.unit = plain.unit
    if isNarrow, quantity.interval.isUnbounded { quantity.interval = .point(quantity.value) }
    if plain.power == 0 { return FormulaValue(quantity) }
    return FormulaValue(quantity.scaled(by: ExactRatio.one.scaled(byPowerOfTen: plain.power), in: plain.unit))
  }

  /// What a qualified figure most likely stands for: 超45 is above 45 and below 46.
  private func narrow(_ cell: FigureCell) -> Interval {
    let full = cell.interval(aboutWidth: aboutWidth, rounding: rounding)
    guard full.isUnbounded else { return full }
    let place = cell.value.isZero ? Int32(cell.step) : cell.value.normalized.exponent
    let reach = ExactRatio(ExactDecimal(significand: 1, exponent: place))
    let end = full.low.map { $0 + reach } ?? full.high.map { $0 - reach }
    let narrowed =
      full.low == nil
      ? Interval(low: end, high: full.high, lowClosed: false, highClosed: full.highClosed)
      : Interval(low: full.low, high: end, lowClosed: full.lowClosed, highClosed: false)
    return narrowed ?? full
  }
}
