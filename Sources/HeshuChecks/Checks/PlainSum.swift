import HeshuQuantities
import HeshuRecords

/// The sum of a run of plain figures.
struct PlainSum: PlainRun {
  private let required: FigureUnit?
  private var unit: PlainRunUnit?
  /// The power of ten of `total` and `halves`: that of the finest figure.
  private var exponent = 0
  private var total: Int128 = 0
  /// How many halves of a unit at `exponent` the sum can be off.
  private var halves: Int128 = 0
  /// The least magnitude of a significand.
  private var least = UInt128.max

  /// - Parameter unit: the plain unit that the cells are read in; nil where they are taken as they are.
  init(unit: FigureUnit?) {
    required = unit
  }

  var value: FormulaValue? {
    unit?.value(total, exponent: exponent, halves: halves, least: least)
  }

  mutating func add(_ cell: FigureCell) -> Bool {
    guard cell.isPlain, let unit = PlainRunUnit.common(unit, cell, required: required) else { return false }
    let step = Int(cell.step)
    var next = self
    if self.unit == nil { next.exponent = step }
    var factor: Int128 = 1
    if step != next.exponent {
      guard let found = next.align(to: step) else { return false }
      factor = found
    }
    next.unit = unit
    next.total &+= cell.value.significand &* factor
    next.halves &+= cell.isExactCount ? 0 : factor
    next.least = min(least, cell.value.significand.magnitude)
    guard next.total.magnitude < PlainSum.room, next.halves.magnitude < PlainSum.room else { return false }
    self = next
    return true
  }

  /// Brings the sum to the finer of two places.
  ///
  /// - Returns: what a significand at `step` is multiplied by; nil where the digits would not fit.
  private mutating func align(to step: Int) -> Int128? {
    let distance = abs(step - exponent)
    guard distance <= PlainSum.greatestPower, let power = PowersOfTen.int128(distance) else { return nil }
    if step > exponent { return power }
    let (total, isLong) = total.multipliedReportingOverflow(by: power)
    let (halves, isWide) = halves.multipliedReportingOverflow(by: power)
    guard !isLong, !isWide, total.magnitude < PlainSum.room else { return nil }
    (self.total, self.halves, exponent) = (total, halves, step)
    return 1
  }

  /// What sums stay below, so that with one more figure and digit they fit in 128 bits.
  private static let room: UInt128 = 1_000_000_000_000_000_000_000_000_000_000_000_000
  /// A plain figure has no more digits.
  private static let greatestPower = 18
}
