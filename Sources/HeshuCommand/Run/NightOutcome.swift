import Heshu

/// How a run ended, for those who were not there: metrics and a summary are made of it.
struct NightOutcome {
  var pipeline: String
  /// The exit status.
  var status: Int32
  /// What went wrong, in words; nil for a run that came to its end.
  var failure: String?
  /// Nil where the run did not come to its end.
  var report: RunReport?
  /// Seconds since 1970 at the end.
  var ended: Int64
  /// The latest runs of the ledger, the last one first.
  var runs: [RunRecord] = []

  /// Whether the outputs are what the documents ask for.
  var isGood: Bool { status == 0 || status == ExitStatus.findings.rawValue }

  /// The last run that had a new document.
  var lastWithNewDocuments: RunRecord? { runs.first { $0.counts.newDocuments > 0 } }
}
