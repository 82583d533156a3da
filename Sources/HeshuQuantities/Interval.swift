/// Every number between two ends, each of which belongs to it (closed) or not (open).
///
/// Never empty. An end that is nil is unbounded, and open.
public struct Interval: Sendable, Hashable {
  /// The lower end; nil where there is none.
  public let low: ExactRatio?
  /// The upper end; nil where there is none.
  public let high: ExactRatio?
  /// Whether `low` itself belongs to the interval.
  public let lowClosed: Bool
  /// Whether `high` itself belongs to the interval.
  public let highClosed: Bool

  /// All numbers.
  public static let everything = Interval(unchecked: nil, nil, false, false)

  /// The number alone.
  public static func point(_ value: ExactRatio) -> Interval {
    Interval(unchecked: value, value, true, true)
  }

  /// The numbers between two ends; nil where there are none, which is so for `low` above `high` and for equal ends that are not both closed.
  public init?(low: ExactRatio?, high: ExactRatio?, lowClosed: Bool, highClosed: Bool) {
    if let low, let high {
      let order = low.order(against: high)
      if order > 0 || (order == 0 && !(lowClosed && highClosed)) { return nil }
    }
    self.init(unchecked: low, high, lowClosed, highClosed)
  }

  /// For ends that the caller knows to be in order.
  init(unchecked low: ExactRatio?, _ high: ExactRatio?, _ lowClosed: Bool, _ highClosed: Bool) {
    self.low = low
    self.high = high
    self.lowClosed = lowClosed && Interval.isThere(low)
    self.highClosed = highClosed && Interval.isThere(high)
  }

  /// Whether an end is there; a comparison with nil would compare numbers, through witness tables.
  @inline(__always)
  private static func isThere(_ end: ExactRatio?) -> Bool {
    if case .some = end { true } else { false }
  }

  /// Whether it has no lower or no upper end.
  package var isUnbounded: Bool { !Interval.isThere(low) || !Interval.isThere(high) }

  /// The numbers from `low` to `high`, ends included, which the caller knows to be in order.
  package init(from low: ExactRatio, through high: ExactRatio) {
    self.init(unchecked: low, high, true, true)
  }

  /// Every number times a factor above 0.
  package func scaled(byPositive factor: ExactRatio) -> Interval {
    Interval(unchecked: low.map { $0 * factor }, high.map { $0 * factor }, lowClosed, highClosed)
  }

  /// The ends' brackets as they are reported: `[]`, `[)`, `(]` or `()`.
  public var ends: String {
    switch (lowClosed, highClosed) {
    case (true, true): "[]"
    case (true, false): "[)"
    case (false, true): "(]"
    case (false, false): "()"
    }
  }

  /// Whether this is one number alone.
  public var isPoint: Bool {
    if let low, let high { return low == high }
    return false
  }

  /// Whether the number belongs to the interval; an open end does not.
  public func contains(_ value: ExactRatio) -> Bool {
    if let low {
      let order = low.order(against: value)
      if order > 0 || (order == 0 && !lowClosed) { return false }
    }
    if let high {
      let order = value.order(against: high)
      if order > 0 || (order == 0 && !highClosed) { return false }
    }
    return true
  }

  /// Whether some number belongs to both; touching ends count only where both are closed.
  public func meets(_ other: Interval) -> Bool {
    reaches(other) && other.reaches(self)
  }

  /// The numbers that belong to both; nil where there are none.
  public func intersection(_ other: Interval) -> Interval? {
    guard meets(other) else { return nil }
    let (low, lowClosed) = Interval.inner((self.low, self.lowClosed), (other.low, other.lowClosed), upper: false)
    let (high, highClosed) = Interval.inner((self.high, self.highClosed), (other.high, other.highClosed), upper: true)
    return Interval(unchecked: low, high, lowClosed, highClosed)
  }

  /// Whether `other` does not lie wholly below this interval.
  private func reaches(_ other: Interval) -> Bool {
    guard let low, let high = other.high else { return true }
    let order = low.order(against: high)
    return order < 0 || (order == 0 && lowClosed && other.highClosed)
  }

  private static func inner(
    _ a: (ExactRatio?, Bool), _ b: (ExactRatio?, Bool), upper: Bool
  ) -> (ExactRatio?, Bool) {
    guard let x = a.0 else { return b }
    guard let y = b.0 else { return a }
    let order = x.order(against: y)
    if order == 0 { return (x, a.1 && b.1) }
    return (order > 0) == upper ? b : a
  }
}

extension Interval: CustomStringConvertible {
  /// For reading: `[901/20, 903/20)`.
  public var description: String {
    let left = low.map { "\($0)" } ?? "-inf"
    let right = high.map { "\($0)" } ?? "inf"
    return "\(lowClosed ? "[" : "(")\(left), \(right)\(highClosed ? "]" : ")")"
  }
}
