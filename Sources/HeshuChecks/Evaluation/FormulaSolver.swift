import HeshuQuantities
import HeshuRecords

/// Solves an equation for one of its operands: what a missing plan must have been.
struct FormulaSolver {
  let formula: BoundFormula
  let values: [FormulaValue]
  /// For an operand inside an aggregate, the sum of what the aggregate's other rows hold.
  var rest: FormulaValue?

  /// Everything that the operand at `leaf` can be, in plain units; nil where the equation does not tell.
  ///
  /// The outcome may be too wide and is never too narrow. It has the reason `denominatorMayBeZero` where the operand could only be 0 and something
  /// is divided by it.
  func solve(_ comparison: Int, for leaf: Int) -> FormulaValue? {
    guard case .comparison(.equal, let left, let right, let allowsPoints) = formula.nodes[comparison].kind else {
      return nil
    }
    let isLeft = holds(left, leaf)
    guard isLeft != holds(right, leaf) else { return nil }
    var target = values[isLeft ? right : left]
    if allowsPoints, target.quantity.unit == PlainUnit.points { target.quantity.unit = .none }
    var node = isLeft ? left : right
    while node != leaf {
      guard target.reason == .none, let (child, inner) = step(into: node, leaf, target) else { return nil }
      (node, target) = (child, inner)
    }
    return target.reason == .none || target.reason == .denominatorMayBeZero ? target : nil
  }

  private func holds(_ node: Int, _ leaf: Int) -> Bool { (formula.nodes[node].start...node).contains(leaf) }

  /// What the operand of `node` that holds the leaf must be for the node to be `target`.
  private func step(into node: Int, _ leaf: Int, _ target: FormulaValue) -> (Int, FormulaValue)? {
    switch formula.nodes[node].kind {
    case .negation(let child): return (child, target.negated)
    case .arithmetic(let sign, let left, let right):
      let isLeft = holds(left, leaf)
      if isLeft == holds(right, leaf) { return nil }
      let other = values[isLeft ? right : left]
      return (isLeft ? left : right, FormulaSolver.invert(sign, isLeft: isLeft, target, other))
    case .aggregate(.sum, .some(let operand)):
      guard operand == leaf, let rest else { return nil }
      return (operand, .combine(.subtract, target, rest))
    default: return nil
    }
  }

  private static func invert(
    _ sign: ArithmeticOperator, isLeft: Bool, _ target: FormulaValue, _ other: FormulaValue
  ) -> FormulaValue {
    switch sign {
    case .add: .combine(.subtract, target, other)
    case .subtract: isLeft ? .combine(.add, target, other) : .combine(.subtract, other, target)
    case .multiply: .combine(.divide, target, other)
    case .divide: isLeft ? .combine(.multiply, target, other) : divisor(of: other, for: target)
    }
  }

  /// What a dividend must be divided by; a divisor that could only be 0 is none.
  private static func divisor(of dividend: FormulaValue, for target: FormulaValue) -> FormulaValue {
    let divisor = FormulaValue.combine(.divide, dividend, target)
    guard divisor.reason == .none else { return divisor.reason == .denominatorMayBeZero ? .missing : divisor }
    return divisor.quantity.interval == .point(.zero) ? FormulaValue(.denominatorMayBeZero) : divisor
  }
}
