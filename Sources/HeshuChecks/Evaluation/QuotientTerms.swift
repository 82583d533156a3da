import HeshuQuantities
import HeshuRecords

/// The figures of `a / b = c` as whole numbers that can be multiplied across without overflow.
///
/// All numbers are doubled, so that the ends of a rounded figure are whole: they lie 1 to either side of it.
struct QuotientTerms {
  private let dividend: Bounds
  private let divisor: Bounds
  private let quotient: Bounds
  /// What the dividend and the product of the others are multiplied by to be of one scale.
  private let up: Int128
  private let down: Int128

  /// Nil where a number has so many digits that a product could need more than 128 bits, and where the divisor can be 0.
  ///
  /// - Parameter power: the places that the dividend's last digit stands above that of the other two together.
  init?(_ a: FigureCell, _ b: FigureCell, _ c: FigureCell, power: Int) {
    guard let dividend = Bounds(a), let divisor = Bounds(b), let quotient = Bounds(c), dividend.low >= 0,
      divisor.low > 0, abs(power) <= QuotientTerms.greatestPower, let factor = PowersOfTen.int128(abs(power))
    else { return nil }
    (self.dividend, self.divisor, self.quotient) = (dividend, divisor, quotient)
    (up, down) = power < 0 ? (1, factor) : (factor, 1)
  }

  /// Whether some number that the dividend can stand for is a product of two that the others can.
  var isConsistent: Bool {
    // Doubled once on the left and twice on the right.
    2 * dividend.low * up <= quotient.high * divisor.high * down
      && 2 * dividend.high * up >= quotient.low * divisor.low * down
  }

  /// How tightly the numbers fit as they are written; nil on the edge of what the quotient can stand for, which the source's rule of rounding
  /// decides.
  func fit(isExactCount: Bool) -> Fit? {
    let left = 2 * dividend.middle * up
    let right = divisor.middle * down
    if left == quotient.middle * right { return .exact }
    let (low, high) = (quotient.low * right, quotient.high * right)
    if isExactCount || left < low || left > high { return .within }
    return left == low || left == high ? nil : .rounded
  }

  /// What the division comes to, in the unit of the quotient, whose last digit has the place `step`.
  func computed(step: Int) -> Interval? {
    guard let low = ExactRatio(dividend.low * up, over: divisor.high * down),
      let high = ExactRatio(dividend.high * up, over: divisor.low * down)
    else { return nil }
    return Interval(from: low.scaled(byPowerOfTen: step), through: high.scaled(byPowerOfTen: step))
  }

  /// A power of 40 bits, so that with two ends of 42 bits a product stays below 128 bits.
  private static let greatestPower = 12

  /// Twice a figure and twice its ends, in units of its last place.
  private struct Bounds {
    var low: Int128
    var middle: Int128
    var high: Int128

    init?(_ cell: FigureCell) {
      guard cell.value.significand.magnitude < 1 << 40 else { return nil }
      middle = 2 * cell.value.significand
      let slack: Int128 = cell.isExactCount ? 0 : 1
      (low, high) = (middle - slack, middle + slack)
    }
  }
}
