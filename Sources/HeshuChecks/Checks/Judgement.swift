import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Evaluates a check for one scope after another.
struct Judgement {
  let formula: BoundFormula
  let reading: FigureReading
  private let rule: BoundRule?
  private let caution: Caution?
  private(set) var evaluator: FormulaEvaluator
  /// The outcome of the last scope.
  private(set) var truth = Truth(unknown: .operandMissing, node: -1)
  /// What an operand must be for the equation to hold, where the outcome rests on that.
  private(set) var solved: (operand: CheckOperand, value: FormulaValue)?
  private(set) var isQualified = false
  /// What a rule with arithmetic of its own said of the last scope.
  private(set) var outcome: RuleOutcome?

  init(_ check: BoundCheck) {
    formula = check.formula
    reading = check.reading
    rule = check.rule
    caution = check.caution.isEmpty ? nil : check.caution
    evaluator = FormulaEvaluator(formula, reading: reading)
  }

  var values: [FormulaValue] { evaluator.values }

  /// Judges a scope; `truth` tells the outcome.
  ///
  /// Where rows are tied for the one before, the outcome is the same with each of them, or it is not known.
  mutating func judge(_ batch: borrowing Batch, _ scope: CheckScope) {
    judgeOne(batch, scope)
    guard !scope.ties.isEmpty, truth.reason == .none else { return }
    guard scope.ties.count < Judgement.greatestTie else { return doubt(.differsInGroup) }
    let verdict = truth.verdict
    var isSame = true
    var other = scope
    for tie in scope.ties where isSame {
      other.previous = tie
      judgeOne(batch, other)
      isSame = truth.verdict == verdict
    }
    // The finding tells of the row itself.
    judgeOne(batch, scope)
    if !isSame { doubt(.differsInGroup) }
  }

  /// More rows than these in one place are no series.
  private static let greatestTie = 100

  /// Judges a scope with one row before it.
  private mutating func judgeOne(_ batch: borrowing Batch, _ scope: CheckScope) {
    solved = nil
    isQualified = false
    outcome = nil
    if let rule { judge(rule, batch, scope) } else { judgeFormula(batch, scope) }
    if let caution { weigh(caution, batch, scope) }
    if truth.reason == .none, readsSeveralPeriods(batch, scope) { doubt(.differentPeriod) }
    if scope.lacksKey, truth.verdict == .inconsistent { doubt(.operandMissing) }
    if scope.isDivided, truth.verdict == .inconsistent { doubt(.differentPeriod) }
    if truth.verdict == .inconsistent, scope.neighbors.contains(where: \.isUncertain) { doubt(.differentPeriod) }
    if truth.verdict == .consistent, scope.neighbors.contains(where: \.isMixed) { doubt(.differentPeriod) }
  }

  /// Whether an operand was aggregated from rows of different periods.
  private func readsSeveralPeriods(_ batch: borrowing Batch, _ scope: CheckScope) -> Bool {
    guard formula.reads.contains(where: { batch.rows.columns[$0.column].field.type == .number }) else { return false }
    return formula.operands(in: scope).contains {
      guard batch.rows.columns[$0.column].field.type == .number else { return false }
      return batch.rows.columns[$0.column].numbers[$0.row]?.isOfSeveralPeriods ?? false
    }
  }

  /// Whether figures that could refute speak of the same.
  private mutating func weigh(_ caution: Caution, _ batch: borrowing Batch, _ scope: CheckScope) {
    let reason = caution.reason(
      truth.verdict, formula.operands(in: scope), batch, scope, direction: direction,
      holdsMirrored: holdsMirrored, reading)
    if let reason { doubt(reason) }
  }

  private mutating func doubt(_ reason: IndeterminateReason) {
    truth = Truth(unknown: reason, node: truth.node)
  }

  /// Below zero where what an equation computes falls short of what it reports, above zero where it exceeds it.
  private var direction: Int {
    guard let (reported, computed) = sides else { return 1 }
    return computed.value < reported.value ? -1 : 1
  }

