import HeshuQuantities
import HeshuRecords

/// What a figure would be if one slip of the pen were undone.
enum SlipVariants {
  /// A figure of more digits is no numeral that a person wrote.
  private static let maximumDigits = 18

  /// The variants of one kind, each another number than the figure; in a fixed order.
  static func variants(of cell: FigureCell, _ kind: FindingSlip.Kind) -> [FigureCell] {
    guard cell.qualifier == .exact, !cell.isNull, let number = Digits(cell) else { return [] }
    switch kind {
    case .sign: return sign(cell, number)
    case .multiplier: return cell.unit.dimension == .ratio ? [] : moved(cell, number, by: [4, -4])
    case .point: return moved(cell, number, by: [1, -1, 2, -2])
    case .swappedDigits: return number.swapped.map { cell.with($0, negated: number.isNegative, step: cell.step) }
    case .oneDigit: return number.replaced.map { cell.with($0, negated: number.isNegative, step: cell.step) }
    case .missingDigit: return missing(cell, number)
    }
  }

  /// A minus too many, or one too few in front of a percentage: 下降 taken for 增长. Amounts are not below zero by a slip.
  private static func sign(_ cell: FigureCell, _ number: Digits) -> [FigureCell] {
    let isRatio = cell.unit.dimension == .ratio || cell.unit.dimension == .percentagePoint
    guard number.value != 0, number.isNegative || isRatio else { return [] }
    return [cell.with(number.value, negated: !number.isNegative, step: cell.step)]
  }

  private static func moved(_ cell: FigureCell, _ number: Digits, by powers: [Int16]) -> [FigureCell] {
    guard number.value != 0 else { return [] }
    return powers.map { cell.with(number.value, negated: number.isNegative, step: cell.step &+ $0) }
  }

  /// A digit in front of the last place, and one behind it; not a zero in front of all.
  private static func missing(_ cell: FigureCell, _ number: Digits) -> [FigureCell] {
    guard number.count < maximumDigits else { return [] }
    let inside = number.inserted.map { cell.with($0, negated: number.isNegative, step: cell.step) }
    guard !cell.isExactCount else { return inside }
    let behind = (0...9).map { digit in
      cell.with(number.value * 10 + UInt64(digit), negated: number.isNegative, step: cell.step &- 1)
    }
    return inside + behind
  }

  /// The digits of a figure, down to its last written place.
  private struct Digits {
    let value: UInt64
    let isNegative: Bool
    let count: Int

    init?(_ cell: FigureCell) {
      let shift = Int(cell.value.exponent) - Int(cell.step)
      guard shift >= 0, shift < maximumDigits else { return nil }
      var digits = cell.value.significand.magnitude
      for _ in 0..<shift { digits = digits < UInt128(UInt64.max) ? digits * 10 : .max }
      guard let value = UInt64(exactly: digits) else { return nil }
      count = String(value).utf8.count
      guard count <= maximumDigits else { return nil }
      self.value = value
      isNegative = cell.value.isNegative
    }

    /// Ten to the power of each place, the last one first.
    private var places: [UInt64] {
      var powers: [UInt64] = [1]
      for _ in 1..<count { powers.append((powers.last ?? 1) * 10) }
      return powers
    }

    var swapped: [UInt64] {
      zip(places, places.dropFirst()).compactMap { low, high in
        let (a, b) = (value / low % 10, value / high % 10)
        return a == b ? nil : value - a * low - b * high + b * low + a * high
      }
    }

    var replaced: [UInt64] {
      places.flatMap { place in
        let digit = value / place % 10
        return (0...9).filter { $0 != digit }.map { value - digit * place + $0 * place }
      }
    }

    /// With one digit more, in front of each place.
    var inserted: [UInt64] {
      var found: [UInt64] = []
      for place in places + [(places.last ?? 1) * 10] where place > 1 {
        let (front, back) = (value / place, value % place)
        // The same digit behind its like was there already; nothing was put behind the last one.
        let like = place > 10 ? back / (place / 10) : 10
        for digit in UInt64(0)...9 where digit != like && (front > 0 || digit > 0) {
          found.append((front * 10 + digit) * place + back)
        }
      }
      return found
    }
  }
}

extension FigureCell {
  /// The figure with other digits, whose last one has the place `step`.
  fileprivate func with(_ digits: UInt64, negated: Bool, step: Int16) -> FigureCell {
    var cell = self
    let significand = Int128(digits)
    cell.value = ExactDecimal(significand: negated ? -significand : significand, exponent: Int32(step))
    cell.step = step
    cell.isExactCount = isExactCount && step >= 0
    return cell
  }
}
