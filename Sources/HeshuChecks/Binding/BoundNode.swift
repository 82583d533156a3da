import HeshuQuantities

/// A node of a formula with its columns found. Plain values: evaluation looks nothing up.
struct BoundNode: Sendable {
  enum Kind: Sendable {
    /// A number of the constants.
    case constant(Int)
    /// A number that is multiplied by one of the constants and takes its unit.
    case scaled(Int, Int)
    /// A number without unit in the unit that another node turns out to have.
    case adopting(Int, from: Int)
    case column(Int, isPrevious: Bool)
    case text(Int, isPrevious: Bool)
    case textConstant([UInt8])
    case negation(Int)
    case arithmetic(ArithmeticOperator, Int, Int)
    case comparison(ComparisonOperator, Int, Int, allowsPoints: Bool)
    case textComparison(ComparisonOperator, Int, Int)
    case and(Int, Int)
    case or(Int, Int)
    case not(Int)
    case presence(Int, isPresent: Bool)
    case aggregate(AggregateFunction, Int?)
  }

  var kind: Kind
  /// The subtree's first node; it ends with this node.
  var start: Int
  /// The plain unit that cells of a column must have, where it is fixed.
  var unit: FigureUnit?
  /// The node of the formula that this one was made of.
  var source: Int
}
