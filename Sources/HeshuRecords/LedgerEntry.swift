/// Everything that one decision puts into the ledger, in one step.
public struct LedgerEntry: Sendable {
  /// What is remembered of the run; the ledger gives its number.
  public var run: RunRecord
  /// What is left to be done once the row stands.
  public var plan: CommitPlan
  /// Documents that are new or look other than before.
  public var documents: [LedgerDocument]
  /// Ids of documents that are to be forgotten.
  public var forgotten: [String]
  /// All inconsistent findings of the run.
  public var findings: [LedgerFinding]

  /// Takes the parts as they are; `Ledger.decide` writes all of them in one transaction.
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
