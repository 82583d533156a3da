import HeshuQuantities
import HeshuRecords

/// The least or greatest of a run of plain figures that are all written to the same place, so that the ends of what they stand for are in the order of the figures.
struct PlainExtreme: PlainRun {
  private let required: FigureUnit?
  private let isMaximum: Bool
  private var unit: PlainRunUnit?
  private var step: Int16 = 0
  private var isExactCount = false
  private var significand: Int128 = 0
  /// The least magnitude of a significand.
  private var least = UInt128.max

  /// - Parameter unit: the plain unit that the cells are read in; nil where they are taken as they are.
  init(unit: FigureUnit?, isMaximum: Bool) {
    required = unit
    self.isMaximum = isMaximum
  }

  var value: FormulaValue? {
    unit?.value(significand, exponent: Int(step), halves: isExactCount ? 0 : 1, least: least)
  }

  mutating func add(_ cell: FigureCell) -> Bool {
    guard cell.isPlain, let common = PlainRunUnit.common(unit, cell, required: required) else { return false }
    let next = cell.value.significand
    if unit == nil {
      (unit, step, isExactCount, significand) = (common, cell.step, cell.isExactCount, next)
    } else if step != cell.step || isExactCount != cell.isExactCount {
      return false
    }
    significand = isMaximum ? max(significand, next) : min(significand, next)
    least = min(least, next.magnitude)
    return true
  }
}
