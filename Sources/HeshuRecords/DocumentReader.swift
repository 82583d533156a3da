/// Gives documents, batch by batch, in the order that the run keeps.
///
/// One thread calls it. A document that cannot be read is a reject in `side`; only what stops the run is thrown.
public protocol DocumentReader: Sendable {
  /// Fills an empty batch with the next documents.
  ///
  /// - Returns: false when there are no more, and nothing was added.
  /// - Throws: what stops the run, such as a named document that cannot be read.
  mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool

  /// How many documents there are in all; nil where that is not known.
  var documentCount: Int? { get }

  /// The patterns that no document matches.
  var unmatchedPatterns: [String] { get }

  /// The original bytes of a document that was read, for the archive.
  ///
  /// - Throws: where the bytes cannot be had any more, or only once as those of a stream.
  func original(of id: String) throws -> [UInt8]

  /// Reads one document that was read before into an empty batch, decoded as it was then.
  ///
  /// - Throws: where the bytes cannot be had or decoded any more.
  func readAgain(_ id: String, into batch: inout Batch) throws
}

extension DocumentReader {
  /// Takes the original bytes as UTF-8.
  ///
  /// - Throws: what `original` throws.
  public func readAgain(_ id: String, into batch: inout Batch) throws {
    let bytes = try original(of: id)
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var document = Document(
      id: id, version: "", text: batch.appendText(Array(bytes[mark...])), byteCount: bytes.count)
    document.base = mark
    batch.documents.append(document)
  }
}

extension DocumentReader {
  /// Nil, for readers that do not know before the end.
  public var documentCount: Int? { nil }
  /// None, for readers without patterns.
  public var unmatchedPatterns: [String] { [] }
}
