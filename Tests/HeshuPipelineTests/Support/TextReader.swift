import HeshuRecords

/// Documents that a test writes down, some to a batch; a document without text is one that cannot be read.
struct TextReader: DocumentReader {
  private let documents: [(id: String, text: String?)]
  private let batchSize: Int
  private var next = 0

  init(_ documents: [(id: String, text: String?)], batchSize: Int = 2) {
    self.documents = documents
    self.batchSize = batchSize
  }

  mutating func read(into batch: inout Batch, side: inout Side) -> Bool {
    guard next < documents.count else { return false }
    for document in documents[next..<min(next + batchSize, documents.count)] {
      guard let text = document.text else {
        batch.rejectedDocuments += 1
        side.rejects.append(
          Reject(
            document: document.id, byteStart: 0, byteEnd: 0, line: 0, column: 0, stage: "read", code: "unreadable",
            message: "it cannot be read", raw: []))
        continue
      }
      let range = batch.append(Array(text.utf8))
      batch.documents.append(
        Document(
          id: document.id, version: ContentHash.hexadecimal(of: Array(text.utf8)), text: range,
          byteCount: text.utf8.count))
    }
    next += batchSize
    return true
  }

  func original(of id: String) -> [UInt8] {
    Array((documents.first { $0.id == id }?.text ?? "").utf8)
  }
}
