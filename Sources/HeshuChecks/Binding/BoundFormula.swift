import HeshuQuantities
import HeshuRecords

/// A formula whose fields are columns of a table.
///
/// Units. %, ‰, 成, 倍 and plain ratios are one dimension: a share of 115.8 % is 1.158. A number without unit is taken in the unit that the column
/// beside it is written in: beside a column in 亿元, `done > 100` and `done + 100` speak of 100亿元, and `share >= 93` of 93 %. In a sum with a
/// percentage it is the plain ratio, as in `1 + growth`; beside a computed ratio, and in products and quotients, it is a plain number. A number
/// beside a column whose unit is known only row by row is taken in that row's base unit. Percentage points are compared with differences of
/// percentages and with nothing else of that dimension.
public struct BoundFormula: Sendable {
  /// The formula as it was parsed, for messages and findings.
  public let formula: Formula
  let nodes: [BoundNode]
  let types: [NodeType]
  let constants: [Quantity]
  /// Nodes that are evaluated once a row or group, and not once a row of an aggregate.
  let outer: [Int]
  /// Whether it holds an aggregate.
  let hasAggregate: Bool
  /// Whether it holds `previous`.
  let hasPrevious: Bool
  /// Every place where it reads a number.
  let reads: [CheckOperand]
  /// Whether some column occurs twice.
  let repeatsColumn: Bool
  /// Comparisons in which some column occurs twice, so that their intervals are outer bounds.
  let repeating: Set<Int>

  init(formula: Formula, nodes: [BoundNode], types: [NodeType], constants: [Quantity]) {
    self.formula = formula
    self.nodes = nodes
    self.types = types
    self.constants = constants
    var inner = Set<Int>()
    for (index, node) in nodes.enumerated() {
      if case .aggregate = node.kind { inner.formUnion(node.start..<index) }
    }
    outer = nodes.indices.filter { !inner.contains($0) }
    hasAggregate = nodes.contains { if case .aggregate = $0.kind { true } else { false } }
    hasPrevious = nodes.contains {
      switch $0.kind {
      case .column(_, isPrevious: true), .text(_, isPrevious: true): true
      default: false
      }
    }
    reads = BoundFormula.reads(nodes)
    repeatsColumn = BoundFormula.repeatsColumn(nodes[...])
    repeating = Set(
      nodes.indices.filter {
        if case .comparison = nodes[$0].kind { return BoundFormula.repeatsColumn(nodes[nodes[$0].start...$0]) }
        return false
      })
  }

  private static func repeatsColumn(_ nodes: ArraySlice<BoundNode>) -> Bool {
    var seen = Set<[Int]>()
    return nodes.contains { node in
      guard case .column(let column, let isPrevious) = node.kind else { return false }
      return !seen.insert([column, isPrevious ? 1 : 0]).inserted
    }
  }

  /// Whether rows must be seen together.
  var needsGroup: Bool { hasAggregate || hasPrevious }

  /// The whole formula's node.
  var root: Int { nodes.count - 1 }

  /// What the whole formula is.
  var type: NodeType { types[root] }

  /// The column that a node is, alone.
  func column(_ node: Int) -> Int? {
    if case .column(let column, _) = nodes[node].kind { return column }
    return nil
  }

  /// Whether the left side of a comparison is the written one that the other side is held against.
  func isReportedLeft(_ left: Int, _ right: Int) -> Bool { column(right) == nil && column(left) != nil }
}
