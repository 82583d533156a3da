import HeshuRecords

/// What a run found of the findings that its pipeline accepts.
public struct AcceptedReport: Sendable {
  /// The file that lists them.
  public var path: String
  /// Findings of severity error that are accepted.
  public var errors = 0
  /// Entries that are no inconsistent finding of this run any more.
  public var stale: [AcceptedFindings.Entry] = []

  /// Compares the list with the inconsistent findings of a run.
  init(_ accepted: AcceptedFindings, findings: some Collection<LedgerFinding>) {
    path = accepted.path
    errors = findings.count { $0.isError && accepted.contains($0.id) }
    let found = Set(findings.map(\.id))
    stale = accepted.entries.filter { !found.contains($0.id) }
  }
}
