import HeshuQuantities

/// Writes exact numbers as decimals.
enum OutwardDecimal {
  /// Digits that a quotient has beyond its coarsest operand.
  static let guardDigits = 4

  /// The number itself where it ends and fits; else `digits` and the guard digits, rounded by `rule`.
  static func text(_ value: ExactRatio, digits: Int, _ rule: RoundingRule) -> String {
    if let decimal = value.terminatingDecimal { return decimal.normalized.description }
    let rounded = value.rounded(
      toSignificantDigits: min(max(digits, 1) + guardDigits, ExactDecimal.maximumDigits), rule)
    return rounded.map { $0.normalized.description } ?? value.description
  }
}
