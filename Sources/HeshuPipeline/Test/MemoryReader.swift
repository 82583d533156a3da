import HeshuFigures
import HeshuRecords

/// Gives one document that is held in memory.
struct MemoryReader: DocumentReader {
  private let id: String
  private let text: [UInt8]
  private let published: CalendarDay?
  private var isRead = false

  init(id: String, text: String, published: CalendarDay?) {
    self.id = id
    self.text = Array(text.utf8)
    self.published = published
  }

  mutating func read(into batch: inout Batch, side: inout Side) -> Bool {
    guard !isRead else { return false }
    isRead = true
    let range = batch.append(text)
    var document = Document(
      id: id, version: ContentHash.hexadecimal(of: text), text: range, byteCount: text.count)
    document.published = published
    batch.documents.append(document)
    return true
  }

  func original(of id: String) -> [UInt8] { text }
}
