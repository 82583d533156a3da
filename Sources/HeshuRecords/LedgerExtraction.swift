/// What extraction gave of one version of a document, in the bytes of the one who made them.
public struct LedgerExtraction: Sendable {
  /// The document's id.
  public var document: String
  /// The sha256 of its original bytes, in hexadecimal.
  public var version: String
  /// Stands for all that extraction depends on besides the document.
  public var fingerprint: String
  /// The rows, figures used and near misses, in the bytes of the one who made them.
  public var content: [UInt8]

  /// Takes the parts as they are; the ledger does not look into `content`.
  public init(document: String, version: String, fingerprint: String, content: [UInt8]) {
    self.document = document
    self.version = version
    self.fingerprint = fingerprint
    self.content = content
  }
}
