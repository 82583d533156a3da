/// A document that a run has seen, as the ledger remembers it.
public struct LedgerDocument: Sendable, Hashable {
  /// The path under the root; ledgers give documents in the order of its bytes.
  public var id: String
  /// The sha256 of the original bytes; empty where they could not be read.
  public var version: String
  /// What the file looked like; nil where it was so young that a change would not show.
  public var stamp: FileStamp?
  /// The size of the original in bytes.
  public var byteCount: Int
  /// Why the document could not be used, as a code of a reject; empty for one that was.
  public var rejectCode: String
  /// The numbers of the run that saw the document first, and of the one that saw this version first.
  public var firstRun: Int
  /// The number of the run that saw this version first.
  public var versionRun: Int

  /// Makes what a run saw; the ledger sets the runs' numbers when it is decided.
  public init(
    id: String, version: String, stamp: FileStamp?, byteCount: Int, rejectCode: String = "", firstRun: Int = 0,
    versionRun: Int = 0
  ) {
    self.id = id
    self.version = version
    self.stamp = stamp
    self.byteCount = byteCount
    self.rejectCode = rejectCode
    self.firstRun = firstRun
    self.versionRun = versionRun
  }
}
