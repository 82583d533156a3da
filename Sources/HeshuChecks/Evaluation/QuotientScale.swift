import HeshuQuantities
import HeshuRecords

/// What brings dividends and products of the other two to one scale.
struct QuotientScale {
  private var units = (FigureUnit.none, FigureUnit.none, FigureUnit.none)
  private var steps: (Int16, Int16, Int16) = (0, 0, 0)
  /// Whether whole numbers can decide about such figures at all.
  private(set) var isUsable = true
  /// One unit of the dividend's last place over one of the divisor's, in the quotient's unit: a power of ten.
  private(set) var power: Int16 = 0
  /// What the dividend and the product of the others are multiplied by: up to 40 bits.
  private(set) var up: Int128 = 1
  private(set) var down: Int128 = 1

  /// A power of 40 bits, so that with two ends of 42 bits a product stays below 128 bits.
  private static let greatestPower = 12

  /// Makes it the scale of three plain figures.
  @inline(__always)
  mutating func adapt(to a: FigureCell, _ b: FigureCell, _ c: FigureCell) {
    if a.step != steps.0 || b.step != steps.1 || c.step != steps.2 || a.unit != units.0 || b.unit != units.1
      || c.unit != units.2
    {
      change(to: a, b, c)
    }
  }

  private mutating func change(to a: FigureCell, _ b: FigureCell, _ c: FigureCell) {
    units = (a.unit, b.unit, c.unit)
    steps = (a.step, b.step, c.step)
    let plain = PlainUnit(c.unit)
    // Steps of plain figures are at most 18 to either side.
    power = a.step &- b.step &- Int16(truncatingIfNeeded: plain.power)
    let across = Int(power) - Int(c.step)
    isUsable = a.unit == b.unit && a.unit == PlainUnit(a.unit).unit && plain.unit == .none
    guard abs(across) <= QuotientScale.greatestPower, let factor = PowersOfTen.int128(abs(across)) else {
      isUsable = false
      return
    }
    (up, down) = across < 0 ? (1, factor) : (factor, 1)
  }
}
