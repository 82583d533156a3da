import HeshuQuantities
import HeshuRecords

/// One pass of a check over a batch.
struct CheckRun {
  private let check: BoundCheck
  private let parts: TableParts
  /// For each other table that the check reads, its rows by their keys.
  private var neighborRows: [NeighborIndex] = []
  private let recordsFindings: Bool
  private var maker: FindingMaker
  /// For rows that need no evaluator; nil where every row does.
  private let quotients: QuotientJudge?
  private var judgement: Judgement
  private var condition: FormulaEvaluator?
  /// The inconsistent findings that were recorded, and what they are about.
  private(set) var refuted: [(finding: Int, scope: CheckScope)] = []

  init(_ check: BoundCheck, _ parts: TableParts, recordsFindings: Bool) {
    self.check = check
    self.parts = parts
    self.recordsFindings = recordsFindings
    maker = FindingMaker(check)
    quotients = check.rule == nil && check.caution.isEmpty ? QuotientJudge(check.formula, check.reading) : nil
    judgement = Judgement(check)
    condition = check.condition.map { FormulaEvaluator($0, reading: check.reading) }
  }

  /// Judges every row, group or succession that the check is for.
  mutating func judge(_ batch: inout Batch, _ side: inout Side) {
    if recordsFindings { maker.begin(batch) }
    if !check.isGroup {
      rows(&batch, &side)
    } else if check.formula.hasPrevious {
      successions(&batch, &side)
    } else {
      groups(&batch, &side)
    }
  }

  /// Judges every row.
  private mutating func rows(_ batch: inout Batch, _ side: inout Side) {
    var scope = CheckScope(rows: [0])
    let decisions = check.plainCondition?.outcomes(batch)
    var plain = quotients.map { QuotientRows($0, batch) }
    var plainMaker = quotients.map { PlainFindingMaker(check, $0, maker.ruleKey, batch) }
    for row in parts.own {
      var applies: Bool? = true
      if let decisions, decisions[row] != .undecided {
        applies = decisions[row].decision
      } else if check.condition != nil {
        applies = self.applies(batch, row)
      }
      if applies == false { continue }
      if applies == true, let terms = plain?.terms(row) {
        if !recordsFindings {
          mark(&batch, row, terms.isConsistent ? .consistent : .inconsistent)
          continue
        }
        if terms.isConsistent, let fit = plain?.fit(terms, row),
          plainMaker?.add(fit, power: terms.power, batch, row, to: &side) == true
        {
          mark(&batch, row, .consistent)
          continue
        }
      }
      scope.rows[0] = row
      judge(&batch, &side, scope, isApplicable: applies)
    }
  }

  /// Judges every group of rows with the same keys.
  private mutating func groups(_ batch: inout Batch, _ side: inout Side) {
    for (group, isKnown) in applicableGroups(batch) {
      for scope in scopes(of: group, batch) { judge(&batch, &side, scope, isApplicable: isKnown ? true : nil) }
    }
  }

  /// A group as one scope; row by row where a check without an aggregate holds its own rows against those of another table.
  private mutating func scopes(of group: RowGroup, _ batch: borrowing Batch) -> [CheckScope] {
    var whole = CheckScope(rows: group.rows, isGroup: true, label: group.label, isDivided: group.isDivided)
    whole.lacksKey = group.lacksKey
    guard !check.neighbors.isEmpty else { return [whole] }
    if neighborRows.isEmpty {
      neighborRows = check.neighbors.map { $0.index(batch, parts.neighbors[$0.table], check.grouping) }
    }
    var scopes: [CheckScope] = []
    for rows in check.formula.hasAggregate ? [group.rows] : group.rows.map({ [$0] }) {
      var scope = whole
      scope.rows = rows
      for (place, neighbor) in check.neighbors.enumerated() {
        scope.neighbors.append(neighbor.rows(beside: rows[0], batch, &neighborRows[place], check.grouping))
      }
      scopes.append(scope)
    }
    return scopes
  }

  /// Judges every row of a group with the row before it; a row with nothing before it gives no finding.
  private mutating func successions(_ batch: inout Batch, _ side: inout Side) {
    guard let order = check.grouping.order else { return }
    for (group, isKnown) in applicableGroups(batch) {
      let (scopes, unplaced) = RowOrder(column: order).successions(of: group, batch)
      for scope in scopes { judge(&batch, &side, scope, isApplicable: isKnown ? true : nil) }
      for row in unplaced {
        judge(&batch, &side, CheckScope(rows: [row], label: group.label), isApplicable: nil)
      }
    }
  }

  /// What a check over groups or successions judges, row by row or group by group.
  mutating func scopes(_ batch: borrowing Batch) -> [CheckScope] {
    applicableGroups(batch).flatMap { group, isKnown -> [CheckScope] in
      guard isKnown else { return [] }
      guard check.formula.hasPrevious, let order = check.grouping.order else {
        return scopes(of: group, batch)
      }
      return RowOrder(column: order).successions(of: group, batch).scopes
    }
  }

  /// The groups of the rows that the condition holds for, and whether it was known for all of them.
  private mutating func applicableGroups(_ batch: borrowing Batch) -> [(group: RowGroup, isKnown: Bool)] {
    var rows: [Int] = []
    var unknown = Set<Int>()
    for row in parts.own {
      let applies = applies(batch, row)
      if applies == false { continue }
      if applies == nil { unknown.insert(row) }
      rows.append(row)
    }
    return check.grouping.groups(of: batch, rows: rows).map { group in
      (group, unknown.isEmpty || !group.rows.contains { unknown.contains($0) })
    }
  }

  /// Whether the check is for that row; nil where an operand of the condition is missing.
  private mutating func applies(_ batch: borrowing Batch, _ row: Int) -> Bool? {
    guard let formula = check.condition else { return true }
    condition?.run(formula, batch, RowScope(row: row))
    return condition?.values[formula.root].truth.decision
  }

  private mutating func judge(
    _ batch: inout Batch, _ side: inout Side, _ scope: CheckScope, isApplicable: Bool?
  ) {
    if isApplicable == nil {
      judgement.refuse(.operandMissing)
    } else {
      judgement.judge(batch, scope)
    }
    let verdict = judgement.truth.verdict
    for row in scope.rows { mark(&batch, row, verdict) }
    guard recordsFindings else { return }
    maker.add(judgement, batch, scope, to: &side)
    if verdict == .inconsistent { refuted.append((side.findings.count - 1, scope)) }
  }

  private func mark(_ batch: inout Batch, _ row: Int, _ verdict: Verdict) {
    batch.rows.verdicts[row] = max(batch.rows.verdicts[row], verdict)
    guard verdict == .inconsistent else { return }
    var names = Array(batch.bytes[batch.rows.failedChecks[row].range])
    if !names.isEmpty { names.append(UInt8(ascii: " ")) }
    names.append(contentsOf: check.descriptor.name.utf8)
    batch.rows.failedChecks[row] = batch.cell(names)
  }
}
