import HeshuQuantities
import HeshuRecords

/// Comparisons of what two sides can stand for.
enum Comparison {
  /// - Parameters:
  ///   - allowsPoints: whether one side is a difference of percentages, which percentage points may be compared with.
  ///   - node: the comparison's place in the formula.
  static func truth(
    _ sign: ComparisonOperator, _ left: FormulaValue, _ right: FormulaValue, allowsPoints: Bool, node: Int
  ) -> Truth {
    if left.reason != .none { return Truth(unknown: left.reason, node: node) }
    if right.reason != .none { return Truth(unknown: right.reason, node: node) }
    guard let factor = factor(left.quantity.unit, right.quantity.unit, allowsPoints: allowsPoints) else {
      return Truth(unknown: .differentUnit, node: node)
    }
    let other = factor == .one ? right.quantity : right.quantity.scaled(by: factor, in: left.quantity.unit)
    return truth(sign, left.quantity, other, node: node)
  }

  /// What the right side is multiplied by to be in the left side's unit; nil where the two cannot be compared.
  static func factor(_ left: FigureUnit, _ right: FigureUnit, allowsPoints: Bool) -> ExactRatio? {
    if let common = UnitAlgebra.common(left, right) { return common.factor ?? .one }
    let units = [left, right]
    return allowsPoints && units.contains(.none) && units.contains(PlainUnit.points) ? .one : nil
  }

  private static func truth(_ sign: ComparisonOperator, _ left: Quantity, _ right: Quantity, node: Int) -> Truth {
    let (a, b) = (left.interval, right.interval)
    switch sign {
    case .equal, .notEqual:
      let meets = a.meets(b)
      let equal = Truth(
        isPossible: meets, isCertain: meets && a.isPoint && b.isPoint, pointwise: left.value == right.value, node: node)
      return sign == .equal ? equal : equal.negated
    case .less: return less(a, b, left.value < right.value, orEqual: false, node)
    case .lessOrEqual: return less(a, b, left.value <= right.value, orEqual: true, node)
    case .greater: return less(b, a, right.value < left.value, orEqual: false, node)
    case .greaterOrEqual: return less(b, a, right.value <= left.value, orEqual: true, node)
    }
  }

  private static func less(_ a: Interval, _ b: Interval, _ pointwise: Bool, orEqual: Bool, _ node: Int) -> Truth {
    Truth(
      isPossible: isReachable(a, b, orEqual: orEqual), isCertain: !isReachable(b, a, orEqual: !orEqual),
      pointwise: pointwise, node: node)
  }

  /// Whether some number of `a` lies below some number of `b`, or is equal to it where that counts.
  private static func isReachable(_ a: Interval, _ b: Interval, orEqual: Bool) -> Bool {
    guard let low = a.low, let high = b.high else { return true }
    return low < high || (orEqual && low == high && a.lowClosed && b.highClosed)
  }

  /// How far apart two intervals lie; 0 where they meet or touch.
  static func gap(_ a: Interval, _ b: Interval) -> ExactRatio {
    if let high = a.high, let low = b.low, high < low { return low - high }
    if let low = a.low, let high = b.high, high < low { return low - high }
    return .zero
  }
}
