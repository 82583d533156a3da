extension ExactInteger {
  /// The exact sum.
  public static func + (left: ExactInteger, right: ExactInteger) -> ExactInteger {
    if case .small(let a) = left.storage, case .small(let b) = right.storage {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return ExactInteger(sum) }
    }
    let (a, b) = (left.limbs, right.limbs)
    if left.isNegative == right.isNegative {
      return ExactInteger(isNegative: left.isNegative, magnitude: Limbs.sum(a, b))
    }
    return Limbs.isLess(a, b)
      ? ExactInteger(isNegative: right.isNegative, magnitude: Limbs.difference(b, a))
      : ExactInteger(isNegative: left.isNegative, magnitude: Limbs.difference(a, b))
  }

  /// The exact difference.
  public static func - (left: ExactInteger, right: ExactInteger) -> ExactInteger {
    if case .small(let a) = left.storage, case .small(let b) = right.storage {
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      if !overflow { return ExactInteger(difference) }
    }
    return left + right.negated
  }

  /// The exact product.
  public static func * (left: ExactInteger, right: ExactInteger) -> ExactInteger {
    if case .small(let a) = left.storage, case .small(let b) = right.storage {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return ExactInteger(product) }
    }
    return ExactInteger(
      isNegative: left.isNegative != right.isNegative, magnitude: Limbs.product(left.limbs, right.limbs))
  }

  /// Quotient toward zero and the remainder, whose sign is that of this number; nil where `divisor` is 0.
  public func quotientAndRemainder(
    dividingBy divisor: ExactInteger
  ) -> (quotient: ExactInteger, remainder: ExactInteger)? {
    if divisor.isZero { return nil }
    if case .small(let a) = storage, case .small(let b) = divisor.storage, !(a == .min && b == -1) {
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      return (ExactInteger(quotient), ExactInteger(remainder))
    }
    let (quotient, remainder) = Limbs.quotientAndRemainder(limbs, by: divisor.limbs)
    return (
      ExactInteger(isNegative: isNegative != divisor.isNegative, magnitude: quotient),
      ExactInteger(isNegative: isNegative, magnitude: remainder)
    )
  }

  /// The greatest common divisor, never negative; that of 0 and 0 is 0.
  public static func gcd(_ left: ExactInteger, _ right: ExactInteger) -> ExactInteger {
    var (a, b) = (left.magnitude, right.magnitude)
    while true {
      if case .small(let x) = a.storage, case .small(let y) = b.storage {
        // Both are magnitudes within Int128, hence so is their divisor.
        return ExactInteger(Int128(truncatingIfNeeded: gcd(x.magnitude, y.magnitude)))
      }
      guard let (_, remainder) = a.quotientAndRemainder(dividingBy: b) else { return a }
      (a, b) = (b, remainder)
    }
  }

  /// The greatest common divisor of two magnitudes, by halving and subtracting.
  static func gcd(_ left: UInt128, _ right: UInt128) -> UInt128 {
    if left == 0 { return right }
    if right == 0 { return left }
    let shift = min(left.trailingZeroBitCount, right.trailingZeroBitCount)
    var a = left >> UInt128(left.trailingZeroBitCount)
    var b = right >> UInt128(right.trailingZeroBitCount)
    while a != b {
      if a < b { swap(&a, &b) }
      if a <= UInt128(UInt64.max) {
        return UInt128(gcdOfOdd(UInt64(truncatingIfNeeded: a), UInt64(truncatingIfNeeded: b))) << UInt128(shift)
      }
      // Of very unequal sizes a division is one step for many.
      a = a.leadingZeroBitCount + 16 < b.leadingZeroBitCount ? a % b : a - b
      if a == 0 { return b << UInt128(shift) }
      a >>= UInt128(a.trailingZeroBitCount)
    }
    return a << UInt128(shift)
  }

  private static func gcdOfOdd(_ left: UInt64, _ right: UInt64) -> UInt64 {
    var (a, b) = (left, right)
    while a != b {
      if a < b { swap(&a, &b) }
      a &-= b
      a >>= UInt64(a.trailingZeroBitCount)
    }
    return a
  }

  /// 10 to the power `exponent`; nil where that is negative or above twice the greatest exponent of a decimal.
  public static func powerOfTen(_ exponent: Int) -> ExactInteger? {
    if let power = PowersOfTen.int128(exponent) { return ExactInteger(power) }
    guard exponent > 0, exponent <= 2 * ExactDecimal.maximumExponent else { return nil }
    var result = one
    var square = ExactInteger(10)
    var rest = exponent
    while rest > 0 {
      if rest & 1 != 0 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }

  /// How many decimal digits the magnitude has; 0 has one.
  public var digitCount: Int {
    switch storage {
    case .small(let value): return PowersOfTen.digits(of: value.magnitude)
    case .wide(_, let magnitude):
      let bits = magnitude.count * 64 - (magnitude.last ?? 0).leadingZeroBitCount
      // 30102/100000 is just below log10(2): the guess may be too small by one, or by more only beyond 100 000 digits.
      var count = (bits - 1) * 30102 / 100_000 + 1
      while let power = ExactInteger.powerOfTen(count), self.magnitude >= power { count += 1 }
      return count
    }
  }
}