  /// Whether an equation would hold if what it computes had the other sign.
  private var holdsMirrored: Bool {
    guard let (reported, computed) = sides else { return true }
    return reported.interval.meets(computed.interval.negated)
  }

  /// Both sides of an equation in one unit; nil where there is none.
  private var sides: (reported: Quantity, computed: Quantity)? {
    guard case .comparison(.equal, let left, let right, _) = formula.nodes[formula.root].kind, rule == nil else {
      return nil
    }
    let isLeft = formula.isReportedLeft(left, right)
    let (reported, computed) = isLeft ? (values[left], values[right]) : (values[right], values[left])
    guard reported.reason == .none, computed.reason == .none,
      let factor = Comparison.factor(reported.quantity.unit, computed.quantity.unit, allowsPoints: true)
    else { return nil }
    return (reported.quantity, computed.quantity.scaled(by: factor, in: reported.quantity.unit))
  }

  /// Judges by a rule's own arithmetic. Where figures reach to infinity, what needs them to be further off than one unit of their last digit
  /// proves nothing.
  private mutating func judge(_ rule: BoundRule, _ batch: borrowing Batch, _ scope: CheckScope) {
    let found = rule.outcome(batch, scope, reading)
    outcome = found
    truth = found.truth
    guard truth.verdict == .consistent, formula.operands(in: scope).contains(where: { $0.isOpen(batch) }) else {
      return
    }
    isQualified = true
    outcome?.fit = .within
    var narrow = reading
    narrow.isNarrow = true
    if rule.outcome(batch, scope, narrow).truth.verdict != .consistent { doubt(.qualified) }
  }

  private mutating func judgeFormula(_ batch: borrowing Batch, _ scope: CheckScope) {
    truth = evaluate(batch, scope, isNarrow: false)
    if truth.reason == .operandMissing {
      solve(batch, scope) { $0.isMissing(batch) }
    } else if truth.verdict == .consistent || truth.reason == .qualified, mayBeOpen(batch, scope) {
      weighQualifiers(batch, scope)
    }
  }

  /// Leaves a scope undecided.
  mutating func refuse(_ reason: IndeterminateReason) {
    solved = nil
    isQualified = false
    outcome = nil
    truth = Truth(unknown: reason, node: -1)
  }

  /// Evaluates without the rest, for callers that want the verdict of unqualified rows alone.
  private mutating func evaluate(_ batch: borrowing Batch, _ scope: CheckScope, isNarrow: Bool) -> Truth {
    evaluator.reading.isNarrow = isNarrow
    if scope.isGroup {
      evaluator.run(formula, batch, group: scope)
    } else {
      evaluator.run(formula, batch, RowScope(row: scope.rows[0], previous: scope.previous))
    }
    return evaluator.values[formula.root].truth
  }

  /// Whether some operand reaches to infinity.
  private func mayBeOpen(_ batch: borrowing Batch, _ scope: CheckScope) -> Bool {
    if scope.isGroup { return formula.operands(in: scope).contains { $0.isOpen(batch) } }
    for (index, node) in formula.nodes.enumerated() {
      if case .column = node.kind, values[index].quantity.interval.isUnbounded { return true }
    }
    return false
  }

  /// What 超, 以上, 近 and 以下 leave open.
  ///
  /// A single one in an equation is a statement of its own, which the other figures confirm or refute: the equation is solved for it.
  /// Otherwise an outcome that needs a figure to be further off than one unit of its last digit proves nothing.
  private mutating func weighQualifiers(_ batch: borrowing Batch, _ scope: CheckScope) {
    isQualified = true
    let open = formula.operands(in: scope).filter { $0.isOpen(batch) }
    if open.count == 1, isEquation {
      guard truth.reason == .qualified else { return }
      solve(batch, scope) { $0.isOpen(batch) }
      guard let solved, let written = reading.value(batch, solved.operand) else { return }
      let factor = Comparison.factor(written.quantity.unit, solved.value.quantity.unit, allowsPoints: false)
      guard let factor else { return }
      let meets = written.quantity.interval.meets(solved.value.quantity.interval.scaled(by: factor))
      truth = Truth(isPossible: meets, isCertain: false, pointwise: meets, node: truth.node)
      return
    }
    let full = truth
    let narrow = evaluate(batch, scope, isNarrow: true)
    truth = evaluate(batch, scope, isNarrow: false)
    if full.reason == .none, !narrow.isPossible || narrow.reason != .none {
      truth = Truth(unknown: .qualified, node: full.node)
    }
  }

