import HeshuQuantities
import HeshuRecords

/// The figures of `a / b = c` as whole numbers that can be multiplied across without overflow.
///
/// All numbers are doubled, so that the ends of a rounded figure are whole: they lie 1 to either side of it. A number has at most 42 bits, a factor
/// of the scale 40, so that no product needs more than 128.
struct QuotientTerms {
  private let dividend: Bounds
  private let divisor: Bounds
  private let quotient: Bounds
  private let up: Int128
  private let down: Int128
  /// That of the scale.
  let power: Int16

  /// Nil where a number has so many digits that a product could need more than 128 bits, and where the divisor can be 0.
  @inline(__always)
  init?(_ a: FigureCell, _ b: FigureCell, _ c: FigureCell, _ scale: QuotientScale) {
    guard let dividend = Bounds(a), let divisor = Bounds(b), let quotient = Bounds(c), dividend.low >= 0,
      divisor.low > 0
    else { return nil }
    (self.dividend, self.divisor, self.quotient) = (dividend, divisor, quotient)
    (up, down, power) = (scale.up, scale.down, scale.power)
  }

  /// Whether some number that the dividend can stand for is a product of two that the others can.
  @inline(__always)
  var isConsistent: Bool {
    // Doubled once on the left and twice on the right.
    2 &* Int128(dividend.low) &* up <= Int128(quotient.high) &* Int128(divisor.high) &* down
      && 2 &* Int128(dividend.high) &* up >= Int128(quotient.low) &* Int128(divisor.low) &* down
  }

  /// How tightly the numbers fit as they are written; nil on the edge of what the quotient can stand for, which the source's rule of rounding
  /// decides.
  func fit(isExactCount: Bool) -> Fit? {
    let left = 2 &* Int128(dividend.middle) &* up
    let right = Int128(divisor.middle) &* down
    if left == Int128(quotient.middle) &* right { return .exact }
    let (low, high) = (Int128(quotient.low) &* right, Int128(quotient.high) &* right)
    if isExactCount || left < low || left > high { return .within }
    return left == low || left == high ? nil : .rounded
  }

  /// Twice a figure and twice its ends, in units of its last place.
  private struct Bounds {
    var low: Int64
    var middle: Int64
    var high: Int64

    @inline(__always)
    init?(_ cell: FigureCell) {
      guard cell.value.significand.magnitude < 1 << 40 else { return nil }
      middle = 2 &* Int64(truncatingIfNeeded: cell.value.significand)
      let slack: Int64 = cell.isExactCount ? 0 : 1
      (low, high) = (middle &- slack, middle &+ slack)
    }
  }
}
