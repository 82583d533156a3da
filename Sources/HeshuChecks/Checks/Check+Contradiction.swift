import HeshuQuantities
import HeshuRecords

extension Check {
  /// Whether no numbers satisfy this check and another one: `done < plan` and `done >= plan`, or `share >= 100%` and `share <= 50%`, of the same
  /// rows.
  public func contradicts(_ other: Check) -> Bool {
    let (mine, theirs) = (options, other.options)
    guard mine.when?.text == theirs.when?.text, mine.by.map(\.name) == theirs.by.map(\.name),
      mine.order?.name == theirs.order?.name, mine.isAcrossDocuments == theirs.isAcrossDocuments,
      let one = formula.statedOrder, let two = other.formula.statedOrder
    else { return false }
    if one.left == two.left, one.right == two.right { return one.allowed.isDisjoint(with: two.allowed) }
    if one.left == two.right, one.right == two.left {
      return one.allowed.isDisjoint(with: Set(two.allowed.map { -$0 }))
    }
    return one.left == two.left && (one.excludes(two) || two.excludes(one))
  }
}

/// A formula that is one comparison.
private struct StatedOrder {
  /// Both sides as they were written, without blanks.
  var left: String
  var right: String
  /// Where the left side may lie: -1 below the right one, 0 at it, 1 above.
  var allowed: Set<Int>
  /// The right side where it is a number, in the base unit.
  var bound: ExactDecimal?
  var unit: FigureUnit?

  /// Whether what this one demands lies above everything that the other one lets pass.
  func excludes(_ other: StatedOrder) -> Bool {
    guard let bound, let upper = other.bound, unit == other.unit, !allowed.contains(-1), !other.allowed.contains(1)
    else {
      return false
    }
    return upper < bound || upper == bound && (!allowed.contains(0) || !other.allowed.contains(0))
  }
}

extension Formula {
  fileprivate var statedOrder: StatedOrder? {
    guard let root = nodes.last, case .comparison(let sign, let left, let right) = root.kind else { return nil }
    var order = StatedOrder(left: plain(left), right: plain(right), allowed: sign.allowed)
    if case .number(let value, let unit) = nodes[right].kind {
      order.bound = value.scaled(byPowerOfTen: unit?.power ?? 0)
      order.unit = unit?.unit ?? FigureUnit.none
    }
    return order
  }

  private func plain(_ node: Int) -> String { text(of: node).filter { !$0.isWhitespace } }
}

extension ComparisonOperator {
  fileprivate var allowed: Set<Int> {
    switch self {
    case .equal: [0]
    case .notEqual: [-1, 1]
    case .less: [-1]
    case .lessOrEqual: [-1, 0]
    case .greater: [1]
    case .greaterOrEqual: [0, 1]
    }
  }
}
