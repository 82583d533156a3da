import HeshuQuantities

/// Picks the number that a person would have written.
enum Roundest {
  /// The number of an interval with the fewest digits, the one nearest the middle where there are several; nil where the interval has no
  /// two ends or holds zero between them.
  static func number(in interval: Interval) -> ExactDecimal? {
    guard let low = interval.low, let high = interval.high else { return nil }
    if low.isNegative {
      guard high.isNegative else { return interval.isPoint ? .zero : nil }
      return number(in: interval.negated)?.negated
    }
    guard !low.isZero else { return interval.isPoint ? .zero : nil }
    let middle = (low + high) * half
    guard let first = high.rounded(toSignificantDigits: 1, .up) else { return nil }
    var place = Int(first.exponent) + 1
    for _ in 0..<ExactDecimal.maximumDigits {
      for rule in [RoundingRule.halfEven, .up, .down] {
        if let candidate = middle.rounded(toFractionDigits: -place, rule), interval.contains(ExactRatio(candidate)) {
          return candidate.scale(upTo: place)
        }
      }
      place -= 1
    }
    return nil
  }

  private static let half = ExactRatio(ExactDecimal(significand: 5, exponent: -1))
}

extension ExactDecimal {
  /// The same number without fraction digits that its last place does not need.
  fileprivate func scale(upTo place: Int) -> ExactDecimal {
    place >= 0 ? self : normalized.exponent <= 0 ? normalized : self
  }
}
