import HeshuQuantities
import HeshuRecords

/// A check whose columns are known. Immutable: all workers share it.
public struct BoundCheck: Sendable {
  /// What its findings share: name, rule, severity and formula.
  public let descriptor: CheckDescriptor
  /// What must hold; of a rule with arithmetic of its own only what it reads.
  let formula: BoundFormula
  let condition: BoundFormula?
  /// The condition in whole numbers, where that is possible.
  let plainCondition: PlainCondition?
  let grouping: RowGrouping
  let reading: FigureReading
  /// The rule, where it has arithmetic of its own.
  var rule: BoundRule?
  /// What the columns are called in findings, where it is not their own name.
  var roles: [Int: String] = [:]
  var caution = Caution()
  /// The other tables that it reads.
  var neighbors: [NeighborGrouping] = []

  init(
    descriptor: CheckDescriptor, formula: BoundFormula, condition: BoundFormula?, grouping: RowGrouping,
    reading: FigureReading
  ) {
    self.descriptor = descriptor
    self.formula = formula
    self.condition = condition
    plainCondition = condition.flatMap { PlainCondition($0) }
    self.grouping = grouping
    self.reading = reading
  }

  /// Whether the check must see all rows of the table, after a barrier.
  public var isGroup: Bool { formula.needsGroup || !neighbors.isEmpty }

  /// Judges the rows of a batch, or its groups where `isGroup`, in which case the batch must hold all rows of the table.
  ///
  /// Adds a finding for each judged row or group, sets the rows' worst verdict and adds the check's name to those that failed.
  ///
  /// - Parameter recordsFindings: false where only the rows' verdicts are wanted.
  public func evaluate(_ batch: inout Batch, _ side: inout Side, recordsFindings: Bool = true) {
    BoundCheck.evaluate([self], &batch, &side, recordsFindings: recordsFindings)
  }

  /// Judges all checks of a stage, and looks for the single slips that would repair what they refute together.
  public static func evaluate(
    _ checks: [BoundCheck], _ batch: inout Batch, _ side: inout Side, recordsFindings: Bool = true
  ) {
    evaluate(checks, &batch, &side, recordsFindings: recordsFindings, parts: TableParts(batch))
  }

  /// The same beside the rows of other tables.
  public static func evaluate(
    _ checks: [BoundCheck], _ batch: inout Batch, beside neighbors: NeighborTables, _ finished: FinishedTables,
    _ side: inout Side
  ) {
    let parts = neighbors.join(finished, to: &batch)
    evaluate(checks, &batch, &side, recordsFindings: true, parts: parts)
    neighbors.remove(parts, from: &batch)
  }

  private static func evaluate(
    _ checks: [BoundCheck], _ batch: inout Batch, _ side: inout Side, recordsFindings: Bool, parts: TableParts
  ) {
    batch.rows.prepareVerdicts()
    var refuted: [RefutedScope] = []
    for (place, check) in checks.enumerated() {
      var run = CheckRun(check, parts, recordsFindings: recordsFindings)
      run.judge(&batch, &side)
      refuted += run.refuted.map { RefutedScope(check: place, finding: $0.finding, scope: $0.scope) }
    }
    guard !refuted.isEmpty else { return }
    var search = SlipSearch(checks, parts)
    search.run(refuted, &batch, &side)
  }
}

extension Rows {
  /// Makes room for a verdict and the failed checks of each row.
  mutating func prepareVerdicts() {
    if verdicts.count < count { verdicts += Array(repeating: .unchecked, count: count - verdicts.count) }
    if failedChecks.count < count { failedChecks += Array(repeating: .null, count: count - failedChecks.count) }
  }
}
