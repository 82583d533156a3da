/// A reader that knows its documents before it reads them, and can leave out reading those that a cache knows.
public protocol ListedDocumentReader: DocumentReader {
  /// The documents that were found, in the order of the run.
  var listing: [ListedDocument] { get }

  /// Gives these documents in place of those that were found, and takes from the cache what it knows.
  mutating func use(_ cache: any DocumentCache, documents: [String])

  /// Reads a document to see which version it is, or why it cannot be used.
  ///
  /// - Throws: what stops the run; why a document cannot be used is an answer.
  func probe(_ id: String) throws -> DocumentProbe
}

/// A document that was found and not yet read.
public struct ListedDocument: Sendable, Hashable {
  /// The document's id: its path under the root.
  public var id: String
  /// Nil for what is no file, such as standard input.
  public var stamp: FileStamp?

  /// Takes the id and what the file looks like.
  public init(id: String, stamp: FileStamp?) {
    self.id = id
    self.stamp = stamp
  }
}

/// What came of looking at a document.
public enum DocumentProbe: Sendable, Hashable {
  /// The sha256 of the bytes that are there now, in hexadecimal.
  case version(String)
  /// The code of its reject.
  case rejected(String)
}
