import HeshuQuantities
import HeshuRecords

/// A condition that whole numbers decide: columns compared with constants, `is missing`, and what `and`, `or` and `not` make of these.
///
/// What an unqualified figure stands for lies around the written number. So wherever the interval decides a comparison with a constant, it
/// decides it as the number alone does, and elsewhere the number decides anyway: the interval is not needed. Rows with a qualifier, another unit or
/// more digits than usual are left undecided, for the evaluator.
struct PlainCondition: Sendable {
  /// What a row makes of the condition.
  enum Outcome: UInt8, Sendable {
    case no
    case yes
    /// An operand is missing.
    case unknown
    /// The row must be evaluated.
    case undecided
  }

  private enum Node: Sendable {
    case number(column: Int, PlainComparison)
    case text(column: Int, [UInt8], ComparisonOperator)
    case presence(column: Int, isPresent: Bool)
    case and(Int, Int)
    case or(Int, Int)
    case not(Int)
  }

  /// The operands of a node stand in front of it.
  private var nodes: [Node] = []

  /// The condition of a formula; nil where it holds something else.
  init?(_ formula: BoundFormula) {
    var evaluator = FormulaEvaluator(formula, reading: FigureReading())
    // No row: what is not constant is missing.
    evaluator.run(formula, Batch(), RowScope(row: -1))
    guard add(formula.root, formula, evaluator.values) != nil else { return nil }
  }

  private mutating func add(_ index: Int, _ formula: BoundFormula, _ constants: [FormulaValue]) -> Int? {
    let node: Node
    switch formula.nodes[index].kind {
    case .comparison(let sign, let left, let right, _):
      guard let (column, comparison) = PlainComparison.find(sign, left, right, formula, constants) else { return nil }
      node = .number(column: column, comparison)
    case .textComparison(let sign, let left, let right):
      switch (formula.nodes[left].kind, formula.nodes[right].kind) {
      case (.text(let column, _), .textConstant(let text)): node = .text(column: column, text, sign)
      case (.textConstant(let text), .text(let column, _)): node = .text(column: column, text, sign.mirrored)
      default: return nil
      }
    case .presence(let child, let isPresent):
      switch formula.nodes[child].kind {
      case .column(let column, _), .text(let column, _): node = .presence(column: column, isPresent: isPresent)
      default: return nil
      }
    case .and(let left, let right):
      guard let a = add(left, formula, constants), let b = add(right, formula, constants) else { return nil }
      node = .and(a, b)
    case .or(let left, let right):
      guard let a = add(left, formula, constants), let b = add(right, formula, constants) else { return nil }
      node = .or(a, b)
    case .not(let child):
      guard let a = add(child, formula, constants) else { return nil }
      node = .not(a)
    default: return nil
    }
    nodes.append(node)
    return nodes.count - 1
  }

  /// What each row of a batch makes of the condition.
  func outcomes(_ batch: borrowing Batch) -> [Outcome] { outcomes(nodes.count - 1, batch) }

  private func outcomes(_ index: Int, _ batch: borrowing Batch) -> [Outcome] {
    switch nodes[index] {
    case .number(let column, let comparison):
      // Computed numbers have intervals of any kind.
      guard batch.rows.columns[column].field.type == .figure else {
        return Array(repeating: .undecided, count: batch.rows.count)
      }
      return comparison.outcomes(batch.rows.columns[column].figures)
    case .text(let column, let text, let sign): return PlainCondition.outcomes(batch, column, sign, text)
    case .presence(let column, let isPresent):
      var outcomes: [Outcome] = []
      for row in 0..<batch.rows.count {
        outcomes.append(batch.rows.columns[column].isNull(row) == isPresent ? .no : .yes)
      }
      return outcomes
    case .and(let left, let right): return zip(outcomes(left, batch), outcomes(right, batch)).map { $0.and($1) }
    case .or(let left, let right):
      return zip(outcomes(left, batch), outcomes(right, batch)).map { $0.negated.and($1.negated).negated }
    case .not(let child): return outcomes(child, batch).map(\.negated)
    }
  }

  private static func outcomes(
    _ batch: borrowing Batch, _ column: Int, _ sign: ComparisonOperator, _ text: [UInt8]
  ) -> [Outcome] {
    var outcomes: [Outcome] = []
    outcomes.reserveCapacity(batch.rows.count)
    for cell in batch.rows.columns[column].texts {
      outcomes.append(cell.isNull ? .unknown : sign.holds(order(batch.bytes, cell.range, text)) ? .yes : .no)
    }
    return outcomes
  }

  /// Below 0, 0 or above 0 as the bytes come before the text, are the text or come behind it.
  private static func order(_ bytes: [UInt8], _ range: Range<Int>, _ text: [UInt8]) -> Int {
    for (place, byte) in zip(range, text) where bytes[place] != byte { return bytes[place] < byte ? -1 : 1 }
    return range.count - text.count
  }
}

extension PlainCondition.Outcome {
  var decision: Bool? { self == .yes ? true : self == .no ? false : nil }

  var negated: PlainCondition.Outcome { self == .yes ? .no : self == .no ? .yes : self }

  func and(_ other: PlainCondition.Outcome) -> PlainCondition.Outcome {
    if self == .undecided || other == .undecided { return .undecided }
    if self == .no || other == .no { return .no }
    return self == .yes ? other : self
  }
}

extension ComparisonOperator {
  /// The sign with its sides in each other's place.
  var mirrored: ComparisonOperator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }

  /// Whether it holds where the left side is below the right one (`order` below 0), equal to it (0) or above it.
  func holds(_ order: Int) -> Bool {
    switch self {
    case .equal: order == 0
    case .notEqual: order != 0
    case .less: order < 0
    case .lessOrEqual: order <= 0
    case .greater: order > 0
    case .greaterOrEqual: order >= 0
    }
  }
}
