import HeshuQuantities
import HeshuRecords

/// The arithmetic of a rule that no expression states exactly.
protocol RuleJudge: Sendable {
  /// The role whose number the others imply where it alone is missing; nil where they tell nothing.
  var impliedRole: String? { get }

  /// Judges the numbers of one scope, of which none but that of `impliedRole` is missing. Nothing that they can be traps.
  func judge(_ values: RuleValues, _ reading: FigureReading) -> RuleOutcome
}

extension RuleJudge {
  var impliedRole: String? { nil }
}
