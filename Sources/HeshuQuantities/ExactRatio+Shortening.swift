extension ExactRatio {
  /// A quotient whose numerator and denominator need no more bits is never shortened: 77 decimal digits each.
  package static let greatestWidth = 256
  /// How many significant digits a longer one is rounded to.
  package static let shortenedDigits = 60

  /// Whether numerator or denominator needs more than ``greatestWidth`` bits.
  package var isLong: Bool {
    switch storage {
    case .small: false
    case .wide(let n, let d): n.isLonger(than: ExactRatio.greatestWidth) || d.isLonger(than: ExactRatio.greatestWidth)
    }
  }

  /// The number itself where it is not long, else rounded by `rule` to ``shortenedDigits`` significant digits.
  ///
  /// Without it the denominators of a sum of quotients grow with every summand, and powers with every factor. Nil where the number lies further
  /// from 1 than twice the greatest exponent of a decimal tells.
  package func shortened(_ rule: RoundingRule) -> ExactRatio? {
    guard isLong else { return self }
    let places = ExactRatio.shortenedDigits - firstPlace
    guard let power = ExactInteger.powerOfTen(abs(places)) else { return nil }
    let (n, d) = terms
    let (numerator, denominator) = places < 0 ? (n, d * power) : (n * power, d)
    guard let value = ExactRatio.quotient(numerator, denominator, rule) else { return nil }
    return places < 0 ? ExactRatio(value * power) : ExactRatio(reducing: value, power)
  }
}

extension Interval {
  /// The interval with ends that are not long; a long end is rounded outward, so that the outcome holds every number of this interval.
  ///
  /// Nil where an end lies beyond what ``ExactRatio/shortened(_:)`` can write.
  package var shortened: Interval? {
    guard (low?.isLong ?? false) || (high?.isLong ?? false) else { return self }
    var ends = (low: low, high: high)
    if let low {
      guard let end = low.shortened(.down) else { return nil }
      ends.low = end
    }
    if let high {
      guard let end = high.shortened(.up) else { return nil }
      ends.high = end
    }
    return Interval(unchecked: ends.low, ends.high, lowClosed, highClosed)
  }
}
