/// The memory of one pipeline: its runs, the documents that they saw, what extraction gave of them, and the row that decides whether a run
/// has happened.
///
/// One run at a time writes, under the pipeline's lock; others may read meanwhile.
public protocol Ledger: AnyObject, Sendable {
  /// Made with the ledger; the hidden files of its runs carry it, so that no other pipeline takes them for its own.
  var identity: String { get }

  /// The run that was decided and has not been finished; nil where there is none.
  func unfinished() throws(LedgerError) -> CommitPlan?

  /// Decides a run: when this returns, the run has happened, whatever comes after.
  ///
  /// - Returns: the run's number.
  func decide(_ entry: LedgerEntry) throws(LedgerError) -> Int

  /// Notes that everything has come to its place.
  func finish(_ number: Int) throws(LedgerError)

  /// The latest runs, the last one first.
  func runs(limit: Int) throws(LedgerError) -> [RunRecord]

  /// All documents, in the order of the bytes of their ids.
  func documents() throws(LedgerError) -> [LedgerDocument]

  /// The version of each document that a run saw, by the documents' ids; only of pipelines that take documents from the ledger.
  func versions(at run: Int) throws(LedgerError) -> [ExactName: String]

  /// What extraction gave of a version of a document; nil where that is not known.
  func extraction(of document: String, version: String, fingerprint: String) throws(LedgerError) -> [UInt8]?

  /// Keeps extractions, each in the place of what is known of the same document. They are a cache: they count before any decision.
  func keep(_ extractions: [LedgerExtraction]) throws(LedgerError)

  /// Notes what documents look like that are otherwise as they were; no run.
  func note(_ documents: [LedgerDocument]) throws(LedgerError)

  /// The inconsistent findings of the last run, by their ids.
  func findings() throws(LedgerError) -> [UInt64: LedgerFinding]
}
