import HeshuQuantities
import HeshuRecords

/// Computes a formula's nodes for one row or group after another, in memory that it keeps.
struct FormulaEvaluator {
  var reading: FigureReading
  /// The nodes' values, as the last evaluation left them.
  private(set) var values: [FormulaValue]

  init(_ formula: BoundFormula, reading: FigureReading) {
    self.reading = reading
    values = Array(repeating: .missing, count: formula.nodes.count)
  }

  /// Computes all nodes for one row.
  mutating func run(_ formula: BoundFormula, _ batch: borrowing Batch, _ scope: RowScope) {
    for index in formula.nodes.indices {
      values[index] = value(formula, index, batch, scope)
    }
  }

  /// Computes all nodes for a group.
  mutating func run(_ formula: BoundFormula, _ batch: borrowing Batch, group: CheckScope) {
    guard let first = group.rows.first else { return }
    let scope = RowScope(row: first)
    for index in formula.outer {
      switch formula.nodes[index].kind {
      case .aggregate(let function, let operand):
        let column = formula.nodes[formula.nodes[index].start...index].lazy.compactMap(\.readColumn).first
        let rows = column.map(group.rows(reading:)) ?? group.rows
        // No row of another table is no proof that there is none.
        values[index] = rows.isEmpty ? .missing : aggregate(formula, function, operand, index, batch, rows)
      case .column(let column, _), .text(let column, _):
        let rows = group.rows(reading: column)
        values[index] =
          group.differs(in: column) ?? !batch.isUniform(column, rows)
          ? FormulaValue(.differsInGroup) : value(formula, index, batch, RowScope(row: rows.first ?? -1))
      case .presence(let child, _) where values[child].reason == .differsInGroup,
        .textComparison(_, let child, _) where values[child].reason == .differsInGroup,
        .textComparison(_, _, let child) where values[child].reason == .differsInGroup:
        values[index] = FormulaValue(Truth(unknown: .differsInGroup, node: index))
      default: values[index] = value(formula, index, batch, scope)
      }
    }
  }

  /// Computes the nodes outside of aggregates where the values of aggregates and columns are known.
  mutating func run(_ formula: BoundFormula, _ batch: borrowing Batch, known: [FormulaValue?]) {
    for index in formula.outer {
      values[index] = known[index] ?? value(formula, index, batch, RowScope(row: -1))
    }
  }

  /// Computes the nodes of an aggregate's operand for one row and gives its value.
  mutating func operand(
    _ formula: BoundFormula, _ aggregate: Int, _ operand: Int, _ batch: borrowing Batch, _ row: Int
  ) -> FormulaValue {
    for index in formula.nodes[aggregate].start...operand {
      values[index] = value(formula, index, batch, RowScope(row: row))
    }
    return values[operand]
  }

  private func value(
    _ formula: BoundFormula, _ index: Int, _ batch: borrowing Batch, _ scope: RowScope
  ) -> FormulaValue {
    let node = formula.nodes[index]
    switch node.kind {
    case .constant(let place): return FormulaValue(formula.constants[place])
    case .scaled(let child, let place):
      return values[child].scaled(by: formula.constants[place].value, in: formula.constants[place].unit)
    case .adopting(let child, let other):
      return values[child].scaled(by: .one, in: values[other].quantity.unit)
    case .column(let column, let isPrevious):
      return load(column, isPrevious ? scope.previous : scope.row, node.unit, batch)
    case .text, .textConstant: return FormulaValue(.none)
    case .negation(let child): return values[child].negated
    case .arithmetic(let sign, let left, let right): return .combine(sign, values[left], values[right])
    case .aggregate: return FormulaValue(.operandMissing)
    default: return FormulaValue(truth(formula, index, batch, scope))
    }
  }

  private func truth(_ formula: BoundFormula, _ index: Int, _ batch: borrowing Batch, _ scope: RowScope) -> Truth {
    switch formula.nodes[index].kind {
    case .comparison(let sign, let left, let right, let allowsPoints):
      return Comparison.truth(sign, values[left], values[right], allowsPoints: allowsPoints, node: index)
    case .textComparison(let sign, let left, let right):
      return TextComparison.truth(sign, formula, left, right, batch, scope, node: index)
    case .and(let left, let right): return .and(values[left].truth, values[right].truth)
    case .or(let left, let right): return .or(values[left].truth, values[right].truth)
    case .not(let child): return values[child].truth.negated
    case .presence(let child, let isPresent):
      return Truth(known: isThere(formula.nodes[child].kind, batch, scope) == isPresent, node: index)
    default: return Truth(unknown: .operandMissing, node: index)
    }
  }

  private func isThere(_ kind: BoundNode.Kind, _ batch: borrowing Batch, _ scope: RowScope) -> Bool {
    switch kind {
    case .column(let column, let isPrevious), .text(let column, let isPrevious):
      let row = isPrevious ? scope.previous : scope.row
      return row >= 0 && !batch.rows.columns[column].isNull(row)
    default: return true
    }
  }

  /// The number in a cell, in the unit that the column must have.
  func load(_ column: Int, _ row: Int, _ unit: FigureUnit?, _ batch: borrowing Batch) -> FormulaValue {
    guard row >= 0 else { return .missing }
    let value: FormulaValue
    switch batch.rows.columns[column].field.type {
    case .figure:
      guard !batch.rows.columns[column].figures[row].isNull else { return .missing }
      value = reading.value(batch.rows.columns[column].figures[row])
    case .number:
      guard let quantity = batch.rows.columns[column].numbers[row] else { return .missing }
      value = reading.value(quantity)
    case .text, .period: return .missing
    }
    guard let unit, unit != value.quantity.unit else { return value }
    guard let common = UnitAlgebra.common(unit, value.quantity.unit) else { return FormulaValue(.differentUnit) }
    return common.factor.map { value.scaled(by: $0, in: unit) } ?? value
  }
}

extension Batch {
  /// Whether a column has one value in all the rows.
  func isUniform(_ column: Int, _ rows: [Int]) -> Bool {
    guard let first = rows.first else { return true }
    return rows.dropFirst().allSatisfy { isSame(column, first, $0) }
  }

  /// Whether two cells of a column were written with the same value, precision and unit, or are both null.
  package func isSame(_ column: Int, _ one: Int, _ other: Int) -> Bool {
    switch rows.columns[column].field.type {
    case .text, .period:
      let (a, b) = (rows.columns[column].texts[one], rows.columns[column].texts[other])
      return a.isNull == b.isNull && bytes[a.range] == bytes[b.range]
    case .figure:
      let (a, b) = (rows.columns[column].figures[one], rows.columns[column].figures[other])
      if a.isNull || b.isNull { return a.isNull == b.isNull }
      return a.value == b.value && a.step == b.step && a.unit == b.unit && a.qualifier == b.qualifier
        && a.spread == b.spread
    case .number:
      guard let a = rows.columns[column].numbers[one], let b = rows.columns[column].numbers[other] else {
        return rows.columns[column].isNull(one) && rows.columns[column].isNull(other)
      }
      return a.interval == b.interval && a.value == b.value && a.unit == b.unit
    }
  }
}
