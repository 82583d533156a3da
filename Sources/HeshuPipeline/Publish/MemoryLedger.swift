import Foundation
import HeshuRecords

/// A ledger that ends with its process: for tests, and for programs that keep no memory of their runs.
public final class MemoryLedger: Ledger, @unchecked Sendable {
  private let lock = NSLock()
  private var records: [RunRecord] = []
  private var plans: [Int: CommitPlan] = [:]
  private var known: [ExactName: LedgerDocument] = [:]
  private var extractions: [ExactName: LedgerExtraction] = [:]
  private var open: [UInt64: LedgerFinding] = [:]
  /// Asked before each change; what it throws is what the change comes to.
  private let fault: @Sendable () throws(LedgerError) -> Void

  /// The text that hidden files of its runs carry.
  public let identity: String

  /// Makes an empty ledger.
  ///
  /// - Parameters:
  ///   - identity: the text that hidden files of its runs carry.
  ///   - fault: asked before each change; what it throws, the change throws, and changes nothing.
  public init(identity: String = "memory", fault: @escaping @Sendable () throws(LedgerError) -> Void = {}) {
    self.identity = identity
    self.fault = fault
  }

  /// The first run that was decided and not finished.
  public func unfinished() -> CommitPlan? {
    lock.withLock { records.first { !$0.isFinished }.flatMap { plans[$0.number] } }
  }

  /// Decides a run, which gets the next number from 1.
  ///
  /// - Throws: what `fault` throws.
  public func decide(_ entry: LedgerEntry) throws(LedgerError) -> Int {
    try fault()
    return lock.withLock {
      var run = entry.run
      run.number = records.count + 1
      records.append(run)
      plans[run.number] = CommitPlan(number: run.number, moves: entry.plan.moves)
      for var document in entry.documents {
        if document.firstRun == 0 { document.firstRun = run.number }
        if document.versionRun == 0 { document.versionRun = run.number }
        known[ExactName(document.id)] = document
      }
      for id in entry.forgotten {
        known[ExactName(id)] = nil
        extractions[ExactName(id)] = nil
      }
      open = [:]
      for var finding in entry.findings {
        if finding.firstRun == 0 { finding.firstRun = run.number }
        open[finding.id] = finding
      }
      return run.number
    }
  }

  /// Marks the run as finished.
  ///
  /// - Throws: what `fault` throws.
  public func finish(_ number: Int) throws(LedgerError) {
    try fault()
    lock.withLock {
      plans[number] = nil
      for index in records.indices where records[index].number == number { records[index].isFinished = true }
    }
  }

  /// The latest runs, the last one first.
  public func runs(limit: Int) -> [RunRecord] { lock.withLock { Array(records.reversed().prefix(limit)) } }

  /// All documents, in the order of the bytes of their ids.
  public func documents() -> [LedgerDocument] {
    lock.withLock { known.values.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) } }
  }

  /// The versions of the documents that the run saw and that have not changed since; earlier versions are not kept.
  public func versions(at run: Int) -> [ExactName: String] {
    lock.withLock { known.values.filter { $0.versionRun <= run } }.reduce(into: [:]) {
      $0[ExactName($1.id)] = $1.version
    }
  }

  /// The extraction of that very version and fingerprint; nil where there is none.
  public func extraction(of document: String, version: String, fingerprint: String) -> [UInt8]? {
    lock.withLock {
      guard let kept = extractions[ExactName(document)], kept.version == version, kept.fingerprint == fingerprint else {
        return nil
      }
      return kept.content
    }
  }

  /// Puts extractions in the place of those of the same documents.
  ///
  /// - Throws: what `fault` throws.
  public func keep(_ extractions: [LedgerExtraction]) throws(LedgerError) {
    try fault()
    lock.withLock {
      for extraction in extractions { self.extractions[ExactName(extraction.document)] = extraction }
    }
  }

  /// Puts documents in the place of what was known of them.
  ///
  /// - Throws: what `fault` throws.
  public func note(_ documents: [LedgerDocument]) throws(LedgerError) {
    try fault()
    lock.withLock { for document in documents { known[ExactName(document.id)] = document } }
  }

  /// The inconsistent findings of the run that was decided last.
  public func findings() -> [UInt64: LedgerFinding] { lock.withLock { open } }
}
