import HeshuQuantities
import HeshuRecords

/// One thing that an aggregation keeps of each group: what an aggregate has come to, or the one value of a column.
///
/// Every fold may be taken in parts: what it gives for the rows of two batches is what it gives for their two outcomes. Where there is no outcome (an
/// operand is missing, units do not meet, a column has more than one value) it stays so, whatever comes.
struct GroupState: Sendable {
  enum Fold: Sendable {
    /// How many rows there are.
    case rows
    /// The same, for the mean whose sum is the state before.
    case divisor
    /// How many rows have a value at a node.
    case present(Int)
    case sum(Int)
    case extreme(Int, isMaximum: Bool)
    /// The value of a column that all rows share.
    case same(Int)
  }

  /// The place of the expression that needs it.
  let derivation: Int
  /// The aggregate or the column in the expression.
  let node: Int
  let fold: Fold

  /// All that some expressions need to know.
  static func states(of formulas: [BoundFormula]) -> [GroupState] {
    formulas.enumerated().flatMap { derivation, formula in
      formula.outer.flatMap { node in
        folds(formula.nodes[node].kind).map { GroupState(derivation: derivation, node: node, fold: $0) }
      }
    }
  }

  private static func folds(_ kind: BoundNode.Kind) -> [Fold] {
    switch kind {
    case .aggregate(_, nil): [.rows]
    case .aggregate(.count, let operand?): [.present(operand)]
    case .aggregate(.sum, let operand?): [.sum(operand)]
    case .aggregate(.mean, let operand?): [.sum(operand), .divisor]
    case .aggregate(.min, let operand?): [.extreme(operand, isMaximum: false)]
    case .aggregate(.max, let operand?): [.extreme(operand, isMaximum: true)]
    case .column(let column, _): [.same(column)]
    default: []
    }
  }

  /// The state of each group of a batch's rows.
  func fold(_ formula: BoundFormula, _ batch: borrowing Batch, _ groups: GroupedRows) -> Column {
    switch fold {
    case .rows, .divisor: return .numbers(groups.sizes.map { FormulaValue.exact($0).quantity })
    case .present(let operand): return present(formula, operand, batch, groups)
    case .sum(let operand):
      let run = PlainSum(unit: formula.nodes[operand].unit)
      return folded(run, formula, operand, batch, groups) { .combine(.add, $0, $1) }
    case .extreme(let operand, let isMaximum):
      let run = PlainExtreme(unit: formula.nodes[operand].unit, isMaximum: isMaximum)
      return folded(run, formula, operand, batch, groups) { .extreme($0, $1, isMaximum: isMaximum) }
    case .same(let column):
      var same = batch.shared(column, groups)
      // A computation needs no more than the number.
      for row in same.figures.indices { (same.figures[row].text, same.figures[row].period) = (.null, .null) }
      return same
    }
  }

  /// The state of each group of the rows of a partial, where it stands in `column`.
  func reduce(_ column: Int, _ partial: borrowing Batch, _ groups: GroupedRows) -> Column {
    switch fold {
    case .rows, .divisor, .present, .sum: reduced(column, partial, groups) { .combine(.add, $0, $1) }
    case .extreme(_, let isMaximum): reduced(column, partial, groups) { .extreme($0, $1, isMaximum: isMaximum) }
    case .same: partial.shared(column, groups)
    }
  }

  /// The state of one row of a partial, where it stands in `column`; a column's value is given in the plain unit `unit`.
  func value(_ evaluator: FormulaEvaluator, _ unit: FigureUnit?, _ column: Int, _ partial: borrowing Batch, _ row: Int)
    -> FormulaValue
  {
    if case .same = fold { return evaluator.load(column, row, unit, partial) }
    return partial.rows.columns[column].numbers[row].map { FormulaValue($0) } ?? .missing
  }

  private func present(
    _ formula: BoundFormula, _ operand: Int, _ batch: borrowing Batch, _ groups: GroupedRows
  ) -> Column {
    var counts = Array(repeating: 0, count: groups.count)
    var evaluator = FormulaEvaluator(formula, reading: FigureReading())
    for row in 0..<batch.rows.count {
      let isPresent =
        switch formula.nodes[operand].kind {
        case .text(let column, _), .column(let column, _): !batch.rows.columns[column].isNull(row)
        default: evaluator.operand(formula, node, operand, batch, row).reason != .operandMissing
        }
      if isPresent { counts[groups.places[row]] += 1 }
    }
    return .numbers(counts.map { FormulaValue.exact($0).quantity })
  }

