extension Limbs {
  /// Quotient and remainder; a zero divisor gives a zero quotient.
  ///
  /// Source: D. E. Knuth, The Art of Computer Programming, volume 2, 4.3.1, algorithm D.
  static func quotientAndRemainder(_ a: [UInt64], by b: [UInt64]) -> (quotient: [UInt64], remainder: [UInt64]) {
    guard let top = b.last, !isLess(a, b) else { return ([], a) }
    if b.count == 1 {
      let (quotient, remainder) = quotientAndRemainder(a, by: top)
      return (quotient, remainder == 0 ? [] : [remainder])
    }
    let shift = top.leadingZeroBitCount
    let divisor = Array(shiftedLeft(b, by: shift).prefix(b.count))
    var rest = shiftedLeft(a, by: shift)
    var quotient = [UInt64](repeating: 0, count: a.count - b.count + 1)
    for place in quotient.indices.reversed() {
      var digit = guess(rest, divisor, at: place)
      if subtract(divisor, times: digit, from: &rest, at: place) {
        digit &-= 1
        addBack(divisor, to: &rest, at: place)
      }
      quotient[place] = digit
    }
    return (trimmed(quotient), shiftedRight(Array(rest.prefix(b.count)), by: shift))
  }

  static func quotientAndRemainder(_ a: [UInt64], by divisor: UInt64) -> (quotient: [UInt64], remainder: UInt64) {
    guard divisor != 0 else { return ([], 0) }
    var quotient = a
    var remainder: UInt64 = 0
    for index in a.indices.reversed() {
      (quotient[index], remainder) = divisor.dividingFullWidth((remainder, a[index]))
    }
    return (trimmed(quotient), remainder)
  }

  /// One limb longer than `a`, by fewer than 64 bits.
  private static func shiftedLeft(_ a: [UInt64], by shift: Int) -> [UInt64] {
    var result = a
    result.append(0)
    if shift == 0 { return result }
    for index in result.indices.reversed() {
      result[index] = result[index] << shift | (index > 0 ? result[index - 1] >> (64 - shift) : 0)
    }
    return result
  }

  private static func shiftedRight(_ a: [UInt64], by shift: Int) -> [UInt64] {
    if shift == 0 { return trimmed(a) }
    var result = a
    for index in result.indices {
      result[index] = result[index] >> shift | (index + 1 < a.count ? a[index + 1] << (64 - shift) : 0)
    }
    return trimmed(result)
  }

  /// The quotient's limb at `place` from the leading limbs, right or one too great.
  private static func guess(_ rest: [UInt64], _ divisor: [UInt64], at place: Int) -> UInt64 {
    let count = divisor.count
    let (first, second) = (divisor[count - 1], divisor[count - 2])
    let (high, middle, low) = (rest[place + count], rest[place + count - 1], rest[place + count - 2])
    var digit = UInt64.max
    var remainder: UInt64
    var isBeyond = false
    if high >= first {
      (remainder, isBeyond) = middle.addingReportingOverflow(first)
    } else {
      (digit, remainder) = first.dividingFullWidth((high, middle))
    }
    while !isBeyond {
      let product = digit.multipliedFullWidth(by: second)
      if product.high < remainder || (product.high == remainder && product.low <= low) { break }
      digit &-= 1
      (remainder, isBeyond) = remainder.addingReportingOverflow(first)
    }
    return digit
  }

  /// Whether the subtraction went below zero, so that `divisor` must be added back once.
  private static func subtract(
    _ divisor: [UInt64], times digit: UInt64, from rest: inout [UInt64], at place: Int
  ) -> Bool {
    var carry: UInt64 = 0
    for index in divisor.indices {
      let (high, low) = divisor[index].multipliedFullWidth(by: digit)
      let (subtrahend, one) = low.addingReportingOverflow(carry)
      let (difference, two) = rest[place + index].subtractingReportingOverflow(subtrahend)
      rest[place + index] = difference
      carry = high &+ (one ? 1 : 0) &+ (two ? 1 : 0)
    }
    let (difference, isBelow) = rest[place + divisor.count].subtractingReportingOverflow(carry)
    rest[place + divisor.count] = difference
    return isBelow
  }

  private static func addBack(_ divisor: [UInt64], to rest: inout [UInt64], at place: Int) {
    var carry: UInt64 = 0
    for index in divisor.indices {
      let (first, one) = rest[place + index].addingReportingOverflow(divisor[index])
      let (second, two) = first.addingReportingOverflow(carry)
      rest[place + index] = second
      carry = one || two ? 1 : 0
    }
    rest[place + divisor.count] &+= carry
  }
}
