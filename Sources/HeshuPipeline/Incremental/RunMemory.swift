import HeshuRecords

/// What the ledger knows of the documents of one run: which are unchanged, which have gone, and what extraction gave of them.
///
/// Immutable once made; the ledger is asked on whatever thread reads.
final class RunMemory: DocumentCache {
  /// A file that changed so shortly before it was read that another change may not show in its times is read again.
  static let youth: Int64 = 2_000_000_000

  let fingerprint: String
  /// All documents of the run in the order of the bytes of their ids: those that were found, and those that are remembered.
  let documents: [String]
  private let ledger: any Ledger
  private let known: [ExactName: LedgerDocument]
  private let stamps: [ExactName: FileStamp?]
  private let started: Int64
  private let rehashes: Bool
  private let prunes: Bool
  private let hasOtherRules: Bool

  /// - Parameters:
  ///   - found: the documents that are there.
  ///   - started: nanoseconds since 1970 at the run's start, before the documents were found.
  init(
    _ ledger: any Ledger, found: [ListedDocument], fingerprint: String, started: Int64, options: RunOptions
  ) throws {
    self.ledger = ledger
    self.fingerprint = fingerprint
    self.started = started
    rehashes = options.rehashes
    prunes = options.prunes
    let remembered = try ledger.documents()
    known = Dictionary(remembered.map { (ExactName($0.id), $0) }) { _, last in last }
    let stamps = Dictionary(found.map { (ExactName($0.id), $0.stamp) }) { _, last in last }
    self.stamps = stamps
    hasOtherRules = try ledger.runs(limit: 1).first.map { $0.fingerprint != fingerprint } ?? false
    let gone = remembered.filter { stamps[ExactName($0.id)] == nil && $0.rejectCode.isEmpty && !options.prunes }.map(
      \.id)
    documents = RunMemory.merged(found.map(\.id), gone)
  }

  /// The reader with all documents of the run, that asks here before it reads.
  func reader(over reader: any DocumentReader) -> any DocumentReader {
    guard var listed = reader as? any ListedDocumentReader else { return reader }
    listed.use(self, documents: documents)
    return listed
  }

  func extraction(of id: String, version: String?) throws -> CachedExtraction? {
    guard let version = version ?? (isGone(id) || isUnchanged(id) ? known[ExactName(id)]?.version : nil) else {
      return nil
    }
    guard let content = try ledger.extraction(of: id, version: version, fingerprint: fingerprint),
      let sizes = DocumentExtraction.sizes(of: content)
    else { return nil }
    return CachedExtraction(
      version: version, byteCount: sizes.document, textByteCount: sizes.text, content: content)
  }

  func isGone(_ id: String) -> Bool { stamps[ExactName(id)] == nil }

  func isNew(_ id: String, version: String) -> Bool { known[ExactName(id)]?.version != version }

  /// Whether nothing differs from what the last run has seen.
  ///
  /// - Parameter probe: reads a document that looks other than before.
  func isAllKnown(_ probe: (String) throws -> DocumentProbe) throws -> Bool {
    for (id, document) in known where stamps[id] == nil {
      if prunes || !document.rejectCode.isEmpty { return false }
    }
    let others = stamps.keys.filter { !isUnchanged($0.value) }
    guard others.allSatisfy({ known[$0] != nil }) else { return false }
    for id in others.sorted() {
      guard let document = known[id] else { return false }
      switch try probe(id.value) {
      case .version(let version): if version != document.version || !document.rejectCode.isEmpty { return false }
      case .rejected(let code): if code != document.rejectCode { return false }
      }
    }
    return true
  }

  /// What the ledger is to remember of the run's documents, where it differs from what it does.
  func changes(used: [InputReport], rejected: [Reject]) -> (documents: [LedgerDocument], forgotten: [String]) {
    var changes: [LedgerDocument] = []
    for input in used {
      note(LedgerDocument(id: input.path, version: input.sha256, stamp: nil, byteCount: input.byteCount), in: &changes)
    }
    for reject in rejected {
      note(
        LedgerDocument(id: reject.document, version: "", stamp: nil, byteCount: 0, rejectCode: reject.code),
        in: &changes)
    }
    let forgotten = known.values.filter { stamps[ExactName($0.id)] == nil && (prunes || !$0.rejectCode.isEmpty) }.map(
      \.id)
    return (changes, forgotten.sortedByBytes())
  }

  /// What the ledger is to remember of documents that look other than before and are the same.
  func freshStamps() -> [LedgerDocument] {
    var changes: [LedgerDocument] = []
    for document in known.values where stamps[ExactName(document.id)] != nil { note(document, in: &changes) }
    return changes
  }

  /// Why each document is read; nil for one that is taken from the ledger.
  func reason(for id: String) -> ReadingReason? {
    guard !hasOtherRules else { return known[ExactName(id)] == nil ? .new : .rules }
    if isGone(id) || isUnchanged(id) { return nil }
    guard let document = known[ExactName(id)] else { return .new }
    if !document.rejectCode.isEmpty { return .rejected }
    guard let stamp = document.stamp, let found = stamps[ExactName(id)], stamp == found else { return .changed }
    return rehashes ? .asked : .young
  }

  /// Whether a document looks as it did when the last run read it.
  private func isUnchanged(_ id: String) -> Bool {
    guard !rehashes, let document = known[ExactName(id)], document.rejectCode.isEmpty, let stamp = document.stamp else {
      return false
    }
    return trustedStamp(id) == stamp
  }

  /// What a file looks like, where a later change of it would show.
  private func trustedStamp(_ id: String) -> FileStamp? {
    guard let found = stamps[ExactName(id)], let stamp = found, stamp.modified < started - RunMemory.youth else {
      return nil
    }
    return stamp
  }

  private func note(_ document: LedgerDocument, in changes: inout [LedgerDocument]) {
    // What has gone stays as it is remembered.
    guard stamps[ExactName(document.id)] != nil else { return }
    var document = document
    document.stamp = trustedStamp(document.id)
    if let before = known[ExactName(document.id)] {
      document.firstRun = before.firstRun
      if before.version == document.version, before.rejectCode == document.rejectCode {
        document.versionRun = before.versionRun
      }
      if before == document { return }
    }
    changes.append(document)
  }

  /// Two lists in the order of their bytes as one.
  private static func merged(_ left: [String], _ right: [String]) -> [String] {
    guard !right.isEmpty else { return left }
    return (left + right).sortedByBytes()
  }
}
