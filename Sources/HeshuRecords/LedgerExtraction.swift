/// What extraction gave of one version of a document, in the bytes of the one who made them.
public struct LedgerExtraction: Sendable {
  public var document: String
  public var version: String
  /// Stands for all that extraction depends on besides the document.
  public var fingerprint: String
  public var content: [UInt8]

  public init(document: String, version: String, fingerprint: String, content: [UInt8]) {
    self.document = document
    self.version = version
    self.fingerprint = fingerprint
    self.content = content
  }
}
