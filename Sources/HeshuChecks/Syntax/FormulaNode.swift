import HeshuQuantities

/// One node of a formula. Nodes stand in an array, operands before what uses them, so that no depth of nesting can exhaust a stack.
struct FormulaNode: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case field(String)
    case number(ExactDecimal, WrittenUnit?)
    case text(String)
    case negation(Int)
    case arithmetic(ArithmeticOperator, Int, Int)
    case comparison(ComparisonOperator, Int, Int)
    case and(Int, Int)
    case or(Int, Int)
    case not(Int)
    case presence(Int, isPresent: Bool)
    /// Over an expression of each row; nil for `count()`, the number of rows.
    case aggregate(AggregateFunction, Int?)
    /// Of a field, in the row before.
    case previous(Int)
  }

  var kind: Kind
  /// Unicode scalars from the formula's start, end exclusive.
  var start: Int
  var end: Int

  /// The operands' places.
  var children: [Int] {
    switch kind {
    case .field, .number, .text: []
    case .negation(let child), .not(let child), .presence(let child, _), .previous(let child): [child]
    case .arithmetic(_, let left, let right), .comparison(_, let left, let right): [left, right]
    case .and(let left, let right), .or(let left, let right): [left, right]
    case .aggregate(_, let child): child.map { [$0] } ?? []
    }
  }
}
