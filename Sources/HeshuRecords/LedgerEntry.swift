/// Everything that one decision puts into the ledger, in one step.
public struct LedgerEntry: Sendable {
  public var run: RunRecord
  public var plan: CommitPlan
  /// Documents that are new or look other than before.
  public var documents: [LedgerDocument]
  /// Ids of documents that are to be forgotten.
  public var forgotten: [String]
  /// All inconsistent findings of the run.
  public var findings: [LedgerFinding]

  public init(
    run: RunRecord, plan: CommitPlan, documents: [LedgerDocument] = [], forgotten: [String] = [],
    findings: [LedgerFinding] = []
  ) {
    self.run = run
    self.plan = plan
    self.documents = documents
    self.forgotten = forgotten
    self.findings = findings
  }
}
