/// Knows what extraction gave of documents in earlier runs, so that they need not be read again.
public protocol DocumentCache: Sendable {
  /// What extraction gave of a document.
  ///
  /// - Parameter version: that of the bytes that were read; nil for a document that looks as it did when it was read before.
  /// - Returns: nil where the document must be read, or extracted from.
  /// - Throws: `LedgerError` where what is remembered cannot be read.
  func extraction(of id: String, version: String?) throws -> CachedExtraction?

  /// Whether the document is remembered alone: it is not where it was any more.
  func isGone(_ id: String) -> Bool

  /// Whether no run before has seen this version of the document.
  func isNew(_ id: String, version: String) -> Bool
}

/// What extraction gave of one version of a document.
public struct CachedExtraction: Sendable {
  /// The sha256 of the original bytes, in hexadecimal.
  public var version: String
  /// Sizes of the original and of the decoded text.
  public var byteCount: Int
  /// Bytes of the decoded text in UTF-8.
  public var textByteCount: Int
  /// In the bytes of the one who made them.
  public var content: [UInt8]

  /// Takes the parts as they are.
  public init(version: String, byteCount: Int, textByteCount: Int, content: [UInt8]) {
    self.version = version
    self.byteCount = byteCount
    self.textByteCount = textByteCount
    self.content = content
  }
}