  /// Whether the deciding comparison stands as it is written, under no `not`.
  var isStraight: Bool {
    !formula.nodes.contains { if case .not = $0.kind { true } else { false } }
  }

  private var isEquation: Bool {
    if case .comparison(.equal, _, _, _) = formula.nodes[formula.root].kind { return true }
    return false
  }

  /// Solves the deciding equation for the only operand that `condition` holds for.
  private mutating func solve(_ batch: borrowing Batch, _ scope: CheckScope, where condition: (CheckOperand) -> Bool) {
    let found = formula.operands(in: scope).filter(condition)
    guard found.count == 1, let operand = found.first else { return }
    guard let value = solution(of: operand, batch, scope) else { return }
    // Nothing is divided by zero: where only that would do, the statement means nothing.
    if value.reason != .none {
      if truth.reason == .qualified { doubt(value.reason) }
      return
    }
    solved = (operand, value)
  }

  /// What a figure must be for the last judged scope, an equation, to hold; nil where that cannot be told.
  func solution(of place: FigurePlace, _ batch: borrowing Batch, _ scope: CheckScope) -> FormulaValue? {
    guard outcome == nil, case .comparison(.equal, _, _, _) = formula.nodes[formula.root].kind else { return nil }
    let operand = formula.operands(in: scope).first { $0.column == place.column && $0.row == place.row }
    return operand.flatMap { solution(of: $0, batch, scope) }.flatMap { $0.reason == .none ? $0 : nil }
  }

  private func solution(
    of operand: CheckOperand, _ batch: borrowing Batch, _ scope: CheckScope
  ) -> FormulaValue? {
    guard truth.node >= 0 else { return nil }
    var rest: FormulaValue?
    if case .aggregate(_, .some(let child)) = operand.aggregate >= 0
      ? formula.nodes[operand.aggregate].kind : .textConstant([])
    {
      var others = evaluator
      for row in scope.rows(reading: operand.column) where row != operand.row {
        let next = others.operand(formula, operand.aggregate, child, batch, row)
        rest = rest.map { .combine(.add, $0, next) } ?? next
      }
      guard rest != nil else { return nil }
    }
    let solver = FormulaSolver(formula: formula, values: values, rest: rest)
    return solver.solve(truth.node, for: operand.node)
  }
}

extension CheckOperand {
  func isMissing(_ batch: borrowing Batch) -> Bool { batch.rows.columns[column].isNull(row) }

  /// Whether the cell reaches to infinity.
  func isOpen(_ batch: borrowing Batch) -> Bool {
    switch batch.rows.columns[column].field.type {
    case .figure:
      switch batch.rows.columns[column].figures[row].qualifier {
      case .over, .atLeast, .under, .atMost: return !batch.rows.columns[column].figures[row].isNull
      default: return false
      }
    case .number: return batch.rows.columns[column].numbers[row]?.interval.isUnbounded ?? false
    case .text, .period: return false
    }
  }
}

extension FigureReading {
  /// The number of an operand's cell; nil where it is null.
  func value(_ batch: borrowing Batch, _ operand: CheckOperand) -> FormulaValue? {
    switch batch.rows.columns[operand.column].field.type {
    case .figure:
      let cell = batch.rows.columns[operand.column].figures[operand.row]
      return cell.isNull ? nil : value(cell)
    case .number: return batch.rows.columns[operand.column].numbers[operand.row].map { value($0) }
    case .text, .period: return nil
    }
  }
}
