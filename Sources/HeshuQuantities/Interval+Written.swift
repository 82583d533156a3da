extension Interval {
  /// What a figure that is written as `value` can stand for.
  ///
  /// - Parameters:
  ///   - value: the signed number, in any unit; all ends are in the same unit.
  ///   - step: the power of ten of the last written place: -1 for 45.1, 7 for 45.1 times 10^8.
  ///   - isExactCount: whether it stands for itself alone where nothing qualifies it.
  ///   - qualifier: how the words around it widen or open it. They speak of the magnitude, so a negative figure is the mirror of a positive one.
  ///   - upper: the other end of a figure that is a range itself; unused by other qualifiers.
  ///   - aboutWidth: how many last places `about` reaches to either side; fewer than 0 count as 0.
  ///   - rounding: how the source rounds.
  public static func written(
    value: ExactDecimal, step: Int, isExactCount: Bool, qualifier: Qualifier, upper: ExactDecimal? = nil,
    aboutWidth: Int = 1, rounding: WrittenRounding = .nearest
  ) -> Interval {
    if value.isNegative {
      return written(
        value: value.negated, step: step, isExactCount: isExactCount, qualifier: qualifier, upper: upper?.negated,
        aboutWidth: aboutWidth, rounding: rounding
      ).negated
    }
    let point = ExactRatio(value)
    switch qualifier {
    case .exact, .rangeLow, .rangeHigh:
      return isExactCount ? .point(point) : rounded(value, step: step, rounding)
    case .about:
      let reach = ExactDecimal(max(aboutWidth, 0)).scaled(byPowerOfTen: step)
      return Interval(unchecked: sum(value, reach.negated), sum(value, reach), true, true)
    case .over: return Interval(unchecked: point, nil, false, false)
    case .atLeast: return Interval(unchecked: point, nil, true, false)
    case .under: return Interval(unchecked: nil, point, false, false)
    case .atMost: return Interval(unchecked: nil, point, false, true)
    case .more:
      let place = value.isZero ? step : Int(value.normalized.exponent)
      return Interval(unchecked: point, sum(value, ExactDecimal(1).scaled(byPowerOfTen: place)), false, false)
    case .range:
      guard let upper else { return isExactCount ? .point(point) : rounded(value, step: step, rounding) }
      let other = ExactRatio(upper)
      return Interval(unchecked: min(point, other), max(point, other), true, true)
    }
  }

  /// The interval of a number that is not negative and not qualified.
  private static func rounded(_ value: ExactDecimal, step: Int, _ rounding: WrittenRounding) -> Interval {
    if rounding == .nearest, let interval = rounded(value, step: step) { return interval }
    let place = ExactDecimal(1).scaled(byPowerOfTen: step)
    switch rounding {
    case .nearest, .halfUp:
      let half = ExactDecimal(significand: 5, exponent: place.exponent).scaled(byPowerOfTen: -1)
      let isNearest = rounding == .nearest
      return Interval(
        unchecked: sum(value, half.negated), sum(value, half), isNearest || !value.isZero, isNearest)
    case .truncated:
      if value.isZero { return Interval(unchecked: ExactRatio(place.negated), ExactRatio(place), false, false) }
      return Interval(unchecked: ExactRatio(value), sum(value, place), true, false)
    case .ceiling:
      if value.isZero { return .point(.zero) }
      return Interval(unchecked: sum(value, place.negated), ExactRatio(value), false, true)
    case .any:
      return Interval(unchecked: sum(value, place.negated), sum(value, place), false, false)
    }
  }

  /// The same for a number of at most 18 digits whose last digit stands at `step`, as it is with nearly all: half a unit either way is five of the
  /// next place.
  @inline(__always)
  private static func rounded(_ value: ExactDecimal, step: Int) -> Interval? {
    guard Int(value.exponent) == step, value.significand.magnitude < 1_000_000_000_000_000_000, abs(step) <= 18,
      let unit = PowersOfTen.int128(abs(step - 1))
    else { return nil }
    let tenfold = value.significand &* 10
    let (factor, divisor) = step > 0 ? (unit, 1) : (1, unit)
    let low = ExactRatio(storage: .small((tenfold &- 5) &* factor, divisor))
    let high = ExactRatio(storage: .small((tenfold &+ 5) &* factor, divisor))
    return Interval(unchecked: low, high, true, true)
  }

  private static func sum(_ a: ExactDecimal, _ b: ExactDecimal) -> ExactRatio {
    a.adding(b).map { ExactRatio($0) } ?? ExactRatio(a) + ExactRatio(b)
  }
}
