#if XLSX
  import HeshuQuantities

  /// What the live formulas of one row come to: the values that stand in the file beside them.
  struct LiveOutcome {
    /// The recomputed number.
    var computed: ExactRatio?
    /// The reported number less the recomputed one.
    var difference: ExactRatio?
    /// How far apart the two may be where every number is only as good as its last written digit; nil where nothing can be said.
    var allowed: Allowance?

    /// A difference that rounding explains.
    enum Allowance {
      case upTo(ExactDecimal)
      /// A figure such as 超4.2亿元 has no other end.
      case unlimited
    }

    private let relation: LiveStatement.Relation

    init(_ check: LiveCheck, _ figures: (Int) -> WorkbookFigure?) {
      relation = check.relation
      guard let outcome = check.evaluate(figures) else { return }
      computed = outcome.value
      guard let reported = check.reported(figures) else { return }
      let difference = reported.value - outcome.value
      self.difference = difference
      guard let interval = outcome.interval else { return }
      // The two ends that face each other decide whether the intervals meet.
      let (own, other) =
        difference.isNegative
        ? (reported.interval.high.map { $0 - reported.value }, interval.low.map { outcome.value - $0 })
        : (reported.interval.low.map { reported.value - $0 }, interval.high.map { $0 - outcome.value })
      guard let own, let other else {
        allowed = .unlimited
        return
      }
      allowed = (own + other).rounded(toSignificantDigits: 12, .up).map { .upTo($0.normalized) }
    }

    /// Whether the difference is allowed, as the sheet's formula asks it with a tolerance of 0; nil where it cannot be said.
    var holds: Bool? {
      guard let difference, let allowed else { return nil }
      guard case .upTo(let allowed) = allowed else { return true }
      let miss =
        switch relation {
        case .equal: difference.magnitude
        case .atMost: difference.negated
        case .atLeast: difference
        }
      guard let rounded = (miss - ExactRatio(allowed)).rounded(toFractionDigits: 9, .halfEven) else { return nil }
      return rounded.isNegative || rounded.isZero
    }
  }
#endif
