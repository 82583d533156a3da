import HeshuFigures
import HeshuQuantities

/// The ends of what a figure can stand for, as the contract writes them; nil where an end is unbounded.
struct FigureBounds {
  var low: ExactDecimal?
  var high: ExactDecimal?
  var ends: StaticString

  /// The interval of a figure: directly for the figures that most texts are full of, else by way of exact ratios.
  init(_ figure: Figure) {
    if let bounds = FigureBounds(direct: figure) {
      self = bounds
      return
    }
    let interval = figure.interval()
    low = interval.low?.terminatingDecimal
    high = interval.high?.terminatingDecimal
    ends =
      switch (interval.lowClosed, interval.highClosed) {
      case (true, true): "[]"
      case (true, false): "[)"
      case (false, true): "(]"
      case (false, false): "()"
      }
  }

  private init(low: ExactDecimal?, high: ExactDecimal?, ends: StaticString) {
    (self.low, self.high, self.ends) = (low, high, ends)
  }

  /// Without the detour over ratios; nil where the digits might not fit, or the rule is not a simple one.
  @inline(__always)
  private init?(direct figure: Figure) {
    switch figure.qualifier {
    case .exact, .rangeLow, .rangeHigh: self.init(rounded: figure)
    case .over, .atLeast, .under, .atMost: self.init(open: figure)
    case .about, .more, .range: return nil
    }
  }

  /// Half a unit of the last written place either way.
  @inline(__always)
  private init?(rounded figure: Figure) {
    let value = figure.value
    if figure.isExactCount {
      self.init(low: value, high: value, ends: "[]")
      return
    }
    guard figure.spread == 0, Int32(figure.step) == value.exponent else { return nil }
    let (tenfold, overflow) = value.significand.multipliedReportingOverflow(by: 10)
    guard !overflow, tenfold < Int128.max - 5, tenfold > Int128.min + 5 else { return nil }
    self.init(
      low: ExactDecimal(significand: tenfold &- 5, exponent: value.exponent &- 1),
      high: ExactDecimal(significand: tenfold &+ 5, exponent: value.exponent &- 1), ends: "[]")
  }

  /// The number is one end, and there is no other one.
  private init?(open figure: Figure) {
    let value = figure.value
    guard figure.spread == 0, value.exponent <= 12, value.exponent >= -12,
      let significand = Int64(exactly: value.significand)
    else { return nil }
    let end = FigureBounds.withoutTrailingZeros(significand, value.exponent)
    let isClosed = figure.qualifier == .atLeast || figure.qualifier == .atMost
    let isLow = (figure.qualifier == .over || figure.qualifier == .atLeast) != value.isNegative
    self.init(
      low: isLow ? end : nil, high: isLow ? nil : end, ends: isClosed ? (isLow ? "[)" : "(]") : "()")
  }

  /// The same number with no zero at the end of its fraction.
  private static func withoutTrailingZeros(_ significand: Int64, _ exponent: Int32) -> ExactDecimal {
    var (rest, power) = (significand, exponent)
    while power < 0, rest % 10 == 0 {
      rest /= 10
      power += 1
    }
    return ExactDecimal(significand: Int128(rest), exponent: power)
  }
}
