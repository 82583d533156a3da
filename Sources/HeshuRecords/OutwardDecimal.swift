import HeshuQuantities

/// Writes exact numbers as decimals.
package enum OutwardDecimal {
  /// Digits that a quotient has beyond its coarsest operand.
  package static let guardDigits = 4

  /// The number itself where it ends and fits; else `digits` and the guard digits, rounded by `rule`.
  package static func text(_ value: ExactRatio, digits: Int, _ rule: RoundingRule) -> String {
    decimal(value, digits: digits, rule)?.description ?? value.description
  }

  /// The same as a decimal; nil where not even that fits.
  package static func decimal(_ value: ExactRatio, digits: Int, _ rule: RoundingRule) -> ExactDecimal? {
    value.decimal(orRoundedTo: digits >= ExactDecimal.maximumDigits ? digits : max(digits, 1) + guardDigits, rule)
  }
}
