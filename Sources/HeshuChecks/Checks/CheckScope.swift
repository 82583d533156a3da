import HeshuFigures
import HeshuRecords

/// What one finding is about: a row, a row and the one before it, or a group.
struct CheckScope: Sendable {
  /// One row, or all rows of a group.
  var rows: [Int]
  /// The row before, or -1.
  var previous = -1
  var isGroup = false
  /// The keys for people; nil where there is no group.
  var label: String?
}

/// A cell of a column of numbers that a check reads.
struct CheckOperand: Sendable {
  /// The node that reads it.
  var node: Int
  /// The aggregate around the node, or -1.
  var aggregate: Int
  var column: Int
  var row: Int
  var isPrevious: Bool
}

extension BoundFormula {
  /// Every cell of numbers that the formula reads in a scope, in the order of the formula.
  func operands(in scope: CheckScope) -> [CheckOperand] {
    var operands: [CheckOperand] = []
    let aggregates = nodes.indices.filter { if case .aggregate = nodes[$0].kind { true } else { false } }
    for (index, node) in nodes.enumerated() {
      guard case .column(let column, let isPrevious) = node.kind, let first = scope.rows.first else { continue }
      let aggregate = aggregates.first { (nodes[$0].start..<$0).contains(index) } ?? -1
      for row in aggregate >= 0 ? scope.rows : [isPrevious ? scope.previous : first] where row >= 0 {
        operands.append(
          CheckOperand(node: index, aggregate: aggregate, column: column, row: row, isPrevious: isPrevious))
      }
    }
    return operands
  }
}
