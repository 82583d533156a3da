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
  /// Whether rows with the same keys but without a period, or without a price basis, may belong to it as well.
  var isDivided = false
  /// Whether a key of the group is missing, so that its rows may belong to any others.
  var lacksKey = false
  /// The other rows that stand in the same place as the one before: any of them may be the row before.
  var ties: [Int] = []
  /// The rows of other tables that belong to it.
  var neighbors: [NeighborRows] = []

  /// The rows in which a column is read.
  func rows(reading column: Int) -> [Int] {
    for neighbor in neighbors where neighbor.columns.contains(column) { return neighbor.rows }
    return rows
  }

  /// Whether a column is that of another table.
  func isNeighbor(_ column: Int) -> Bool { neighbors.contains { $0.columns.contains(column) } }

  /// Whether a column of another table has several values in the rows that belong to the scope.
  func differs(in column: Int) -> Bool? { neighbors.first { $0.columns.contains(column) }?.differing.contains(column) }

  /// Whether a row is among those that are read.
  func holds(_ row: Int) -> Bool { rows.contains(row) || neighbors.contains { $0.rows.contains(row) } }
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
    operands.reserveCapacity(reads.count)
    for var read in reads {
      let rows = scope.rows(reading: read.column)
      for row in read.aggregate >= 0 ? rows[...] : read.isPrevious ? [scope.previous] : rows.prefix(1) where row >= 0 {
        read.row = row
        operands.append(read)
      }
    }
    // Of a long list the first ones are written: the checked row's own are among them.
    guard !scope.neighbors.isEmpty else { return operands }
    return operands.filter { !scope.isNeighbor($0.column) } + operands.filter { scope.isNeighbor($0.column) }
  }

  /// The same, a cell that is read twice being one operand.
  func distinctOperands(in scope: CheckScope) -> [CheckOperand] {
    let operands = operands(in: scope)
    guard repeatsColumn else { return operands }
    var seen = Set<[Int]>()
    return operands.filter { seen.insert([$0.column, $0.row, $0.isPrevious ? 1 : 0]).inserted }
  }

  /// What the formula reads, without the rows.
  static func reads(_ nodes: [BoundNode]) -> [CheckOperand] {
    let aggregates = nodes.indices.filter { if case .aggregate = nodes[$0].kind { true } else { false } }
    return nodes.indices.compactMap { index in
      guard case .column(let column, let isPrevious) = nodes[index].kind else { return nil }
      let aggregate = aggregates.first { (nodes[$0].start..<$0).contains(index) } ?? -1
      return CheckOperand(node: index, aggregate: aggregate, column: column, row: -1, isPrevious: isPrevious)
    }
  }
}
