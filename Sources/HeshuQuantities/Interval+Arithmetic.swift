extension Interval {
  /// The negatives of the numbers; the ends change places.
  public var negated: Interval {
    Interval(unchecked: high?.negated, low?.negated, highClosed, lowClosed)
  }

  /// All sums of a number of each.
  public static func + (left: Interval, right: Interval) -> Interval {
    Interval(
      unchecked: sum(left.low, right.low), sum(left.high, right.high),
      left.lowClosed && right.lowClosed, left.highClosed && right.highClosed)
  }

  /// All differences of a number of each.
  public static func - (left: Interval, right: Interval) -> Interval {
    left + right.negated
  }

  /// All products of a number of each.
  public static func * (left: Interval, right: Interval) -> Interval {
    if let product = positiveProduct(left, right) { return product }
    // On a rectangle a product is least and greatest at corners; a closed end 0 makes it 0 whatever the other factor is.
    let a = [left.corner(upper: false), left.corner(upper: true)]
    let b = [right.corner(upper: false), right.corner(upper: true)]
    var low = Corner.product(a[0], b[0])
    var high = low
    for (x, y) in [(a[0], b[1]), (a[1], b[0]), (a[1], b[1])] {
      let corner = Corner.product(x, y)
      low = Corner.outer(low, corner, upper: false)
      high = Corner.outer(high, corner, upper: true)
    }
    return Interval(unchecked: low.value, high.value, low.isClosed, high.isClosed)
  }

  /// All quotients of a number of each; nil where the divisor contains 0 or comes as near to it as one likes.
  public func divided(by divisor: Interval) -> Interval? {
    guard let reciprocal = divisor.reciprocal else { return nil }
    return self * reciprocal
  }

  /// One divided by each number; nil where the interval contains 0 or comes as near to it as one likes.
  public var reciprocal: Interval? {
    let isAbove = low.map { !$0.isNegative && !$0.isZero } ?? false
    let isBelow = high?.isNegative ?? false
    guard isAbove || isBelow else { return nil }
    // An unbounded end comes near to 0 from this interval's side, but 0 itself is no reciprocal.
    return Interval(
      unchecked: high.map { $0.reciprocal ?? .zero } ?? .zero, low.map { $0.reciprocal ?? .zero } ?? .zero,
      highClosed, lowClosed)
  }

  /// The product of two bounded intervals above 0, whose ends are the products of their ends.
  private static func positiveProduct(_ left: Interval, _ right: Interval) -> Interval? {
    guard let a = left.low, let b = right.low, a.isPositive, b.isPositive, let c = left.high, let d = right.high else {
      return nil
    }
    return Interval(
      unchecked: a * b, c * d, left.lowClosed && right.lowClosed, left.highClosed && right.highClosed)
  }

  private static func sum(_ a: ExactRatio?, _ b: ExactRatio?) -> ExactRatio? {
    guard let a, let b else { return nil }
    return a + b
  }

  private func corner(upper: Bool) -> Corner {
    upper
      ? Corner(value: high, sign: 1, isClosed: highClosed)
      : Corner(value: low, sign: -1, isClosed: lowClosed)
  }
}

/// An end of an interval as a factor, or a product of two; without a value it is unbounded to the side of `sign`.
private struct Corner {
  let value: ExactRatio?
  let sign: Int
  let isClosed: Bool

  init(value: ExactRatio?, sign: Int, isClosed: Bool) {
    self.value = value
    self.sign = value.map { $0.isZero ? 0 : $0.isNegative ? -1 : 1 } ?? sign
    self.isClosed = isClosed
  }

  static func product(_ a: Corner, _ b: Corner) -> Corner {
    if a.sign == 0 || b.sign == 0 {
      let isClosed = (a.isClosed && b.isClosed) || (a.sign == 0 && a.isClosed) || (b.sign == 0 && b.isClosed)
      return Corner(value: .zero, sign: 0, isClosed: isClosed)
    }
    guard let x = a.value, let y = b.value else { return Corner(value: nil, sign: a.sign * b.sign, isClosed: false) }
    return Corner(value: x * y, sign: 0, isClosed: a.isClosed && b.isClosed)
  }

  /// The one that lies further out; of two equal ones a closed one.
  static func outer(_ a: Corner, _ b: Corner, upper: Bool) -> Corner {
    let side = upper ? 1 : -1
    guard let x = a.value else { return a.sign == side ? a : b }
    guard let y = b.value else { return b.sign == side ? b : a }
    let order = x.order(against: y)
    if order == 0 { return a.isClosed ? a : b }
    return (order > 0) == upper ? a : b
  }
}
