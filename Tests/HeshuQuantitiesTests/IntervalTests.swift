import BigInt
import HeshuQuantities
import Testing

/// Every interval whose ends are small whole numbers, against an oracle that moves an open end by an infinitesimal step and an unbounded one far away.
@Suite struct IntervalTests {
  static let small: [Interval] = {
    var all: [Interval] = []
    let ends: [Int?] = [nil, -3, -2, -1, 0, 1, 2, 3]
    for low in ends {
      for high in ends {
        for flags in 0..<4 {
          if (low == nil && flags & 1 != 0) || (high == nil && flags & 2 != 0) { continue }
          let interval = Interval(
            low: low.map { ExactRatio($0) }, high: high.map { ExactRatio($0) }, lowClosed: flags & 1 != 0,
            highClosed: flags & 2 != 0)
          if let interval { all.append(interval) }
        }
      }
    }
    return all
  }()

  private static let far = Rational(BigInt(1) << 300, 1)
  private static let near = Rational(1, BigInt(1) << 200)

  private static func ends(_ interval: Interval) -> (Rational, Rational) {
    let low = interval.low.map { interval.lowClosed ? Rational($0) : Rational($0) + near } ?? Rational(-far.n, 1)
    let high = interval.high.map { interval.highClosed ? Rational($0) : Rational($0) - near } ?? far
    return (low, high)
  }

  /// Whether an end is the least or greatest of `corners`; all ends are multiples of 1/6.
  private static func agrees(_ end: ExactRatio?, _ isClosed: Bool, _ corner: Rational) -> Bool {
    let six = corner * Rational(6, 1)
    if six.n.magnitude > six.d.magnitude << 60 { return end == nil && !isClosed }
    guard let end else { return false }
    let value = Rational(end)
    let distance = corner - value
    if isClosed { return distance.n == 0 }
    // Nearer than any other multiple, but not there.
    return distance.n != 0 && distance.n.magnitude << 60 < distance.d.magnitude
  }

  private static func agrees(_ result: Interval, _ corners: [Rational]) -> Bool {
    guard let low = corners.min(by: <), let high = corners.max(by: <) else { return false }
    return agrees(result.low, result.lowClosed, low) && agrees(result.high, result.highClosed, high)
  }

  @Test func thereAreManyIntervals() {
    #expect(Self.small.count > 100)
  }

  @Test func hasTheExtremesOfSumsAndDifferences() {
    var failed: [String] = []
    for a in Self.small {
      for b in Self.small {
        let (x, y) = (Self.ends(a), Self.ends(b))
        if !(Self.agrees(a + b, [x.0 + y.0, x.1 + y.1])) { failed.append("\(a) + \(b)") }
        if !(Self.agrees(a - b, [x.0 - y.1, x.1 - y.0])) { failed.append("\(a) - \(b)") }
      }
    }
    #expect(failed.isEmpty)
  }

  @Test func hasTheExtremesOfProducts() {
    var failed: [String] = []
    for a in Self.small {
      for b in Self.small {
        let (x, y) = (Self.ends(a), Self.ends(b))
        if !(Self.agrees(a * b, [x.0 * y.0, x.0 * y.1, x.1 * y.0, x.1 * y.1])) { failed.append("\(a) * \(b)") }
      }
    }
    #expect(failed.isEmpty)
  }

  @Test func hasTheExtremesOfQuotients() {
    var failed: [String] = []
    for a in Self.small {
      for b in Self.small {
        let isNear = !((b.low.map { $0 > .zero } ?? false) || (b.high.map { $0 < .zero } ?? false))
        guard let got = a.divided(by: b) else {
          if !(isNear) { failed.append("\(a) / \(b)") }
          continue
        }
        let (x, y) = (Self.ends(a), Self.ends(b))
        let (p, q) = (Rational(y.0.d, y.0.n), Rational(y.1.d, y.1.n))
        if !(!isNear && Self.agrees(got, [x.0 * p, x.0 * q, x.1 * p, x.1 * q])) {
          failed.append("\(a) / \(b) is not \(got)")
        }
      }
    }
    #expect(failed.isEmpty)
  }

  /// Intervals with whole ends share a number exactly if they share a multiple of a half.
  @Test func meetingAndIntersection() throws {
    var failed: [String] = []
    let grid = try (-10...10).map { try #require(ExactRatio(numerator: $0, denominator: 2)) }
    let inside = Self.small.map { interval in grid.map { interval.contains($0) } }
    for (i, a) in Self.small.enumerated() {
      for (j, b) in Self.small.enumerated() {
        let both = zip(inside[i], inside[j]).map { $0 && $1 }
        if !(a.meets(b) == both.contains(true)) { failed.append("\(a) and \(b)") }
        let common = a.intersection(b)
        if !(common.map { one in grid.map { one.contains($0) } } ?? grid.map { _ in false } == both) {
          failed.append("\(a) and \(b)")
        }
      }
    }
    #expect(failed.isEmpty)
  }

  private static func interval(_ random: inout SplitMix64) -> Interval {
    let (a, b) = (random.ratio(), random.ratio())
    let flags = random.below(8)
    let low = flags == 6 ? nil : min(a, b)
    let high = flags == 7 ? nil : max(a, b)
    return Interval(low: low, high: high, lowClosed: flags & 1 != 0, highClosed: flags & 2 != 0) ?? .point(a)
  }

  private static func point(in interval: Interval, _ random: inout SplitMix64) -> ExactRatio? {
    let part = ExactRatio(random.below(9))
    let value: ExactRatio
    switch (interval.low, interval.high) {
    case (let low?, let high?): value = (low + (high - low) * part * (ExactRatio(numerator: 1, denominator: 8) ?? .one))
    case (let low?, nil): value = low + part
    case (nil, let high?): value = high - part
    case (nil, nil): value = part
    }
    return interval.contains(value) ? value : nil
  }

  @Test func resultsContainWhatIsMadeOfPointsInside() {
    var random = SplitMix64(seed: 31)
    for number in 0..<25_000 {
      let (a, b) = (Self.interval(&random), Self.interval(&random))
      guard let x = Self.point(in: a, &random), let y = Self.point(in: b, &random) else { continue }
      let quotient = a.divided(by: b)
      let isQuotientRight = quotient.map { q in x.divided(by: y).map { q.contains($0) } ?? false } ?? true
      guard (a + b).contains(x + y), (a - b).contains(x - y), (a * b).contains(x * y), isQuotientRight,
        a.negated.contains(x.negated), a.meets(b) == (a.intersection(b) != nil), !b.contains(x) || a.meets(b)
      else {
        Issue.record("case \(number): \(x) of \(a), \(y) of \(b)")
        return
      }
    }
  }

  @Test func emptyOnesAreRefused() {
    let (one, two) = (ExactRatio(1), ExactRatio(2))
    #expect(Interval(low: two, high: one, lowClosed: true, highClosed: true) == nil)
    #expect(Interval(low: one, high: one, lowClosed: true, highClosed: false) == nil)
    #expect(Interval(low: one, high: one, lowClosed: true, highClosed: true) == .point(one))
    #expect(Interval.point(one).isPoint)
    #expect(!Interval.everything.isPoint)
    #expect(Interval(low: nil, high: nil, lowClosed: true, highClosed: true) == .everything)
    #expect(Interval.everything.ends == "()")
    #expect(Interval.point(one).ends == "[]")
  }
}
