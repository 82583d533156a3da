import HeshuQuantities
import HeshuRecords

/// A statement about one row, for `filter` and `when`.
///
/// Where the intervals decide, they do: 超100 is above 100. Else the written numbers are compared, so that 45.0 is `>= 45`. A statement about
/// a missing field is neither true nor false: `not (a > 1)` does not hold where `a` is missing, `a is missing` does.
public struct Condition: Sendable, Hashable {
  /// What must be true of a row; it may hold no aggregate and no `previous`.
  public var formula: Formula

  /// Makes a condition; what is wrong with it is told when it is compiled.
  public init(_ formula: Formula) {
    self.formula = formula
  }

  /// Finds the condition's columns in a table; what cannot work is a diagnostic, and the value is nil.
  public func compile(schema: Schema, table: String?, diagnostics: inout Diagnostics) -> BoundCondition? {
    var binder = FormulaBinder(formula, schema: schema, table: table)
    guard let bound = binder.bind(as: .boolean, &diagnostics) else { return nil }
    guard !bound.needsGroup else {
      diagnostics.error(
        "aggregate-in-condition", "a condition speaks of one row: it can hold no aggregate and no previous",
        at: formula.location,
        hint: "make it with `aggregate` in another table, and bring it beside each row with `join: {table: …}`")
      return nil
    }
    return BoundCondition(formula: bound)
  }
}

/// A condition whose columns are known. Immutable: all workers share it.
public struct BoundCondition: Sendable {
  let formula: BoundFormula
  /// The same in whole numbers, where that is possible.
  let plain: PlainCondition?

  init(formula: BoundFormula) {
    self.formula = formula
    plain = PlainCondition(formula)
  }

  /// Whether each row of a batch satisfies the condition; nil where a missing operand leaves that open.
  public func decisions(_ batch: borrowing Batch) -> [Bool?] {
    var evaluator = FormulaEvaluator(formula, reading: FigureReading())
    var decisions: [Bool?] = []
    decisions.reserveCapacity(batch.rows.count)
    let outcomes = plain?.outcomes(batch)
    for row in 0..<batch.rows.count {
      if let outcome = outcomes?[row], outcome != .undecided {
        decisions.append(outcome.decision)
        continue
      }
      evaluator.run(formula, batch, RowScope(row: row))
      decisions.append(evaluator.values[formula.root].truth.decision)
    }
    return decisions
  }

  /// The rows that a filter keeps, in order; where the condition is not known, the row is dropped.
  public func rows(of batch: borrowing Batch) -> [Int] {
    let decisions = decisions(batch)
    return decisions.indices.filter { decisions[$0] == true }
  }
}
