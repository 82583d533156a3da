import HeshuQuantities
import HeshuRecords

/// A column of figures compared with a constant, in the unit of its cells.
struct PlainComparison: Sendable {
  /// The unit that cells must have.
  private let unit: FigureUnit
  private let constant: ExactRatio
  /// What figures below, at and above the constant make of the comparison.
  private let outcomes: (below: PlainCondition.Outcome, at: PlainCondition.Outcome, above: PlainCondition.Outcome)

  /// The comparison of two nodes and its column; nil where they are not a column of figures in a known unit and a constant.
  ///
  /// - Parameter constants: the values of the constant nodes.
  static func find(
    _ sign: ComparisonOperator, _ left: Int, _ right: Int, _ formula: BoundFormula, _ constants: [FormulaValue]
  ) -> (column: Int, PlainComparison)? {
    let isMirrored = formula.column(left) == nil
    let (node, other) = isMirrored ? (right, left) : (left, right)
    guard let column = formula.column(node), formula.isConstant(other), let raw = formula.types[node].display?.unit,
      constants[other].reason == .none
    else { return nil }
    let plain = PlainUnit(raw)
    let constant = constants[other].quantity
    guard formula.nodes[node].unit ?? plain.unit == plain.unit, constant.interval == .point(constant.value),
      // A unit that differs from the column's row by row, or meets it as percentage points do, is for the evaluator.
      let factor = UnitAlgebra.common(plain.unit, constant.unit), factor.unit == plain.unit
    else { return nil }
    let value = factor.factor.map { constant.value * $0 } ?? constant.value
    return (
      column,
      PlainComparison(
        unit: raw, constant: value.scaled(byPowerOfTen: -plain.power), sign: isMirrored ? sign.mirrored : sign)
    )
  }

  private init(unit: FigureUnit, constant: ExactRatio, sign: ComparisonOperator) {
    self.unit = unit
    self.constant = constant
    outcomes = (sign.holds(-1) ? .yes : .no, sign.holds(0) ? .yes : .no, sign.holds(1) ? .yes : .no)
  }

  /// What each cell makes of the comparison.
  func outcomes(_ cells: [FigureCell]) -> [PlainCondition.Outcome] {
    var outcomes: [PlainCondition.Outcome] = []
    outcomes.reserveCapacity(cells.count)
    var limit: Limit?
    for cell in cells {
      if cell.isNull {
        outcomes.append(.unknown)
        continue
      }
      guard cell.isPlain, cell.unit == unit else {
        outcomes.append(.undecided)
        continue
      }
      if limit?.step != cell.step { limit = Limit(constant, step: cell.step) }
      outcomes.append(limit.map { outcome($0, cell.value.significand) } ?? .undecided)
    }
    return outcomes
  }

  private func outcome(_ limit: Limit, _ significand: Int128) -> PlainCondition.Outcome {
    if significand > limit.floor { return outcomes.above }
    return significand == limit.floor && limit.isExact ? outcomes.at : outcomes.below
  }

  /// The constant among the numbers that end at one place.
  private struct Limit {
    let step: Int16
    /// The greatest significand that is not above the constant.
    let floor: Int128
    /// Whether it is the constant.
    let isExact: Bool

    /// Nil where the constant has too many digits.
    init?(_ constant: ExactRatio, step: Int16) {
      guard let floor = constant.rounded(toFractionDigits: -Int(step), .down) else { return nil }
      self.step = step
      self.floor = floor.significand
      isExact = ExactRatio(floor) == constant
    }
  }
}

extension BoundFormula {
  /// Whether a node is computed from constants alone.
  fileprivate func isConstant(_ node: Int) -> Bool {
    nodes[nodes[node].start...node].allSatisfy {
      switch $0.kind {
      case .constant, .scaled, .negation, .arithmetic: true
      default: false
      }
    }
  }
}
