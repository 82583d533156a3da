import HeshuQuantities
import HeshuRecords

/// What a rule with arithmetic of its own says of one scope.
struct RuleOutcome: Sendable {
  var truth: Truth
  /// What was written, in plain units.
  var reported: Interval?
  /// What it comes to, in plain units.
  var computed: Interval?
  /// The plain unit of both.
  var unit = FigureUnit.none
  /// The figure that `reported` was written as.
  var cell: FigureCell?
  var fit = Fit.none
  /// What the missing operand would have to be, in plain units.
  var implied: Interval?

  /// An outcome that proves nothing.
  init(unknown reason: IndeterminateReason) {
    truth = Truth(unknown: reason, node: -1)
  }

  /// Consistent where `reported` and `computed` meet.
  ///
  /// - Parameter point: what the written numbers come to, for the fit.
  init(_ reported: RuleValues.Item, meets computed: Interval, point: ExactRatio?, _ reading: FigureReading) {
    let meets = reported.quantity.interval.meets(computed)
    truth = Truth(isPossible: meets, isCertain: false, pointwise: point == reported.quantity.value, node: -1)
    self.reported = reported.quantity.interval
    self.computed = computed
    unit = reported.quantity.unit
    cell = reported.cell
    guard meets else { return }
    guard let point else {
      fit = .within
      return
    }
    fit = RuleOutcome.fit(of: point, against: reported, reading)
  }

  /// How well a recomputed number fits a written one.
  static func fit(of point: ExactRatio, against item: RuleValues.Item, _ reading: FigureReading) -> Fit {
    if let cell = item.cell { return FitGrader.fit(point, against: cell, reading) }
    return point == item.quantity.value ? .exact : .within
  }
}
