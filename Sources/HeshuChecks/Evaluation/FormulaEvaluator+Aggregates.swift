import HeshuQuantities
import HeshuRecords

extension FormulaEvaluator {
  /// An aggregate over the rows of a group. A row without a number makes the outcome unknown, except for `count`.
  mutating func aggregate(
    _ formula: BoundFormula, _ function: AggregateFunction, _ operand: Int?, _ index: Int, _ batch: borrowing Batch,
    _ rows: [Int]
  ) -> FormulaValue {
    guard let operand else { return .exact(rows.count) }
    if function == .count { return count(formula, operand, index, batch, rows) }
    var result: FormulaValue?
    for row in rows {
      let next = self.operand(formula, index, operand, batch, row)
      guard next.reason == .none else { return next }
      guard let before = result else {
        result = next
        continue
      }
      switch function {
      case .sum, .mean, .count: result = .combine(.add, before, next)
      case .min: result = .extreme(before, next, isMaximum: false)
      case .max: result = .extreme(before, next, isMaximum: true)
      }
    }
    guard let result else { return .missing }
    return function == .mean ? .combine(.divide, result, .exact(rows.count)) : result
  }

  /// How many rows have a value; texts are counted as well.
  private mutating func count(
    _ formula: BoundFormula, _ operand: Int, _ index: Int, _ batch: borrowing Batch, _ rows: [Int]
  ) -> FormulaValue {
    var count = 0
    for row in rows {
      if case .text(let column, _) = formula.nodes[operand].kind {
        count += batch.rows.columns[column].isNull(row) ? 0 : 1
      } else {
        count += self.operand(formula, index, operand, batch, row).reason == .operandMissing ? 0 : 1
      }
    }
    return .exact(count)
  }
}

extension FormulaValue {
  /// A whole number that stands for itself alone.
  static func exact(_ number: Int) -> FormulaValue {
    FormulaValue(
      Quantity(value: ExactRatio(number), interval: .point(ExactRatio(number)), unit: .none, digits: exactDigits))
  }

  /// The smaller or greater of two numbers: each end is the smaller or greater of the two ends.
  static func extreme(_ left: FormulaValue, _ right: FormulaValue, isMaximum: Bool) -> FormulaValue {
    guard left.reason == .none else { return left }
    guard right.reason == .none else { return right }
    if isMaximum { return extreme(left.negated, right.negated, isMaximum: false).negated }
    guard let common = UnitAlgebra.common(left.quantity.unit, right.quantity.unit) else {
      return FormulaValue(.differentUnit)
    }
    let a = left.quantity
    let b = common.factor.map { right.quantity.scaled(by: $0, in: common.unit) } ?? right.quantity
    let low = lower(a.interval.low, a.interval.lowClosed, b.interval.low, b.interval.lowClosed, isUpperEnd: false)
    let high = lower(a.interval.high, a.interval.highClosed, b.interval.high, b.interval.highClosed, isUpperEnd: true)
    let interval = Interval(low: low.value, high: high.value, lowClosed: low.isClosed, highClosed: high.isClosed)
    var least = Quantity(
      value: min(a.value, b.value), interval: interval ?? a.interval, unit: common.unit,
      digits: min(a.digits, b.digits))
    least.isOfSeveralPeriods = a.isOfSeveralPeriods || b.isOfSeveralPeriods
    return FormulaValue(least)
  }

  /// The smaller of two ends. Of equal lower ends a closed one is reached, of equal upper ends only one that is closed in both.
  private static func lower(
    _ a: ExactRatio?, _ isClosedA: Bool, _ b: ExactRatio?, _ isClosedB: Bool, isUpperEnd: Bool
  ) -> (value: ExactRatio?, isClosed: Bool) {
    guard let a else { return isUpperEnd ? (b, isClosedB) : (nil, false) }
    guard let b else { return isUpperEnd ? (a, isClosedA) : (nil, false) }
    if a == b { return (a, isUpperEnd ? isClosedA && isClosedB : isClosedA || isClosedB) }
    return a < b ? (a, isClosedA) : (b, isClosedB)
  }
}
