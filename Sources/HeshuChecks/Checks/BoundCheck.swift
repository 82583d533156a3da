import HeshuQuantities
import HeshuRecords

/// A check whose columns are known. Immutable: all workers share it.
public struct BoundCheck: Sendable {
  public let descriptor: CheckDescriptor
  let formula: BoundFormula
  let condition: BoundFormula?
  let grouping: RowGrouping
  let reading: FigureReading

  /// Whether the check must see all rows of the table, after a barrier.
  public var isGroup: Bool { formula.needsGroup }

  /// Judges the rows of a batch, or its groups where `isGroup`, in which case the batch must hold all rows of the table.
  ///
  /// Adds a finding for each judged row or group, sets the rows' worst verdict and adds the check's name to those that failed.
  ///
  /// - Parameter recordsFindings: false where only the rows' verdicts are wanted.
  public func evaluate(_ batch: inout Batch, _ side: inout Side, recordsFindings: Bool = true) {
    batch.rows.prepareVerdicts()
    var run = CheckRun(self, recordsFindings: recordsFindings)
    if !isGroup {
      run.rows(&batch, &side)
    } else if formula.hasPrevious {
      run.successions(&batch, &side)
    } else {
      run.groups(&batch, &side)
    }
  }
}

extension Rows {
  /// Makes room for a verdict and the failed checks of each row.
  mutating func prepareVerdicts() {
    if verdicts.count < count { verdicts += Array(repeating: .unchecked, count: count - verdicts.count) }
    if failedChecks.count < count { failedChecks += Array(repeating: .null, count: count - failedChecks.count) }
  }
}
