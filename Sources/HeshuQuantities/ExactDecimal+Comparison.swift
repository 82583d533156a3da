extension ExactDecimal: Comparable, Hashable {
  /// Whether both are the same number; `45.10` equals `45.1`.
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.exponent == right.exponent { return left.significand == right.significand }
    return left.order(against: right) == 0
  }

  /// Order of the numbers, whatever their scales.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.exponent == right.exponent { return left.significand < right.significand }
    return left.order(against: right) < 0
  }

  /// Feeds the number, not its scale.
  public func hash(into hasher: inout Hasher) {
    let plain = normalized
    hasher.combine(plain.significand)
    hasher.combine(plain.exponent)
  }

  /// Below 0, 0 or above 0 as this number is below, equal to or above `other`.
  private func order(against other: ExactDecimal) -> Int {
    let signs = (significand.signum(), other.significand.signum())
    if signs.0 != signs.1 { return signs.0 < signs.1 ? -1 : 1 }
    if signs.0 == 0 { return 0 }
    // The place of the first digit decides, where it differs; else the scales differ by fewer places than a significand has.
    let places = (significantDigits + Int(exponent), other.significantDigits + Int(other.exponent))
    if places.0 != places.1 { return (places.0 < places.1) == (signs.0 > 0) ? -1 : 1 }
    let difference = Int(exponent) - Int(other.exponent)
    guard let power = PowersOfTen.int128(abs(difference)) else { return 0 }
    let one: Int128 = 1
    let a = significand.multipliedFullWidth(by: difference > 0 ? power : one)
    let b = other.significand.multipliedFullWidth(by: difference > 0 ? one : power)
    if a.high != b.high { return a.high < b.high ? -1 : 1 }
    if a.low != b.low { return a.low < b.low ? -1 : 1 }
    return 0
  }
}
