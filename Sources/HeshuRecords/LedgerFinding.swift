/// An inconsistent finding that a run had, as the ledger remembers it until a run does not have it any more.
public struct LedgerFinding: Sendable, Hashable {
  /// The finding's stable id.
  public var id: UInt64
  /// The check's name in the pipeline.
  public var check: String
  /// Whether its check has the severity error, not warning.
  public var isError: Bool
  /// The number of the first of the unbroken row of runs that have it.
  public var firstRun: Int

  /// The id as findings write it.
  public var text: String { FindingRow.hexadecimal(id) }

  /// Makes a finding of this run; the ledger sets `firstRun`.
  public init(id: UInt64, check: String, isError: Bool, firstRun: Int = 0) {
    self.id = id
    self.check = check
    self.isError = isError
    self.firstRun = firstRun
  }
}
