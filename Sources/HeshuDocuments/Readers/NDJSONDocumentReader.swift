import HeshuFigures
import HeshuRecords

/// Gives the documents of an NDJSON stream, `{"id","text"}` a line, batch by batch; a line that is none is a reject.
public final class NDJSONDocumentReader: DocumentReader, @unchecked Sendable {
  private var documents: NDJSONDocuments
  private let path: String
  private let hashes: Bool
  private var isOver = false

  /// - Parameters:
  ///   - path: the file; `-` is standard input.
  ///   - hashes: whether documents get their sha256 as version.
  /// - Throws: `DocumentError` where the file cannot be opened.
  public init(path: String, hashes: Bool = true) throws {
    documents = try NDJSONDocuments(path: path)
    self.path = path
    self.hashes = hashes
  }

  /// Fills the batch with about 256 KiB of texts; the `raw` of a reject is the start of its line.
  ///
  /// - Throws: `DocumentError` where reading itself fails.
  public func read(into batch: inout Batch, side: inout Side) throws -> Bool {
    guard !isOver else { return false }
    while batch.byteCount < FileDocumentReader.batchSize {
      var item: NDJSONDocuments.Item?
      try batch.extendBytes { bytes in item = try documents.next(into: &bytes) }
      switch item {
      case nil:
        isOver = true
        return !batch.documents.isEmpty || !side.rejects.isEmpty
      case .document(let document): add(document, &batch, &side)
      case .rejected(let reject):
        batch.rejectedDocuments += 1
        side.rejects.append(
          Reject(
            document: path, byteStart: reject.byteOffset, byteEnd: reject.byteOffset, line: reject.line, column: 1,
            stage: "read", code: reject.code.rawValue, message: reject.message, raw: reject.raw))
      }
    }
    return true
  }

  /// A stream is read once: its documents cannot be had again.
  ///
  /// - Throws: always, a `DocumentError` that says so.
  public func original(of id: String) throws -> [UInt8] {
    throw DocumentError(
      code: .readFailed, path: path, message: "document \(id) of a stream cannot be read a second time",
      advice: "keep the documents as files to archive them")
  }

  private func add(_ found: NDJSONDocument, _ batch: inout Batch, _ side: inout Side) {
    let id = String(decoding: batch.bytes[found.id], as: UTF8.self)
    var document = Document(id: id, version: "", text: found.text, byteCount: found.text.count)
    if hashes { document.version = ContentHash.hexadecimal(of: Array(batch.bytes[found.text])) }
    document.title = found.title.map { String(decoding: batch.bytes[$0], as: UTF8.self) }
    document.origin = found.origin.map { String(decoding: batch.bytes[$0], as: UTF8.self) }
    if let range = found.published {
      document.published = CalendarDay(String(decoding: batch.bytes[range], as: UTF8.self))
    }
    batch.documents.append(document)
  }
}
