import BigInt
import HeshuQuantities

/// A rational number that shares no code with ours.
struct Fraction: Comparable {
  let numerator: BigInt
  /// Above zero.
  let denominator: BigInt

  init(_ numerator: BigInt, _ denominator: BigInt = 1) {
    let sign: BigInt = denominator < 0 ? -1 : 1
    let divisor = numerator.greatestCommonDivisor(with: denominator)
    let common = divisor == 0 ? 1 : divisor
    self.numerator = sign * numerator / common
    self.denominator = sign * denominator / common
  }

  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator, left.denominator * right.denominator)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + Fraction(-right.numerator, right.denominator) }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.numerator, left.denominator * right.denominator)
  }

  /// The quotient; the divisor is not zero.
  static func / (left: Fraction, right: Fraction) -> Fraction {
    Fraction(left.numerator * right.denominator, left.denominator * right.numerator)
  }

  var isZero: Bool { numerator == 0 }

  /// The number as a source would write it with so many decimals.
  ///
  /// - Parameter prefersUp: which way halves go where the source may go either way, and everything where its roundings are mixed.
  func written(_ digits: Int, _ rounding: WrittenRounding, prefersUp: Bool) -> String {
    let power = BigInt(10).power(digits)
    let (whole, rest) = (numerator.magnitude * power.magnitude).quotientAndRemainder(dividingBy: denominator.magnitude)
    var steps = BigInt(whole)
    let twice = BigInt(rest) * 2
    switch rounding {
    case .nearest: if twice > denominator || (twice == denominator && prefersUp) { steps += 1 }
    case .halfUp: if twice >= denominator { steps += 1 }
    case .truncated: break
    case .ceiling: if rest > 0 { steps += 1 }
    case .any: if rest > 0, prefersUp { steps += 1 }
    }
    let text = String(steps)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    let sign = numerator < 0 && steps != 0 ? "-" : ""
    return sign + padded.dropLast(digits) + (digits > 0 ? "." + padded.suffix(digits) : "")
  }
}