  /// Folds an operand over the rows of each group, the figures of a column in whole numbers as far as that goes.
  private func folded<Run: PlainRun>(
    _ empty: Run, _ formula: BoundFormula, _ operand: Int, _ batch: borrowing Batch, _ groups: GroupedRows,
    _ combine: (FormulaValue, FormulaValue) -> FormulaValue
  ) -> Column {
    var evaluator = FormulaEvaluator(formula, reading: FigureReading())
    var states = Array(repeating: FoldedGroup(run: empty), count: groups.count)
    // Empty where the operand is something else than the figures of a column.
    let cells = formula.column(operand).map { batch.rows.columns[$0].figures } ?? []
    for (row, group) in groups.places.enumerated() where !states[group].isUnknown {
      if row < cells.count, states[group].add(cells[row], combine) { continue }
      states[group].add(evaluator.operand(formula, node, operand, batch, row), combine)
    }
    for group in states.indices { states[group].flush(combine) }
    return .numbers(states.map(\.quantity))
  }

  private func reduced(
    _ column: Int, _ partial: borrowing Batch, _ groups: GroupedRows,
    _ combine: (FormulaValue, FormulaValue) -> FormulaValue
  ) -> Column {
    var numbers = groups.firsts.map { partial.rows.columns[column].numbers[$0] }
    for (row, group) in groups.places.enumerated() where groups.firsts[group] != row {
      guard let before = numbers[group] else { continue }
      guard let next = partial.rows.columns[column].numbers[row] else {
        numbers[group] = nil
        continue
      }
      let value = combine(FormulaValue(before), FormulaValue(next))
      numbers[group] = value.reason == .none ? value.quantity : nil
    }
    return .numbers(numbers)
  }
}

/// What an operand has come to over the rows of one group so far.
private struct FoldedGroup<Run: PlainRun> {
  /// Without what is still in the run.
  private var value: FormulaValue?
  private var run: Run
  private let empty: Run

  init(run: Run) {
    self.run = run
    empty = run
  }

  /// Whether there is no outcome, whatever comes.
  var isUnknown: Bool { value.map { $0.reason != .none } ?? false }

  /// Nil where nothing is known of it.
  var quantity: Quantity? { value.flatMap { $0.reason == .none ? $0.quantity : nil } }

  /// Takes a figure into the run; false where it cannot stand in one.
  mutating func add(_ cell: FigureCell, _ combine: (FormulaValue, FormulaValue) -> FormulaValue) -> Bool {
    if run.add(cell) { return true }
    flush(combine)
    return run.add(cell)
  }

  /// Takes a number behind all that came before.
  mutating func add(_ next: FormulaValue, _ combine: (FormulaValue, FormulaValue) -> FormulaValue) {
    flush(combine)
    value = next.reason != .none ? next : value.map { combine($0, next) } ?? next
  }

  /// Ends the run.
  mutating func flush(_ combine: (FormulaValue, FormulaValue) -> FormulaValue) {
    guard let next = run.value else { return }
    run = empty
    value = value.map { combine($0, next) } ?? next
  }
}

extension Column {
  /// A column of states.
  fileprivate static func numbers(_ numbers: [Quantity?]) -> Column {
    var column = Column(field: Field(name: "", type: .number))
    column.numbers = numbers
    return column
  }
}

extension Batch {
  /// For each group the cell that its rows share; null where they do not.
  fileprivate func shared(_ column: Int, _ groups: GroupedRows) -> Column {
    var shared = rows.columns[column]
    shared.select(groups.firsts)
    for (row, group) in groups.places.enumerated() where !isSame(column, groups.firsts[group], row) {
      if shared.figures.indices.contains(group) { shared.figures[group] = .null }
      if shared.numbers.indices.contains(group) { shared.numbers[group] = nil }
    }
    return shared
  }
}
