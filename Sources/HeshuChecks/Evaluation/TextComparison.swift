import HeshuRecords

/// Comparisons of texts, by their bytes.
enum TextComparison {
  static func truth(
    _ sign: ComparisonOperator, _ formula: BoundFormula, _ left: Int, _ right: Int, _ batch: borrowing Batch,
    _ scope: RowScope, node: Int
  ) -> Truth {
    guard let a = bytes(formula.nodes[left].kind, batch, scope), let b = bytes(formula.nodes[right].kind, batch, scope)
    else { return Truth(unknown: .operandMissing, node: node) }
    let isKnown: Bool
    switch sign {
    case .equal: isKnown = a == b
    case .notEqual: isKnown = a != b
    case .less: isKnown = a.lexicographicallyPrecedes(b)
    case .lessOrEqual: isKnown = !b.lexicographicallyPrecedes(a)
    case .greater: isKnown = b.lexicographicallyPrecedes(a)
    case .greaterOrEqual: isKnown = !a.lexicographicallyPrecedes(b)
    }
    return Truth(known: isKnown, node: node)
  }

  private static func bytes(_ kind: BoundNode.Kind, _ batch: borrowing Batch, _ scope: RowScope) -> ArraySlice<UInt8>? {
    switch kind {
    case .textConstant(let bytes): return bytes[...]
    case .text(let column, let isPrevious):
      let row = isPrevious ? scope.previous : scope.row
      guard row >= 0 else { return nil }
      let cell = batch.rows.columns[column].texts[row]
      return cell.isNull ? nil : batch.bytes[cell.range]
    default: return nil
    }
  }
}
